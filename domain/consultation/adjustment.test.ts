import { expect, it } from "vitest";
import type { IsoDay } from "../ids.ts";
import { meetingAdvice, meetsTooLate, needsImmediateAdjustment } from "./adjustment.ts";

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

it("advises the last meeting that is adjusted in time, then the last one held in time, then to ask for more time", () => {
  const day = (value: string) => value as IsoDay;
  const september = { heldOn: day("2023-09-21"), adjustedOn: day("2023-10-05") };
  const last = day("2023-10-27");
  expect(meetingAdvice(last, [september, meeting], day("2023-09-01"))).toEqual({ kind: "ordinary", meeting: september });
  expect(meetingAdvice(last, [september, meeting], day("2023-09-22"))).toEqual({ kind: "immediate", meeting });
  expect(meetingAdvice(last, [september, meeting], day("2023-10-20"))).toEqual({ kind: "ask-for-time" });
  expect(meetingAdvice(day("2023-09-20"), [september, meeting], day("2023-09-01"))).toEqual({ kind: "ask-for-time" });
  expect(meetingAdvice(last, [], day("2023-09-01"))).toBeNull();
});
