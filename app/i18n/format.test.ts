import { expect, it } from "vitest";
import type { IsoDay } from "../../domain/ids.ts";
import { formatDay, formatLongDay, formatMoment } from "./format.ts";

const day = (value: string) => value as IsoDay;

it("writes a day of this year without the year, and another year's with it", () => {
  expect(formatDay(day("2026-10-27"), "sv", day("2026-01-01"))).toBe("27 okt.");
  expect(formatDay(day("2026-10-27"), "en", day("2026-01-01"))).toBe("27 Oct");
  expect(formatDay(day("2027-01-02"), "sv", day("2026-12-30"))).toBe("2 jan. 2027");
});

it("writes the same day wherever it runs, at both ends of the year", () => {
  expect(formatLongDay(day("2026-01-01"), "sv")).toBe("1 januari 2026");
  expect(formatLongDay(day("2026-12-31"), "en")).toBe("31 December 2026");
});

it("writes a moment in Swedish time", () => {
  expect(formatMoment("2026-07-01T22:30:00Z", "sv")).toBe("2 juli 2026 00:30");
});
