import { describe, expect, test } from "vitest";
import type { IsoDay } from "../../domain/ids.ts";
import { isReadyToSend, sendChecklist } from "./checklist.ts";

const day = (value: string) => value as IsoDay;
const ready = { versionNumber: 1, bodies: 2, lastAnswerDay: day("2026-12-18"), today: day("2026-11-22") };

describe("the checklist before sending", () => {
  test("is complete with a published draft, a body and a day to come", () => {
    expect(isReadyToSend(sendChecklist(ready))).toBe(true);
  });

  test.each([
    ["version", { versionNumber: null }],
    ["bodies", { bodies: 0 }],
    ["lastAnswerDay", { lastAnswerDay: day("2026-11-21") }],
  ])("names %s alone when only that is missing", (key, missing) => {
    const items = sendChecklist({ ...ready, ...missing });
    expect(items.filter((item) => !item.done).map((item) => item.key)).toEqual([key]);
    expect(isReadyToSend(items)).toBe(false);
  });

  test("does not count today as a day to come, since nobody could answer in time", () => {
    expect(isReadyToSend(sendChecklist({ ...ready, today: ready.lastAnswerDay }))).toBe(false);
  });
});
