/** How far a file has come, as whoever waits for it is told. */
export type ExportProgress =
  /** `ahead`: files that are made before it. */
  | { readonly stage: "waiting"; readonly ahead: number }
  /** `done`: about how much of the work, 0 to 1. */
  | { readonly stage: "making"; readonly done: number };

/** Says about how much of the work is done, 0 to 1. The shares are roughly those that a response of 300 pages was seen to take; a short one passes them unseen. */
export type Report = (done: number) => void;

export const unheard: Report = () => undefined;
