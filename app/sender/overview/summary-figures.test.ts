import { describe, expect, test } from "vitest";
import type { BodyId, IsoDay } from "../../../domain/ids.ts";
import type { BodyStatus } from "../../../server/queries/consultation/status.ts";
import { decisionNote } from "./decision-note.ts";
import { progressOf, summaryFigures } from "./summary-figures.ts";

const day = (value: string) => value as IsoDay;
const status = (part: Partial<BodyStatus>): BodyStatus => ({
  bodyId: "b" as BodyId,
  bodyName: "Trafiknämnden",
  dnr: null,
  lastAnswerDay: day("2026-10-27"),
  begun: false,
  responseState: "writing",
  stance: null,
  responseId: null,
  released: 0,
  meeting: null,
  ...part,
});

describe("the overview's figures", () => {
  test("count bodies, those that have begun, those approved, and what they have released together", () => {
    const figures = summaryFigures([
      status({}),
      status({ begun: true, released: 3 }),
      status({ begun: true, responseState: "review", released: 1 }),
      status({ begun: true, responseState: "approved", released: 8 }),
    ]);
    expect(figures).toEqual({ bodies: 4, begun: 3, approved: 1, released: 12 });
  });

  test("are all zero before anybody is asked", () => {
    expect(summaryFigures([])).toEqual({ bodies: 0, begun: 0, approved: 0, released: 0 });
  });
});

describe("a body's progress", () => {
  test("tells an untouched response from one being written", () => {
    expect(progressOf({ begun: false, responseState: "writing" })).toBe("notBegun");
    expect(progressOf({ begun: true, responseState: "writing" })).toBe("writing");
  });

  test("follows the response's state from there", () => {
    expect(progressOf({ begun: true, responseState: "review" })).toBe("review");
    expect(progressOf({ begun: true, responseState: "approved" })).toBe("approved");
  });
});

describe("a decision day's note", () => {
  const last = day("2026-10-27");
  test("says nothing without a meeting", () => expect(decisionNote(last, null)).toBeNull());
  test("is in time when minutes are adjusted by the last answer day", () =>
    expect(decisionNote(last, { heldOn: day("2026-10-13"), adjustedOn: last })).toBe("inTime"));
  test("asks for immediate adjustment when only the adjustment comes after", () =>
    expect(decisionNote(last, { heldOn: day("2026-10-19"), adjustedOn: day("2026-10-28") })).toBe("immediate"));
  test("is too late when the meeting itself comes after", () =>
    expect(decisionNote(last, { heldOn: day("2026-10-28"), adjustedOn: day("2026-11-04") })).toBe("tooLate"));
});
