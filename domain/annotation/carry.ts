/** What became of an annotation's place in a new version of the draft. */
export type Fate =
  /** The same words in the same order. */
  | "same"
  /** The same words elsewhere, or among other words; certain all the same. */
  | "moved"
  /** Something like it, which a person must confirm. */
  | "changed"
  /** Nothing like it. */
  | "gone";

/** `pending`: a person decides; until then the annotation points into the version before. `left`: it stays there. */
export type CarryState = "carried" | "pending" | "confirmed" | "reattached" | "left";

/** What is certain is carried by itself; nothing else is. */
export const isCertain = (fate: Fate): boolean => fate === "same" || fate === "moved";
