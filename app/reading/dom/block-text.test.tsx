import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Block, InlineMark } from "../../../domain/draft/block.ts";
import { draftHtml } from "../../../domain/draft/draft-html.ts";
import { blockTextOf, domRangeOf, textOffsetOf } from "./block-text.ts";

const words = { paragraph: (n: string) => `Stycke ${n}`, section: (t: string) => t, footnote: (m: string) => m, table: (n: string) => n };

/** As a browser reads what the server sends: NUL does not survive HTML, and the importer lets none through. */
const plain = fc.string({ unit: "binary", maxLength: 40 }).map((s) => s.replaceAll("\u0000", "").replace(/[\ud800-\udfff]/g, "x"));
const marks = fc.array(
  fc.record({
    start: fc.nat(40),
    end: fc.nat(40),
    type: fc.constantFrom<InlineMark["type"]>("strong", "emphasis", "superscript", "link"),
    href: fc.constantFrom("https://a.se/?x=1&y=2", "javascript:x()"),
  }),
  { maxLength: 6 },
);
const cell = plain.map((s) => s.replace(/[\t\n\r\f]/g, " "));

const base = { level: 0, label: null, rows: null, headerRow: false };
const written = fc
  .record({ text: plain, marks, kind: fc.constantFrom("paragraph", "heading", "listItem", "footnote"), label: fc.constantFrom(null, "4.3", "•", "a) ") })
  .map((b) => ({ ...base, ...b, level: b.kind === "heading" || b.kind === "listItem" ? 1 : 0 }));
const table = fc
  .record({ rows: fc.array(fc.array(cell, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 4 }), marks, headerRow: fc.boolean() })
  .map((t) => ({ ...base, ...t, kind: "table", text: t.rows.map((r) => r.join("\t")).join("\n") }));
const draft = fc
  .array(fc.oneof({ weight: 4, arbitrary: written }, { weight: 1, arbitrary: table }), { minLength: 1, maxLength: 5 })
  .map((list) => list.map((b, i) => ({ ...b, id: `b${i}`, number: b.kind === "heading" ? null : `${i}` }) as unknown as Block));

const rendered = (blocks: readonly Block[]): HTMLElement => {
  const root = document.createElement("div");
  root.innerHTML = draftHtml(blocks, words);
  return root;
};

const textBetween = (block: Element, start: number, end: number): string => {
  const ends = domRangeOf(block, start, end);
  if (!ends) return "";
  const range = document.createRange();
  range.setStart(ends.from.node, ends.from.offset);
  range.setEnd(ends.to.node, ends.to.offset);
  return range.toString();
};

describe("a block's text in the page", () => {
  it("is the block's text, whatever marks, labels, lists and tables stand around it", () => {
    fc.assert(
      fc.property(draft, (blocks) => {
        const root = rendered(blocks);
        for (const block of blocks) {
          const element = root.querySelector(`[data-block="${block.id}"]`);
          expect(element && blockTextOf(element)).toBe(block.text);
        }
      }),
    );
  });

  it("gives the same words for the same offsets, and the offsets back from the place", () => {
    fc.assert(
      fc.property(draft, fc.nat(40), fc.nat(40), (blocks, x, y) => {
        const root = rendered(blocks);
        for (const block of blocks) {
          const [start, end] = [Math.min(x, y, block.text.length), Math.min(Math.max(x, y), block.text.length)];
          const element = root.querySelector(`[data-block="${block.id}"]`) as Element;
          expect(textBetween(element, start, end)).toBe(block.text.slice(start, end));
          const ends = domRangeOf(element, start, end);
          if (!ends) continue;
          expect(textOffsetOf(element, ends.from.node, ends.from.offset)).toBe(start);
          expect(textOffsetOf(element, ends.to.node, ends.to.offset)).toBe(end);
        }
      }),
    );
  });

  it("is nowhere for words that are not there", () => {
    const root = rendered([{ ...base, id: "b0", number: "1", kind: "paragraph", text: "kort", marks: [] } as unknown as Block]);
    const element = root.querySelector("[data-block]") as Element;
    expect(domRangeOf(element, 2, 9)).toBeNull();
    expect(domRangeOf(element, 3, 3)).toBeNull();
  });

  it("counts places outside the words as their beginning or end", () => {
    const root = rendered([{ ...base, id: "b0", number: "1", kind: "listItem", level: 1, label: "a)", text: "alfa beta", marks: [] } as unknown as Block]);
    const element = root.querySelector("[data-block]") as Element;
    const label = element.querySelector(".draft__label")?.firstChild as Text;
    expect(textOffsetOf(element, label, 1)).toBe(0);
    expect(textOffsetOf(element, element, 0)).toBe(0);
    expect(textOffsetOf(element, element, element.childNodes.length)).toBe(9);
    const text = element.querySelector("[data-text]") as Element;
    expect(textOffsetOf(element, text, 0)).toBe(0);
    expect(textOffsetOf(element, text, 1)).toBe(9);
  });

  it("finds the place of an element among marked words", () => {
    const block = { ...base, id: "b0", number: "1", kind: "paragraph", text: "ett två tre", marks: [{ start: 4, end: 7, type: "strong" }] };
    const element = rendered([block as unknown as Block]).querySelector("[data-block]") as Element;
    const strong = element.querySelector("strong") as Element;
    expect(textOffsetOf(element, strong, 0)).toBe(4);
    expect(textOffsetOf(element, strong, 1)).toBe(7);
    expect(textOffsetOf(element, strong.parentNode as Node, 2)).toBe(7);
  });
});
