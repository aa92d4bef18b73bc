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

export type MeetingAdvice<M extends Meeting = Meeting> =
  | { readonly kind: "ordinary" | "immediate"; readonly meeting: M }
  /** No meeting is left that comes in time: more time must be asked for, and the earlier the better. */
  | { readonly kind: "ask-for-time" };

/**
 * Which meeting gives most time to prepare and still answers in time: the last one whose minutes are adjusted in the ordinary way by the
 * last answer day, otherwise the last one that is held by then. Meetings before `today` are no choice. Null where no meetings are known.
 */
export const meetingAdvice = <M extends Meeting>(lastAnswerDay: IsoDay, meetings: readonly M[], today: IsoDay): MeetingAdvice<M> | null => {
  if (meetings.length === 0) return null;
  const coming = meetings.filter(({ heldOn }) => heldOn >= today).sort((a, b) => (a.heldOn < b.heldOn ? 1 : -1));
  const ordinary = coming.find((m) => !needsImmediateAdjustment(lastAnswerDay, m));
  if (ordinary) return { kind: "ordinary", meeting: ordinary };
  const inTime = coming.find((m) => !meetsTooLate(lastAnswerDay, m));
  return inTime ? { kind: "immediate", meeting: inTime } : { kind: "ask-for-time" };
};
