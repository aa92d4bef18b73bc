import { expect, it } from "vitest";
import type { IsoDay } from "../ids.ts";
import { reminderDue } from "./reminder.ts";

const lastAnswerDay = "2030-11-03" as IsoDay;
const days = ["2030-10-19", "2030-10-20", "2030-10-27", "2030-10-31", "2030-11-01", "2030-11-03", "2030-11-04"] as IsoDay[];

it("reminds who has not begun two weeks, one week and two days before", () => {
  expect(days.filter((today) => reminderDue({ today, lastAnswerDay, hasBegun: false }))).toEqual(["2030-10-20", "2030-10-27", "2030-11-01"]);
});

it("reminds who has begun and is not done one week and two days before", () => {
  expect(days.filter((today) => reminderDue({ today, lastAnswerDay, hasBegun: true }))).toEqual(["2030-10-27", "2030-11-01"]);
});
