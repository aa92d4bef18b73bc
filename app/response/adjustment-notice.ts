import { meetsTooLate, needsImmediateAdjustment, type Meeting } from "../../domain/consultation/adjustment.ts";
import type { IsoDay } from "../../domain/ids.ts";

/** What the choice of a meeting means for the decision. `too-late`: more time must be asked for. */
export type AdjustmentNotice = "too-late" | "immediate" | "ordinary";

export const adjustmentNotice = (lastAnswerDay: IsoDay, meeting: Meeting): AdjustmentNotice => {
  if (meetsTooLate(lastAnswerDay, meeting)) return "too-late";
  return needsImmediateAdjustment(lastAnswerDay, meeting) ? "immediate" : "ordinary";
};
