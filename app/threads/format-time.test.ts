import { describe, expect, it } from "vitest";
import type { IsoDay } from "../../domain/ids.ts";
import { shownTime } from "./format-time.ts";

const today = "2026-03-01" as IsoDay;

describe("a thread's time", () => {
  it("is the clock in Sweden on the same day", () => {
    expect(shownTime("2026-02-28T23:30:00Z", today, "sv")).toEqual({ when: "today", text: "00:30" });
  });
  it("knows yesterday over the end of a month", () => {
    expect(shownTime("2026-02-28T10:05:00Z", today, "sv")).toEqual({ when: "yesterday", text: "11:05" });
  });
  it("is the day before that, and names another year", () => {
    expect(shownTime("2026-02-14T10:00:00Z", today, "sv")).toEqual({ when: "earlier", text: "14 feb." });
    expect(shownTime("2025-02-14T10:00:00Z", today, "en")).toEqual({ when: "earlier", text: "14 Feb 2025" });
  });
});
