import { describe, expect, test } from "vitest";
import { collectNotices } from "../notices.ts";
import { dropEdges } from "./edges.ts";
import type { Line } from "./lines.ts";

const line = (page: number, y: number, text: string): Line => ({ pieces: [{ text, format: {} }], text, page, x: 70, right: 500, y, size: 11, bold: false, gaps: 0 });
/** Pages of 842 points with these lines at their heights. */
const left = (pages: readonly (readonly [number, string])[][]) => {
  const notices = collectNotices();
  const kept = dropEdges(pages.map((lines, index) => ({ number: index + 1, height: 842, lines: lines.map(([y, text]) => line(index + 1, y, text)) })), notices);
  return { kept: kept.map((page) => page.lines.map((each) => each.text)), notices: notices.list() };
};

describe("the furniture of pages", () => {
  test("is what comes back on the next pages at the same height, numbers aside, and is said once", () => {
    const { kept, notices } = left([1, 2, 3].map((page) => [[800, `Dnr 2024/12, sida ${page}`], [400, `Text ${page}`]]));
    expect(kept).toEqual([["Text 1"], ["Text 2"], ["Text 3"]]);
    expect(notices).toEqual([{ code: "header-footer-dropped", count: 1, examples: ["Dnr 2024/12, sida 1"] }]);
  });

  test("may differ between left and right pages", () => {
    const { kept } = left([1, 2, 3, 4, 5, 6].map((page) => [[800, page % 2 ? "Program" : "Stockholm"], [400, "Text"]]));
    expect(kept.flat()).toEqual(["Text", "Text", "Text", "Text", "Text", "Text"]);
  });

  test("is also a bare page number, on a single page too", () => {
    expect(left([[[40, "Sida 1 (1)"], [400, "Text"]]]).kept).toEqual([["Text"]]);
    expect(left([[[40, "- 7 -"], [400, "7"]]]).kept).toEqual([["7"]]);
  });

  test("is not a text that repeats itself further on, nor what repeats in the middle of pages", () => {
    const far = [[800, "Ansvarsfördelning"] as const];
    const { kept, notices } = left([far, [[400, "a"]], [[400, "b"]], far, [[400, "c"]], [[400, "d"]], far]);
    expect(kept.filter((lines) => lines.includes("Ansvarsfördelning"))).toHaveLength(3);
    expect(notices).toEqual([]);
    expect(left([1, 2, 3].map(() => [[400, "Ansvar"]])).kept.flat()).toEqual(["Ansvar", "Ansvar", "Ansvar"]);
  });
});
