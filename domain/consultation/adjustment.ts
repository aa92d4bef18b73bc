import type { IsoDay } from "../ids.ts";

/** A committee's meeting (sammanträde) and the day its minutes are ordinarily adjusted (justeras). */
export type Meeting = { readonly heldOn: IsoDay; readonly adjustedOn: IsoDay };

/**
 * Whether the decision must be declared immediately adjusted (omedelbart justerat): exactly when the last answer day comes before the
 * meeting's ordinary adjustment day. An answer on the adjustment day itself is in time.
 */
export const needsImmediateAdjustment = (lastAnswerDay: IsoDay, meeting: Meeting): boolean => lastAnswerDay < meeting.adjustedOn;

/** Whether the committee meets too late to answer in time at all, so that more time must be asked for. */
export const meetsTooLate = (lastAnswerDay: IsoDay, meeting: Meeting): boolean => lastAnswerDay < meeting.heldOn;
