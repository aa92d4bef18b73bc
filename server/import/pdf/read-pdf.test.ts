import { describe, expect, test, vi } from "vitest";
import { programmeParagraphs, programmeSource, typstPdf } from "../fixtures/pdf-file.ts";
import { readDraft } from "../read-draft.ts";

// The first import loads the libraries, which takes long on a busy machine.
vi.setConfig({ testTimeout: 60_000 });

const read = async (bytes: Uint8Array) => {
  const result = await readDraft({ name: "program.pdf", bytes });
  if (!result.ok) throw new Error(result.refusal.code);
  const { blocks, notices, title } = result.value;
  return { title, blocks, notices, outline: blocks.map((block) => [block.kind, block.level, block.label, block.text]) };
};
const { first, second } = programmeParagraphs;

describe("a tagged PDF", () => {
  const tagged = read(typstPdf(programmeSource, { tags: true }));

  test("comes in by its own structure: headings, nested lists, table, note, and paragraphs across lines and pages", async () => {
    const { outline, title } = await tagged;
    expect(title).toBe("Program för trygga platser");
    expect(outline).toEqual([
      ["heading", 1, null, "Program för trygga platser"],
      ["heading", 1, "1", "Inledning"],
      ["paragraph", 0, null, `${first}1`],
      ["paragraph", 0, null, second],
      ["footnote", 0, null, "Brottsförebyggande rådet, 2023."],
      ["heading", 2, "1.1", "Offentlig miljö"],
      ["listItem", 1, "•", "belysning"],
      ["listItem", 1, "•", "parker"],
      ["listItem", 2, "•", "gator och torg"],
      ["listItem", 1, "1.", "Planera tidigt."],
      ["listItem", 1, "2.", "Följ upp."],
      ["table", 0, null, "Nämnd\tAnsvar\nTrafiknämnden\tSärskilt ansvar"],
      ["paragraph", 0, null, "Se rapporten. Slutord."],
    ]);
  });

  test("keeps stress and note marks", async () => {
    const { blocks } = await tagged;
    const paragraph = blocks[2];
    const marked = (type: string) => paragraph?.marks.filter((mark) => mark.type === type).map((mark) => paragraph.text.slice(mark.start, mark.end));
    expect(new Set(marked("strong"))).toEqual(new Set(["viktigt"]));
    expect(marked("superscript")).toEqual(["1"]);
    expect(blocks.find((block) => block.kind === "footnote")?.footnoteMark).toBe("1");
    expect(blocks.find((block) => block.kind === "table")?.headerRow).toBe(true);
  });

  test("says what it left out and where it joined pages", async () => {
    const { notices } = await tagged;
    expect(notices.map((notice) => notice.code).sort()).toEqual(["formatting-dropped", "header-footer-dropped", "page-break-join"]);
    expect(notices.find((notice) => notice.code === "formatting-dropped")?.examples).toEqual(["https://example.org/"]);
  });
});

describe("a PDF without tags", () => {
  test("comes in by its looks, its page furniture dropped and its cut words whole", async () => {
    const { outline, notices } = await read(typstPdf(programmeSource, { tags: false }));
    expect(outline.slice(0, 3)).toEqual([
      ["heading", 1, null, "Program för trygga platser"],
      ["heading", 1, "1", "Inledning"],
      ["paragraph", 0, null, `${first}1`],
    ]);
    expect(outline).toContainEqual(["paragraph", 0, null, second]);
    expect(outline).toContainEqual(["footnote", 0, null, "Brottsförebyggande rådet, 2023."]);
    expect(outline).toContainEqual(["heading", 2, "1.1", "Offentlig miljö"]);
    expect(outline.filter(([kind]) => kind === "listItem").map(([, , label, text]) => [label, text])).toEqual([
      ["•", "belysning"],
      ["•", "parker"],
      ["•", "gator och torg"],
      ["1.", "Planera tidigt."],
      ["2.", "Följ upp."],
    ]);
    expect(outline.flat().join(" ")).not.toMatch(/Dnr KS|Sida \d/);
    expect(notices.map((notice) => notice.code)).toEqual(expect.arrayContaining(["header-footer-dropped", "headings-guessed", "page-break-join"]));
  });

  test("takes short bold lines as headings below the larger ones", async () => {
    const text = "Här står ett stycke som är vanlig text. ".repeat(6);
    const { outline } = await read(typstPdf(`#text(16pt)[Kapitel]\n\n${text}\n\n*Mellanrubrik*\n\n${text}\n\n*Ett fett stycke.*\n\n#text(16pt)[Kapitel till]\n\n${text}`, { tags: false }));
    expect(outline.map(([kind, level]) => [kind, level])).toEqual([["heading", 1], ["paragraph", 0], ["heading", 2], ["paragraph", 0], ["paragraph", 0], ["heading", 1], ["paragraph", 0]]);
  });

  test("reports pages without text, pictures, and columns that may have been a table", async () => {
    const dot = '#image(bytes((137,80,78,71,13,10,26,10,0,0,0,13,73,72,68,82,0,0,0,1,0,0,0,1,8,2,0,0,0,144,119,83,222,0,0,0,12,73,68,65,84,120,156,99,248,207,192,0,0,3,1,1,0,201,254,146,239,0,0,0,0,73,69,78,68,174,66,96,130)), alt: "Punkt")';
    const row = (cells: readonly string[]) => `#grid(columns: (5cm, 5cm, 5cm), ${cells.map((cell) => `[${cell}]`).join(", ")})`;
    const { notices } = await read(typstPdf(`Text på första sidan.\n\n${row(["a", "b", "c"])}\n\n#pagebreak()\n${dot}\n#pagebreak()\nSlut.`, { tags: false }));
    expect(notices).toEqual([
      { code: "image-dropped", count: 1, examples: [] },
      { code: "page-without-text", count: 1, examples: ["2"] },
      { code: "table-flattened", count: 1, examples: ["a b c"] },
    ]);
  });
});
