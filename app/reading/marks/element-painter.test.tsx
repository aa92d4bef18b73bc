import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Block } from "../../../domain/draft/block.ts";
import { draftHtml } from "../../../domain/draft/draft-html.ts";
import { blockTextOf } from "../dom/block-text.ts";
import { createElementPainter } from "./element-painter.ts";
import type { Layer, PaintedSpot } from "./painter.ts";

const words = { paragraph: (n: string) => n, section: (t: string) => t, footnote: (m: string) => m, table: (n: string) => n };
const text = "Gator, torg och parker är stadens gemensamma rum.";
const marks: Block["marks"] = [{ start: 7, end: 11, type: "strong" }];
const page = (blocks: readonly Partial<Block>[]): Element[] => {
  const root = document.createElement("div");
  const whole = blocks.map((b, i) => ({ level: 0, label: null, rows: null, headerRow: false, marks: [], number: `${i}`, id: `b${i}`, kind: "paragraph", text: "", ...b }));
  root.innerHTML = draftHtml(whole as unknown as Block[], words);
  return [...root.querySelectorAll("[data-block]")];
};
const paragraph = (): Element => page([{ text, marks }])[0] as Element;
const markedWith = (block: Element, layer: Layer): string =>
  [...block.querySelectorAll(`.draft__mark--${layer}`)].map((m) => m.textContent).join("");

describe("marks as elements", () => {
  it("hold exactly the words, also across formatting and under each other", () => {
    const block = paragraph();
    const painter = createElementPainter();
    painter.paint({}, [
      { block, start: 0, end: 22, layer: "clarify" },
      { block, start: 9, end: 32, layer: "missing" },
    ]);
    expect(markedWith(block, "clarify")).toBe(text.slice(0, 22));
    expect(markedWith(block, "missing")).toBe(text.slice(9, 32));
    expect(blockTextOf(block)).toBe(text);
  });

  it("stand in each other in the order of layers, whatever the order in which they were painted", () => {
    const block = paragraph();
    createElementPainter().paint({}, [
      { block, start: 0, end: 5, layer: "hover" },
      { block, start: 0, end: 5, layer: "settled" },
      { block, start: 0, end: 5, layer: "add" },
    ]);
    const names = [...block.querySelectorAll("mark")].map((mark) => mark.className);
    expect(names).toEqual(["settled", "add", "hover"].map((layer) => `draft__mark draft__mark--${layer}`));
    expect(block.querySelector("mark mark mark")?.textContent).toBe(text.slice(0, 5));
  });

  it("leave alone the words of a block in which nothing changed", () => {
    const [first, second] = page([{ text }, { text }]) as [Element, Element];
    const painter = createElementPainter();
    const group = {};
    painter.paint(group, [first, second].map((block): PaintedSpot => ({ block, start: 0, end: 5, layer: "add" })));
    const mark = first.querySelector("mark");
    painter.paint(group, [
      { block: first, start: 0, end: 5, layer: "add" },
      { block: second, start: 0, end: 9, layer: "add" },
    ]);
    expect(first.querySelector("mark")).toBe(mark);
    expect(markedWith(second, "add")).toBe(text.slice(0, 9));
  });

  it("leave the page as it was when they go", () => {
    const block = paragraph();
    const before = block.innerHTML;
    const painter = createElementPainter();
    const [group, other] = [{}, {}];
    painter.paint(group, [{ block, start: 3, end: 30, layer: "add" }]);
    painter.paint(other, [{ block, start: 5, end: 9, layer: "active" }]);
    painter.paint(group, []);
    expect(markedWith(block, "active")).toBe(text.slice(5, 9));
    painter.paint(other, []);
    expect(block.innerHTML).toBe(before);
  });

  it("mark words in table cells without breaking the table", () => {
    const [block] = page([{ kind: "table", text: "Mått\tAnsvar\nTrygga\tKS", rows: [["Mått", "Ansvar"], ["Trygga", "KS"]], headerRow: true }]) as [Element];
    createElementPainter().paint({}, [{ block, start: 2, end: 15, layer: "add" }]);
    expect(markedWith(block, "add")).toBe("tt" + "Ansvar" + "Try");
    expect(block.querySelectorAll("tr > mark, table > mark, tbody > mark, thead > mark")).toHaveLength(0);
    expect(blockTextOf(block)).toBe("Mått\tAnsvar\nTrygga\tKS");
  });

  it("show what was painted last, whatever was painted before", () => {
    const spot = fc.tuple(fc.nat(text.length), fc.nat(text.length), fc.constantFrom<Layer>("add", "hover", "missing"));
    fc.assert(
      fc.property(fc.array(fc.array(spot, { maxLength: 4 }), { minLength: 1, maxLength: 4 }), (rounds) => {
        const block = paragraph();
        const painter = createElementPainter();
        const group = {};
        for (const round of rounds) {
          const spots = round.map(([x, y, layer]): PaintedSpot => ({ block, start: Math.min(x, y), end: Math.max(x, y), layer }));
          painter.paint(group, spots);
          expect(blockTextOf(block)).toBe(text);
          for (const layer of ["add", "hover", "missing"] as const) {
            const expected = [...text].filter((_, i) => spots.some((s) => s.layer === layer && s.start <= i && i < s.end)).join("");
            expect(markedWith(block, layer)).toBe(expected);
          }
        }
      }),
    );
  });
});
