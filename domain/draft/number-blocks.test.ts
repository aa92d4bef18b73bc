import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Block } from "./block.ts";
import type { ImportedBlock } from "./imported-draft.ts";
import { versionBlocks } from "./number-blocks.ts";

const block = (kind: ImportedBlock["kind"], text: string, more: Partial<ImportedBlock> = {}): ImportedBlock => ({
  kind,
  text,
  level: kind === "heading" || kind === "listItem" ? 1 : 0,
  label: null,
  marks: [],
  rows: null,
  headerRow: false,
  ...more,
});
const paragraphs = (...texts: string[]) => texts.map((text) => block("paragraph", text));
const idOf = (blocks: readonly Block[], text: string) => blocks.find((each) => each.text === text)?.id;

describe("numbers", () => {
  test("run through paragraphs, list items and tables, and pass over headings", () => {
    const blocks = versionBlocks([
      block("heading", "Inledning"),
      block("paragraph", "Ett"),
      block("listItem", "Två"),
      block("heading", "Mål"),
      block("table", "a\tb", { rows: [["a", "b"]] }),
    ]);
    expect(blocks.map((each) => each.number)).toEqual([null, "1", "2", null, "3"]);
  });

  test("of footnotes are the marks that the text refers to", () => {
    const [note, last] = versionBlocks([block("footnote", "Källa.", { footnoteMark: "2" }), block("paragraph", "Sist")]);
    expect(note?.number).toBe("2");
    expect(note).not.toHaveProperty("footnoteMark");
    expect(last?.number).toBe("1");
  });
});

describe("ids", () => {
  test("are the same each time the same draft is read", () => {
    const draft = paragraphs("Ett", "Två", "Ett");
    expect(versionBlocks(draft)).toEqual(versionBlocks(draft));
  });

  test("differ between blocks with the same words, and between kinds", () => {
    const blocks = versionBlocks([...paragraphs("Ansvar", "Ansvar"), block("heading", "Ansvar")]);
    expect(new Set(blocks.map((each) => each.id)).size).toBe(3);
  });

  test("stay with a block that is the same in the next version, wherever it now stands among new ones", () => {
    const before = versionBlocks(paragraphs("Ett", "Två", "Tre"));
    const after = versionBlocks(paragraphs("Nytt", "Ett", "Två ändrat", "Tre", "Sist"), before);
    expect(idOf(after, "Ett")).toBe(idOf(before, "Ett"));
    expect(idOf(after, "Tre")).toBe(idOf(before, "Tre"));
    expect(before.map((each) => each.id)).not.toContain(idOf(after, "Två ändrat"));
  });

  test("follow repeated headings by what stands around them", () => {
    const before = versionBlocks([block("heading", "Ansvar"), ...paragraphs("A"), block("heading", "Ansvar"), ...paragraphs("B")]);
    const after = versionBlocks(
      [block("heading", "Ansvar"), ...paragraphs("Ny"), block("heading", "Ansvar"), ...paragraphs("A"), block("heading", "Ansvar"), ...paragraphs("B")],
      before,
    );
    expect(after[2]?.id).toBe(before[0]?.id);
    expect(after[4]?.id).toBe(before[2]?.id);
    expect(before.map((each) => each.id)).not.toContain(after[0]?.id);
  });

  const drafts = fc.array(fc.constantFrom("a", "b", "c", "d", "e", "f"), { maxLength: 30 });
  test("are unique, are kept in order, and never stand for other words", () => {
    fc.assert(
      fc.property(drafts, drafts, (first, second) => {
        const before = versionBlocks(paragraphs(...first));
        const after = versionBlocks(paragraphs(...second), before);
        expect(new Set(after.map((each) => each.id)).size).toBe(after.length);
        const places = after.flatMap((each) => before.flatMap((old, index) => (old.id === each.id ? [{ index, same: old.text === each.text }] : [])));
        expect(places.every((place) => place.same)).toBe(true);
        expect(places.map((place) => place.index)).toEqual(places.map((place) => place.index).sort((a, b) => a - b));
      }),
    );
  });

  test("are all kept when nothing changed", () => {
    fc.assert(
      fc.property(drafts, (texts) => {
        const before = versionBlocks(paragraphs(...texts));
        expect(versionBlocks(paragraphs(...texts), before)).toEqual(before);
      }),
    );
  });

  test("are kept for as many blocks as a longest common subsequence holds, where words repeat", () => {
    const before = versionBlocks(paragraphs("a", "b", "a", "b", "c", "c"));
    const after = versionBlocks(paragraphs("b", "a", "b", "c"), before);
    expect(after.filter((each) => before.some((old) => old.id === each.id))).toHaveLength(4);
  });
});
