import { describe, expect, test } from "vitest";
import type { ImportedBlock, ImportedDraft } from "../../../domain/draft/imported-draft.ts";
import { previewOf } from "./preview-of.server.ts";

const block = (part: Partial<ImportedBlock>): ImportedBlock => ({
  kind: "paragraph",
  level: 0,
  label: null,
  text: "Ett stycke.",
  marks: [],
  rows: null,
  headerRow: false,
  ...part,
});

const words = {
  paragraph: (n: string) => `Stycke ${n}`,
  section: (t: string) => `Avsnitt ${t}`,
  footnote: (m: string) => `Fotnot ${m}`,
  table: (n: string) => `Tabell ${n}`,
};

const draft = (blocks: readonly ImportedBlock[]): ImportedDraft => ({ format: "docx", title: "Programmet", blocks, notices: [] });

describe("the preview of a staged draft", () => {
  const imported = draft([
    block({ kind: "heading", level: 1, label: "1", text: "Inledning" }),
    block({ text: "Två ord." }),
    block({ kind: "table", text: "a\tb\nc\td", rows: [["a", "b"], ["c", "d"]] }),
    block({ kind: "footnote", text: "Se bilagan.", footnoteMark: "1" }),
  ]);

  test("counts what was found and numbers it as readers will see it", () => {
    const preview = previewOf(imported, null, words);
    expect(preview.counts).toEqual({ headings: 1, paragraphs: 1, listItems: 0, tables: 1, footnotes: 1, words: 9 });
    expect(preview.outline).toMatchObject([{ page: 1, level: 1, title: "1 Inledning" }]);
    expect(preview.tables).toMatchObject([{ page: 1, anchor: "p-2", number: "2", rows: 2, columns: 2 }]);
    expect(preview.footnotes).toMatchObject([{ page: 1, mark: "1", text: "Se bilagan." }]);
    expect(preview.html).toContain('data-number="1"');
  });

  test("shows one part at a time, with places that lead into the right one", () => {
    const long = draft(
      Array.from({ length: 200 }, (_, i) => (i % 50 === 0 ? block({ kind: "heading", level: 1, text: `Del ${i}` }) : block({ text: `Stycke nummer ${i}.` }))),
    );
    const second = previewOf(long, "2", words);
    expect([second.page, second.pages]).toEqual([2, 2]);
    expect(second.outline.map((o) => o.page)).toEqual([1, 1, 2, 2]);
    expect(second.html).toContain("Stycke nummer 199.");
    expect(second.html).not.toContain("Stycke nummer 99.");
  });

  test("escapes what the file says", () => {
    expect(previewOf(draft([block({ text: "<script>alert(1)</script>" })]), null, words).html).not.toContain("<script>");
  });

  test("stands a draft without blocks", () => {
    expect(previewOf(draft([]), "7", words)).toMatchObject({ page: 1, pages: 1, html: "", outline: [] });
  });
});
