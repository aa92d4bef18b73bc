import { describe, expect, it } from "vitest";
import type { IsoDay } from "../../../domain/ids.ts";
import { daysBetween, deadlineOf, isUrgent } from "./days-left.ts";

const day = (value: string) => value as IsoDay;

describe("days to the last answer day", () => {
  it("counts calendar days, over months, years and the nights when clocks change", () => {
    expect(daysBetween(day("2026-10-22"), day("2026-10-27"))).toBe(5);
    expect(daysBetween(day("2026-12-31"), day("2027-01-01"))).toBe(1);
    expect(daysBetween(day("2027-02-28"), day("2027-03-01"))).toBe(1);
    expect(daysBetween(day("2028-02-28"), day("2028-03-01"))).toBe(2);
    expect(daysBetween(day("2027-03-27"), day("2027-03-29"))).toBe(2);
    expect(daysBetween(day("2026-10-27"), day("2026-10-22"))).toBe(-5);
  });

  it("says how many are left, that it is today, or how many have passed", () => {
    const of = (today: string) => deadlineOf("open", day(today), day("2026-10-27"));
    expect(of("2026-10-22")).toEqual({ type: "left", days: 5 });
    expect(of("2026-10-27")).toEqual({ type: "today" });
    expect(of("2026-10-29")).toEqual({ type: "passed", days: 2 });
  });

  it("counts nothing for what is not open", () => {
    expect(deadlineOf("closed", day("2026-10-22"), day("2026-10-27"))).toEqual({ type: "closed" });
    expect(deadlineOf("prepared", day("2026-10-22"), day("2026-10-27"))).toEqual({ type: "prepared" });
  });

  it("points out the last week and what has passed, and leaves the rest alone", () => {
    expect(isUrgent({ type: "left", days: 8 })).toBe(false);
    expect(isUrgent({ type: "left", days: 7 })).toBe(true);
    expect(isUrgent({ type: "today" })).toBe(true);
    expect(isUrgent({ type: "passed", days: 1 })).toBe(true);
    expect(isUrgent({ type: "closed" })).toBe(false);
  });
});
