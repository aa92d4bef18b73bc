import { expect, it } from "vitest";
import type { IsoDay } from "../ids.ts";
import { dayToAskFor, givesMoreTime, lastAnswerDayOf, nearestDay } from "./extension.ts";

const day = (value: string) => value as IsoDay;
const last = day("2030-10-27");

it("gives a body the latest day it was granted, and never less than the consultation's own", () => {
  expect(lastAnswerDayOf(last, [])).toBe("2030-10-27");
  expect(lastAnswerDayOf(last, [day("2030-11-10"), day("2030-12-01")])).toBe("2030-12-01");
  // The sender has moved the day for everybody since.
  expect(lastAnswerDayOf(day("2031-01-15"), [day("2030-12-01")])).toBe("2031-01-15");
});

it("takes only days that give more time and are still to come", () => {
  const early = day("2030-10-01");
  expect(givesMoreTime(day("2030-10-28"), last, early)).toBe(true);
  expect(givesMoreTime(last, last, early)).toBe(false);
  expect(givesMoreTime(day("2030-10-26"), last, early)).toBe(false);
  // Asked late: the day itself may be today, not yesterday.
  expect(givesMoreTime(day("2030-11-05"), last, day("2030-11-05"))).toBe(true);
  expect(givesMoreTime(day("2030-11-04"), last, day("2030-11-05"))).toBe(false);
});

it("shows the next day that comes, and the last when all have passed", () => {
  const days = [day("2030-11-10"), last];
  expect(nearestDay(days, day("2030-10-01"))).toBe(last);
  expect(nearestDay(days, last)).toBe(last);
  expect(nearestDay(days, day("2030-10-28"))).toBe("2030-11-10");
  expect(nearestDay(days, day("2031-01-01"))).toBe("2030-11-10");
  expect(() => nearestDay([], last)).toThrow(RangeError);
});

it("proposes the day on which the deciding meeting's minutes are adjusted", () => {
  const early = { heldOn: day("2030-10-01"), adjustedOn: day("2030-10-15") };
  const late = { heldOn: day("2030-11-03"), adjustedOn: day("2030-11-17") };
  const later = { heldOn: day("2030-12-01"), adjustedOn: day("2030-12-15") };
  const today = day("2030-09-01");
  expect(dayToAskFor(last, late, [early, late, later], today)).toBe("2030-11-17");
  expect(dayToAskFor(last, null, [later, late, early], today)).toBe("2030-11-17");
  expect(dayToAskFor(last, early, [early, late, later], today)).toBeNull();
  expect(dayToAskFor(last, null, [early], today)).toBeNull();
  expect(dayToAskFor(last, null, [late, later], day("2030-11-04"))).toBe("2030-12-15");
});
