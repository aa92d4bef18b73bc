import { describe, expect, test } from "vitest";
import { collectNotices } from "../notices.ts";
import { readMarkdown } from "./read-markdown.ts";

const read = (source: string) => {
  const notices = collectNotices();
  return { ...readMarkdown(source, notices), notices: notices.list() };
};

describe("Markdown", () => {
  test("gives headings, nested lists with their numbers, and paragraphs", () => {
    const { blocks } = read("# Program\n\nEtt\nstycke.\n\n3. tre\n   - under\n4. fyra\n\n   mer om fyra\n\n- [x] klart\n\nUnderrubrik\n---\n");
    expect(blocks.map((block) => [block.kind, block.level, block.label, block.text])).toEqual([
      ["heading", 1, null, "Program"],
      ["paragraph", 0, null, "Ett stycke."],
      ["listItem", 1, "3.", "tre"],
      ["listItem", 2, "•", "under"],
      ["listItem", 1, "4.", "fyra"],
      ["paragraph", 0, null, "mer om fyra"],
      ["listItem", 1, "☑", "klart"],
      ["heading", 2, null, "Underrubrik"],
    ]);
  });

  test("gives inline marks, and follows only addresses that a reader may follow", () => {
    const { blocks, notices } = read("**fet** och *kursiv* [länk](https://example.org) [fälla](javascript:alert) [ref]\n\n[ref]: mailto:a@b.se\n");
    expect(blocks[0]?.text).toBe("fet och kursiv länk fälla ref");
    expect(blocks[0]?.marks).toEqual([
      { start: 0, end: 3, type: "strong" },
      { start: 8, end: 14, type: "emphasis" },
      { start: 15, end: 19, type: "link", href: "https://example.org/" },
      { start: 26, end: 29, type: "link", href: "mailto:a@b.se" },
    ]);
    expect(notices).toEqual([{ code: "formatting-dropped", count: 1, examples: ["javascript:alert"] }]);
  });

  test("gives tables with their header row, text and rows agreeing", () => {
    const { blocks } = read("| Nämnd | Ansvar |\n|---|---|\n| **Trafik** | a\\|b |\n");
    expect(blocks[0]).toMatchObject({
      kind: "table",
      headerRow: true,
      rows: [["Nämnd", "Ansvar"], ["Trafik", "a|b"]],
      text: "Nämnd\tAnsvar\nTrafik\ta|b",
      marks: [{ start: 13, end: 19, type: "strong" }],
    });
  });

  test("puts footnotes at the end of their section, numbered in order, and says which have no reference", () => {
    const { blocks, notices } = read("# A\n\nText[^b] och[^a].\n\nMer.\n\n# B\n\nSlut.\n\n[^a]: Andra.\n[^b]: Första.\n[^c]: Ensam.\n");
    expect(blocks.map((block) => [block.kind, block.footnoteMark ?? null, block.text])).toEqual([
      ["heading", null, "A"],
      ["paragraph", null, "Text1 och2."],
      ["paragraph", null, "Mer."],
      ["footnote", "1", "Första."],
      ["footnote", "2", "Andra."],
      ["heading", null, "B"],
      ["paragraph", null, "Slut."],
      ["footnote", "3", "Ensam."],
    ]);
    expect(blocks[1]?.marks.map((mark) => mark.type)).toEqual(["superscript", "superscript"]);
    expect(notices).toEqual([{ code: "footnote-unresolved", count: 1, examples: ["c"] }]);
  });

  test("turns raw HTML into its words, never into markup, and keeps what only looks like a tag", () => {
    const { blocks, notices } = read("<div onclick=x>Ruta<script>alert(1)</script></div>\n\nDen <u>viktiga</u> dagen <datum> <!-- tyst -->gäller.\n");
    expect(blocks.map((block) => block.text)).toEqual(["Ruta", "Den viktiga dagen <datum> gäller."]);
    expect(notices[0]).toMatchObject({ code: "formatting-dropped", count: 3 });
  });

  test("takes its title from the front matter, and says which pictures it leaves out", () => {
    const read1 = read('---\ntitle: "Mitt program"\nlang: sv\n---\n\n![Karta över staden](karta.png) Text.\n');
    expect(read1.title).toBe("Mitt program");
    expect(read1.blocks.map((block) => block.text)).toEqual(["Text."]);
    expect(read1.notices).toEqual([{ code: "image-dropped", count: 1, examples: ["Karta över staden"] }]);
  });
});
