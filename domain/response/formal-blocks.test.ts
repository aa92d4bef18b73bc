import { expect, test } from "vitest";
import type { RichBlock, RichInline } from "../rich-text/rich-text.ts";
import { formalBlocks, formalRuns } from "./formal-blocks.ts";

const text = (value: string, ...marks: NonNullable<(RichInline & { type: "text" })["marks"]>): RichInline => ({ type: "text", text: value, marks });
const paragraph = (...content: RichInline[]): RichBlock => ({ type: "paragraph", content });
const blocks = (...content: RichBlock[]) => formalBlocks({ type: "doc", content });
const source = (...ids: string[]) => ({ type: "source", attrs: { ids: ids.map((id) => ({ id, hash: "h" })) } }) as const;

test("provenance marks become sources, each annotation once", () => {
  expect(formalRuns([text("Bra.", source("a", "b"), source("b"))])).toEqual([{ text: "Bra.", sources: ["a", "b"] }]);
});

test("neighbouring text that looks and rests on the same is one run", () => {
  expect(formalRuns([text("Torg "), text("och "), text("hallar", { type: "bold" }), text(".", { type: "bold" })])).toEqual([
    { text: "Torg och " },
    { text: "hallar.", bold: true },
  ]);
});

test("a line break is a newline in its run; breaks and spaces at the ends go", () => {
  expect(formalRuns([{ type: "hardBreak" }, text(" Ett"), { type: "hardBreak" }, text("två "), { type: "hardBreak" }])).toEqual([
    { text: "Ett\ntvå" },
  ]);
});

test("links to web and mail stay, others keep only their words", () => {
  const link = (href: string) => formalRuns([text("här", { type: "link", attrs: { href } })]);
  expect(link("https://stad.example/torg")).toEqual([{ text: "här", href: "https://stad.example/torg" }]);
  expect(link("mailto:a@b.example")).toEqual([{ text: "här", href: "mailto:a@b.example" }]);
  expect(link("javascript:alert(1)")).toEqual([{ text: "här" }]);
  expect(link("file:///etc/passwd")).toEqual([{ text: "här" }]);
});

test("empty paragraphs, items, lists and quotations are left out", () => {
  expect(
    blocks(
      paragraph(),
      paragraph(text("  ")),
      { type: "bulletList", content: [{ type: "listItem", content: [paragraph()] }] },
      { type: "blockquote", content: [paragraph()] },
      { type: "heading", attrs: { level: 3 } },
    ),
  ).toEqual([]);
});

test("points keep their id, lists their order and nesting", () => {
  const [first, list] = blocks(
    { type: "paragraph", attrs: { pointId: "p1" }, content: [text("Ett.")] },
    {
      type: "orderedList",
      content: [
        { type: "listItem", content: [paragraph(text("a")), { type: "bulletList", content: [{ type: "listItem", content: [paragraph(text("b"))] }] }] },
      ],
    },
  );
  expect(first).toMatchObject({ type: "paragraph", pointId: "p1" });
  expect(list).toMatchObject({ type: "list", ordered: true, items: [[{ type: "paragraph" }, { type: "list", ordered: false }]] });
});

test("subheadings never skip a level and are bold text inside lists and quotations", () => {
  const heading = (level: 3 | 4, value: string): RichBlock => ({ type: "heading", attrs: { level }, content: [text(value)] });
  const result = blocks(heading(4, "a"), heading(4, "b"), { type: "blockquote", content: [heading(3, "c")] });
  expect(result).toMatchObject([
    { type: "heading", level: 3 },
    { type: "heading", level: 4 },
    { type: "quote", blocks: [{ type: "paragraph", runs: [{ text: "c", bold: true }] }] },
  ]);
});
