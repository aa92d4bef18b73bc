import { expect, it } from "vitest";
import type { IsoDay } from "../ids.ts";
import { meetsTooLate, needsImmediateAdjustment } from "./adjustment.ts";

const meeting = { heldOn: "2023-10-19" as IsoDay, adjustedOn: "2023-11-02" as IsoDay };

it("is adjusted at once exactly when the last answer day comes before the ordinary adjustment day", () => {
  expect(needsImmediateAdjustment("2023-10-27" as IsoDay, meeting)).toBe(true);
  expect(needsImmediateAdjustment("2023-11-01" as IsoDay, meeting)).toBe(true);
  expect(needsImmediateAdjustment("2023-11-02" as IsoDay, meeting)).toBe(false);
  expect(needsImmediateAdjustment("2024-01-05" as IsoDay, meeting)).toBe(false);
});

it("meets too late when the committee sits after the last answer day", () => {
  expect(meetsTooLate("2023-10-18" as IsoDay, meeting)).toBe(true);
  expect(meetsTooLate("2023-10-19" as IsoDay, meeting)).toBe(false);
});
