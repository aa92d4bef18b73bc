import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { pageFromAddress, pageOf, previewPages } from "./preview-pages.ts";

const kinds = fc.array(fc.constantFrom("heading" as const, "paragraph" as const).map((kind) => ({ kind })), { maxLength: 400 });

describe("the preview's pages", () => {
  test("hold every block once, in order, none longer than allowed", () => {
    fc.assert(
      fc.property(kinds, (blocks) => {
        const pages = previewPages(blocks, 10, 30);
        expect(pages.flatMap((p) => blocks.slice(p.from, p.to))).toEqual(blocks);
        expect(pages.every((p) => p.to - p.from <= 30)).toBe(true);
        expect(pages.slice(1).every((p, i) => p.from === pages[i]?.to)).toBe(true);
      }),
    );
  });

  test("break before a heading once the page is long enough", () => {
    const blocks = Array.from({ length: 25 }, (_, i) => ({ kind: i % 8 === 0 ? ("heading" as const) : ("paragraph" as const) }));
    expect(previewPages(blocks, 10, 30)).toEqual([
      { from: 0, to: 16 },
      { from: 16, to: 25 },
    ]);
  });

  test("find the page of any block", () => {
    const pages = [{ from: 0, to: 16 }, { from: 16, to: 25 }];
    expect([0, 15, 16, 24].map((index) => pageOf(pages, index))).toEqual([0, 0, 1, 1]);
  });

  test.each([[null, 0], ["1", 0], ["2", 1], ["99", 1], ["0", 0], ["-3", 0], ["två", 0], ["1e3", 0]])(
    "read page %j of an address as index %i",
    (value, index) => {
      expect(pageFromAddress(value, [{ from: 0, to: 16 }, { from: 16, to: 25 }])).toBe(index);
    },
  );
});
