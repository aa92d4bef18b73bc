import { meetsTooLate, needsImmediateAdjustment, type Meeting } from "../../../domain/consultation/adjustment.ts";
import type { IsoDay } from "../../../domain/ids.ts";

/** What a decision day means for the last answer day: in time, in time only if adjusted at once, or too late. Null without a meeting. */
export type DecisionNote = "inTime" | "immediate" | "tooLate";

export const decisionNote = (lastAnswerDay: IsoDay, meeting: Meeting | null): DecisionNote | null => {
  if (!meeting) return null;
  if (meetsTooLate(lastAnswerDay, meeting)) return "tooLate";
  return needsImmediateAdjustment(lastAnswerDay, meeting) ? "immediate" : "inTime";
};
