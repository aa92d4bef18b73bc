import type { ConsultationState } from "../../../domain/consultation/consultation.ts";
import type { IsoDay } from "../../../domain/ids.ts";

const dayLength = 24 * 60 * 60 * 1000;

/** Whole calendar days from one day to another; negative when the other has passed. */
export const daysBetween = (from: IsoDay, to: IsoDay): number => Math.round((Date.parse(to) - Date.parse(from)) / dayLength);

export type Deadline =
  | { readonly type: "prepared" | "closed" | "today" }
  | { readonly type: "left" | "passed"; readonly days: number };

/** How near the last answer day is. The last day itself still counts: an answer on it is in time. */
export const deadlineOf = (state: ConsultationState, today: IsoDay, lastAnswerDay: IsoDay): Deadline => {
  if (state !== "open") return { type: state };
  const days = daysBetween(today, lastAnswerDay);
  if (days === 0) return { type: "today" };
  return days > 0 ? { type: "left", days } : { type: "passed", days: -days };
};

/** Whether the last answer day is near enough to be pointed out: a week, which is what an office needs to decide at once. */
export const isUrgent = (deadline: Deadline): boolean =>
  deadline.type === "today" || deadline.type === "passed" || (deadline.type === "left" && deadline.days <= 7);
