import type { IsoDay } from "../../domain/ids.ts";

export type ChecklistKey = "version" | "bodies" | "lastAnswerDay";
export type ChecklistItem = { readonly key: ChecklistKey; readonly done: boolean };

/** What must be in place before a consultation is sent: a published draft, somebody to ask, and time left to answer. */
export const sendChecklist = (facts: {
  readonly versionNumber: number | null;
  readonly bodies: number;
  readonly lastAnswerDay: IsoDay;
  readonly today: IsoDay;
}): readonly ChecklistItem[] => [
  { key: "version", done: facts.versionNumber !== null },
  { key: "bodies", done: facts.bodies > 0 },
  { key: "lastAnswerDay", done: facts.lastAnswerDay > facts.today },
];

export const isReadyToSend = (items: readonly ChecklistItem[]): boolean => items.every((item) => item.done);
