import { describe, expect, it } from "vitest";
import type { Block } from "../../../domain/draft/block.ts";
import { draftHtml } from "../../../domain/draft/draft-html.ts";
import { createDraftIndex } from "./draft-index.ts";
import { targetOfSelection } from "./selection-target.ts";

const words = { paragraph: (n: string) => n, section: (t: string) => t, footnote: (m: string) => m, table: (n: string) => n };
const block = (id: string, text: string, over: Partial<Block> = {}) =>
  ({ id, number: id, kind: "paragraph", level: 0, label: null, text, marks: [], rows: null, headerRow: false, ...over }) as unknown as Block;

const setUp = () => {
  const root = document.createElement("div");
  root.innerHTML = draftHtml(
    [block("h", "Miljö", { kind: "heading", level: 1, number: null }), block("1", "Gator och torg. "), block("2", ""), block("3", "Parker finns.")],
    words,
  );
  document.body.replaceChildren(root, document.createElement("p"));
  const index = createDraftIndex(root);
  const textOf = (id: string) => root.querySelector(`[data-block="${id}"] [data-text]`) as Element;
  const select = (startNode: Node, start: number, endNode: Node, end: number) => {
    const range = document.createRange();
    range.setStart(startNode, start);
    range.setEnd(endNode, end);
    return targetOfSelection(range, index);
  };
  return { root, index, textOf, select };
};

const range = (blockId: string, start: number, endBlockId: string, end: number) => ({ type: "range", blockId, start, end, endBlockId });

describe("the words that a selection names", () => {
  it("are those selected, without white space at the ends", () => {
    const { textOf, select } = setUp();
    const text = textOf("1").firstChild as Text;
    expect(select(text, 5, text, 10)).toEqual(range("1", 6, "1", 9));
  });

  it("run across paragraphs", () => {
    const { textOf, select } = setUp();
    expect(select(textOf("1").firstChild as Text, 10, textOf("3").firstChild as Text, 6)).toEqual(range("1", 10, "3", 6));
  });

  it("are the paragraph alone when a triple click reaches into the next", () => {
    const { textOf, select } = setUp();
    expect(select(textOf("1").firstChild as Text, 0, textOf("3"), 0)).toEqual(range("1", 0, "1", 15));
  });

  it("begin with the next paragraph when the first gives nothing", () => {
    const { textOf, select } = setUp();
    const text = textOf("1").firstChild as Text;
    expect(select(text, 15, textOf("3").firstChild as Text, 6)).toEqual(range("3", 0, "3", 6));
  });

  it("begin at the text when the number in the margin was selected too", () => {
    const { root, textOf, select } = setUp();
    const number = root.querySelector('[data-block="1"] .draft__no')?.firstChild as Text;
    expect(select(number, 0, textOf("1").firstChild as Text, 5)).toEqual(range("1", 0, "1", 5));
  });

  it("are none outside the draft, in white space, or in an empty paragraph", () => {
    const { root, textOf, select } = setUp();
    const outside = root.nextElementSibling as Element;
    outside.textContent = "Utanför";
    expect(select(outside.firstChild as Text, 0, outside.firstChild as Text, 3)).toBeNull();
    const text = textOf("1").firstChild as Text;
    expect(select(text, 5, text, 6)).toBeNull();
    expect(select(text, 2, text, 2)).toBeNull();
    expect(select(textOf("2"), 0, textOf("2"), 0)).toBeNull();
  });

  it("are the whole draft's when everything on the page is selected", () => {
    const { select } = setUp();
    expect(select(document.body, 0, document.body, 2)).toEqual(range("h", 0, "3", 13));
  });
});
