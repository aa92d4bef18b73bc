import type { Meeting } from "./adjustment.ts";
import type { BodyId, ExtensionId, IsoDay } from "../ids.ts";

/** `asked`: waits for the sender's answer. */
export const extensionStates = ["asked", "granted", "declined", "withdrawn"] as const;
export type ExtensionState = (typeof extensionStates)[number];

/** A body's request for a later last answer day (anstånd), with what came of it. */
export type Extension = {
  readonly id: ExtensionId;
  readonly bodyId: BodyId;
  readonly state: ExtensionState;
  readonly wantedDay: IsoDay;
  readonly reason: string;
  readonly askedByName: string;
  /** RFC 3339, UTC. */
  readonly askedAt: string;
  /** Null unless granted. */
  readonly grantedDay: IsoDay | null;
  /** The sender's words with the answer; may be empty where it was granted. */
  readonly answer: string;
  /** Null while it waits. */
  readonly closedByName: string | null;
  readonly closedAt: string | null;
};

/** A body's own last answer day: the consultation's, or the latest that the body has been granted if that comes after it. */
export const lastAnswerDayOf = (consultationDay: IsoDay, granted: readonly IsoDay[]): IsoDay =>
  granted.reduce((latest, day) => (day > latest ? day : latest), consultationDay);

/** Whether a day can be asked for or granted: it gives more time than there is, and is still to come. */
export const givesMoreTime = (day: IsoDay, lastAnswerDay: IsoDay, today: IsoDay): boolean => day > lastAnswerDay && day >= today;

/**
 * The one day to show somebody who is in several bodies with days of their own: the next that comes, or the last when all have passed.
 * `days` is not empty.
 */
export const nearestDay = (days: readonly IsoDay[], today: IsoDay): IsoDay => {
  const sorted = [...days].sort();
  const day = sorted.find((d) => d >= today) ?? sorted.at(-1);
  if (day === undefined) throw new RangeError("no day to choose from");
  return day;
};

/**
 * Which day to ask for: that on which the minutes of the deciding meeting are adjusted in the ordinary way, or of the next one where none
 * has been chosen. Null where no meeting needs more time.
 */
export const dayToAskFor = (lastAnswerDay: IsoDay, chosen: Meeting | null, meetings: readonly Meeting[], today: IsoDay): IsoDay | null => {
  const candidates = chosen ? [chosen] : meetings.filter(({ heldOn }) => heldOn >= today);
  const days = candidates.map(({ adjustedOn }) => adjustedOn).filter((day) => givesMoreTime(day, lastAnswerDay, today));
  return days.sort()[0] ?? null;
};
