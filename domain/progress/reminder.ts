import { daysBetween } from "./days.ts";
import type { IsoDay } from "../ids.ts";

export type ReminderFacts = { readonly today: IsoDay; readonly lastAnswerDay: IsoDay; readonly hasBegun: boolean };

/** Days before the last answer day on which people are reminded: those who have not begun earlier, and everybody who is not done at the end. */
const remindersOf = { notBegun: [14, 7, 2], notDone: [7, 2] } as const;

/** Whether somebody who has not said that they are done is reminded today. */
export const reminderDue = ({ today, lastAnswerDay, hasBegun }: ReminderFacts): boolean => {
  const days: readonly number[] = hasBegun ? remindersOf.notDone : remindersOf.notBegun;
  return days.includes(daysBetween(today, lastAnswerDay));
};
