import { describe, expect, test, vi } from "vitest";
import { lvl, num, p, r, wordPackage, type WordParts } from "../fixtures/ooxml-file.ts";
import { programmeDocx } from "../fixtures/word-file.ts";
import { readDraft } from "../read-draft.ts";

// The first import loads the libraries, which takes long on a busy machine.
vi.setConfig({ testTimeout: 60_000 });

const importWord = async (bytes: Uint8Array) => {
  const result = await readDraft({ name: "program.docx", bytes });
  if (!result.ok) throw new Error(result.refusal.code);
  const { blocks, notices, title } = result.value;
  return { title, blocks, notices, outline: blocks.map((block) => [block.kind, block.level, block.label, block.text]) };
};
const read = async (parts: WordParts) => importWord(await wordPackage(parts));
const style = (id: string, name: string, more = "", based = "") =>
  `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/>${based && `<w:basedOn w:val="${based}"/>`}${more}</w:style>`;
const ps = (id: string) => `<w:pStyle w:val="${id}"/>`;

describe("a document from a word processor", () => {
  test("comes in with title, numbered headings, lists, table, footnote, marks and links", async () => {
    const { title, outline, blocks, notices } = await importWord(await programmeDocx());
    expect(title).toBe("Program för trygga platser");
    expect(outline).toEqual([
      ["heading", 1, null, "Program för trygga platser"],
      ["paragraph", 0, null, "Ett förslag."],
      ["heading", 1, "1", "Inledning"],
      ["paragraph", 0, null, "Trygghet är viktigt och delat.1 Se rapporten."],
      ["footnote", 0, null, "Brottsförebyggande rådet, 2023."],
      ["heading", 1, "2", "Fokusområden"],
      ["heading", 2, "2.1", "Offentlig miljö"],
      ["listItem", 1, "a)", "belysning"],
      ["listItem", 2, "•", "gator och torg"],
      ["listItem", 1, "b)", "parker"],
      ["heading", 2, "2.2", "Stadsutveckling"],
      ["listItem", 1, "1.", "Planera tidigt."],
      ["listItem", 1, "2.", "Följ upp."],
      ["table", 0, null, "Nämnd\tAnsvar\nTrafiknämnden\tSärskilt ansvar"],
      ["paragraph", 0, null, "Slutord."],
    ]);
    expect(blocks[3]?.marks).toEqual([
      { start: 12, end: 19, type: "strong" },
      { start: 24, end: 29, type: "emphasis" },
      { start: 30, end: 31, type: "superscript" },
      { start: 35, end: 44, type: "link", href: "https://example.org/rapport" },
    ]);
    expect(blocks[4]?.footnoteMark).toBe("1");
    expect(blocks[13]).toMatchObject({ headerRow: true, rows: [["Nämnd", "Ansvar"], ["Trafiknämnden", "Särskilt ansvar"]] });
    expect(notices).toEqual([{ code: "header-footer-dropped", count: 2, examples: ["Dnr KS 2024/12", "Sida"] }]);
  });
});

describe("tracked changes", () => {
  test("are accepted, deleted rows and joined paragraphs too, and said", async () => {
    const change = 'w:id="1" w:author="A" w:date="2024-01-01T00:00:00Z"';
    const { outline, notices } = await read({
      document: [
        `<w:p>${r("Staden ")}<w:ins ${change}>${r("ska ")}</w:ins><w:del ${change}><w:r><w:delText>bör </w:delText></w:r></w:del>${r("planera.")}</w:p>`,
        `<w:p><w:pPr><w:rPr><w:del ${change}/></w:rPr></w:pPr>${r("Första halvan ")}</w:p>`,
        p("och andra halvan."),
        `<w:p><w:moveFrom ${change}>${r("Flyttat.")}</w:moveFrom></w:p>`,
        `<w:p><w:moveTo ${change}>${r("Flyttat.")}</w:moveTo></w:p>`,
        `<w:tbl><w:tr><w:tc>${p("a")}</w:tc><w:tc>${p("b")}</w:tc></w:tr><w:tr><w:trPr><w:del ${change}/></w:trPr><w:tc>${p("bort")}</w:tc><w:tc>${p("bort")}</w:tc></w:tr></w:tbl>`,
      ].join(""),
    });
    expect(outline.map(([, , , text]) => text)).toEqual(["Staden ska planera.", "Första halvan och andra halvan.", "Flyttat.", "a\tb"]);
    expect(notices).toContainEqual({ code: "tracked-changes-accepted", count: 4, examples: ["− bort bort", "− bör", "− Flyttat."] });
  });
});

describe("what a draft does not carry", () => {
  test("comments, pictures and text boxes are dropped and counted once", async () => {
    const drawing = (inner: string) => `<w:r><mc:AlternateContent><mc:Choice><w:drawing><wp:inline><wp:docPr id="1" name="Bild 1" descr="Karta"/>${inner}</wp:inline></w:drawing></mc:Choice><mc:Fallback><w:pict>${inner}</w:pict></mc:Fallback></mc:AlternateContent></w:r>`;
    const { outline, notices } = await read({
      document: `<w:p><w:commentRangeStart w:id="0"/>${r("Text.")}<w:commentRangeEnd w:id="0"/><w:r><w:commentReference w:id="0"/></w:r>${drawing("")}${drawing(`<w:txbxContent>${p("I rutan")}</w:txbxContent>`)}</w:p>`,
      comments: `<w:comment w:id="0">${p("Tänk om.")}</w:comment>`,
    });
    expect(outline).toEqual([["paragraph", 0, null, "Text."]]);
    expect(notices).toEqual([
      { code: "image-dropped", count: 1, examples: ["Karta"] },
      { code: "text-box-dropped", count: 1, examples: ["I rutan"] },
      { code: "comments-dropped", count: 1, examples: ["Tänk om."] },
    ]);
  });

  test("hidden text is never published, by its own mark or by a style", async () => {
    const { outline, notices } = await read({
      document: `<w:p>${r("Synligt ")}${r("hemligt", "<w:vanish/>")}${r("ej dolt", '<w:vanish w:val="0"/>')}</w:p>${p("Intern not", ps("Dold"))}`,
      styles: style("Dold", "Dold", "<w:rPr><w:vanish/></w:rPr>"),
    });
    expect(outline.map(([, , , text]) => text)).toEqual(["Synligt ej dolt"]);
    expect(notices).toEqual([{ code: "hidden-text-dropped", count: 2, examples: ["hemligt", "Intern not"] }]);
  });

  test("a table of contents goes, fields and formulas keep their words", async () => {
    const { outline, notices } = await read({
      document: `${p("Inledning 3", ps("TOC1"))}<w:p>${r("Tabell ")}<w:fldSimple w:instr="SEQ"><w:r><w:t>1</w:t></w:r></w:fldSimple>${r(" och ")}<m:oMath><m:r><m:t>a+b</m:t></m:r></m:oMath></w:p>`,
      styles: style("TOC1", "toc 1"),
    });
    expect(outline.map(([, , , text]) => text)).toEqual(["Tabell 1 och a+b"]);
    expect(notices.map((notice) => notice.code)).toEqual(["contents-dropped", "formatting-dropped"]);
  });

  test("an address that nobody should follow loses its link and keeps its words", async () => {
    const link = (id: string, text: string) => `<w:hyperlink r:id="${id}">${r(text)}</w:hyperlink>`;
    const { blocks, notices } = await read({
      document: `<w:p>${link("bad", "fälla")}${r(" ")}${link("good", "post")}</w:p>`,
      links: { bad: "javascript:alert(1)", good: "mailto:a@b.se" },
    });
    expect(blocks[0]).toMatchObject({ text: "fälla post", marks: [{ start: 6, end: 10, type: "link", href: "mailto:a@b.se" }] });
    expect(notices).toEqual([{ code: "formatting-dropped", count: 1, examples: ["javascript:alert(1)"] }]);
  });
});

describe("numbers of lists", () => {
  const abstract = (id: number, levels: string, more = "") => `<w:abstractNum w:abstractNumId="${id}">${more}${levels}</w:abstractNum>`;
  const list = (id: number, of: number, more = "") => `<w:num w:numId="${id}"><w:abstractNumId w:val="${of}"/>${more}</w:num>`;
  const labels = async (numbering: string, document: string, styles?: string) =>
    (await read({ document, numbering, ...(styles ? { styles } : {}) })).blocks.map((block) => block.label);

  test("count per level, start again below a higher level, and show the levels above", async () => {
    const levels = lvl(0, "decimal", "%1.") + lvl(1, "lowerLetter", "%2)") + lvl(2, "upperRoman", "%1.%3");
    const document = [0, 1, 1, 2, 0, 1, 2].map((level) => p("x", num(1, level))).join("");
    expect(await labels(abstract(0, levels) + list(1, 0), document)).toEqual(["1.", "a)", "b)", "1.I", "2.", "a)", "2.I"]);
  });

  test("go on in another list with the same definition, unless that list starts anew", async () => {
    const numbering = abstract(0, lvl(0, "decimal", "%1.")) + list(1, 0) + list(2, 0) + list(3, 0, '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>');
    expect(await labels(numbering, [1, 1, 2, 3, 3].map((id) => p("x", num(id))).join(""))).toEqual(["1.", "2.", "3.", "1.", "2."]);
  });

  test("come from a style, at the level that is tied to it", async () => {
    const levels = lvl(0, "decimal", "%1", ps("Rubrik1")) + lvl(1, "decimal", "%1.%2", ps("Rubrik2"));
    const styles = style("Rubrik1", "heading 1", '<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>') + style("Rubrik2", "heading 2", '<w:pPr><w:numPr><w:ilvl w:val="1"/><w:numId w:val="1"/></w:numPr></w:pPr>');
    const document = p("A", ps("Rubrik1")) + p("B", ps("Rubrik2")) + p("C", ps("Rubrik2")) + p("D", ps("Rubrik1")) + p("E", ps("Rubrik1") + '<w:numPr><w:numId w:val="0"/></w:numPr>');
    expect(await labels(abstract(0, levels) + list(1, 0), document, styles)).toEqual(["1", "1.1", "1.2", "2", null]);
  });

  test("pass over empty paragraphs, and are not shown where the level shows nothing", async () => {
    const numbering = abstract(0, lvl(0, "decimal", "%1.") + lvl(1, "none", "")) + list(1, 0);
    const { outline } = await read({ document: p("x", num(1)) + `<w:p><w:pPr>${num(1)}</w:pPr></w:p>` + p("y", num(1)) + p("z", num(1, 1)), numbering });
    expect(outline).toEqual([["listItem", 1, "1.", "x"], ["listItem", 1, "2.", "y"], ["paragraph", 0, null, "z"]]);
  });

  test("keep counting where a level says that it never starts again, and use arabic digits where it says so", async () => {
    const levels = lvl(0, "upperRoman", "%1") + lvl(1, "decimal", "%1.%2", '<w:lvlRestart w:val="0"/><w:isLgl/>');
    expect(await labels(abstract(0, levels) + list(1, 0), [0, 1, 0, 1].map((level) => p("x", num(1, level))).join(""))).toEqual(["I", "1.1", "II", "2.2"]);
  });
});

describe("headings", () => {
  test("are known by outline level, by inherited style and by the built-in name", async () => {
    const { outline } = await read({
      document: p("Egen", ps("Kapitel")) + p("Namn", ps("Rubrik3")) + p("Direkt", '<w:outlineLvl w:val="1"/>') + p("Brödtext", ps("Avstängd")),
      styles: style("Rubrik1", "heading 1", '<w:pPr><w:outlineLvl w:val="0"/></w:pPr>') + style("Kapitel", "Kapitel", "", "Rubrik1") + style("Rubrik3", "heading 3") + style("Avstängd", "Av", '<w:pPr><w:outlineLvl w:val="9"/></w:pPr>', "Rubrik1"),
    });
    expect(outline.map(([kind, level]) => [kind, level])).toEqual([["heading", 1], ["heading", 3], ["heading", 2], ["paragraph", 0]]);
  });

  test("are guessed from bold lines where no style makes any, and that is said", async () => {
    const bold = (text: string) => `<w:p>${r(text, "<w:b/>")}</w:p>`;
    const { outline, notices } = await read({ document: bold("Bakgrund") + p("Text.") + bold("Viktigt.") + p("Mer.") });
    expect(outline.map(([kind]) => kind)).toEqual(["heading", "paragraph", "paragraph", "paragraph"]);
    expect(notices).toEqual([{ code: "headings-guessed", count: 1, examples: ["Bakgrund"] }]);
  });

  test("lend the draft its title, unless the properties or a title style have one that means something", async () => {
    const styles = style("R1", "heading 1") + style("T", "Title");
    const heading = p("Första rubriken", ps("R1"));
    expect((await read({ document: heading, styles, core: "<dc:title>Program 2027</dc:title>" })).title).toBe("Program 2027");
    expect((await read({ document: heading, styles, core: "<dc:title>Mall styrdokument</dc:title>" })).title).toBe("Första rubriken");
    expect((await read({ document: p("Titeln", ps("T")) + heading, styles, core: "<dc:title>Gammalt namn</dc:title>" })).title).toBe("Titeln");
    expect((await read({ document: p("bara text.") })).title).toBe("program");
  });
});

describe("tables", () => {
  const tc = (text: string, properties = "") => `<w:tc><w:tcPr>${properties}</w:tcPr>${p(text)}</w:tc>`;

  test("become a plain grid, merged cells in their first place, and that is said", async () => {
    const { blocks, notices } = await read({
      document: `<w:tbl><w:tr>${tc("Bred", '<w:gridSpan w:val="2"/>')}${tc("C")}</w:tr><w:tr>${tc("Hög", '<w:vMerge w:val="restart"/>')}${tc("b")}${tc("c")}</w:tr><w:tr>${tc("", "<w:vMerge/>")}${tc("e")}${tc("f")}</w:tr></w:tbl>`,
    });
    expect(blocks[0]?.rows).toEqual([["Bred", "", "C"], ["Hög", "b", "c"], ["", "e", "f"]]);
    expect(blocks[0]?.text).toBe("Bred\t\tC\nHög\tb\tc\n\te\tf");
    expect(notices.map((notice) => notice.code)).toEqual(["table-flattened"]);
  });

  test("keep a cell's list labels, line breaks as spaces, and marks at their place in the text", async () => {
    const { blocks } = await read({
      document: `<w:tbl><w:tr>${tc("A")}${tc("B")}</w:tr><w:tr><w:tc>${p("ett", num(1))}${p("två", num(1))}</w:tc><w:tc><w:p>${r("rad")}<w:r><w:br/></w:r>${r("fet", "<w:b/>")}</w:p></w:tc></w:tr></w:tbl>`,
      numbering: `<w:abstractNum w:abstractNumId="0">${lvl(0, "decimal", "%1.")}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>`,
    });
    expect(blocks[0]?.rows?.[1]).toEqual(["1. ett 2. två", "rad fet"]);
    expect(blocks[0]?.marks.map((mark) => blocks[0]?.text.slice(mark.start, mark.end))).toEqual(["fet"]);
  });

  test("of a single cell are boxes around text, which keeps its structure", async () => {
    const { outline } = await read({
      document: `<w:tbl><w:tr><w:tc>${p("Faktaruta", ps("R2"))}${p("Text i rutan.")}</w:tc></w:tr></w:tbl>`,
      styles: style("R2", "heading 2"),
    });
    expect(outline).toEqual([["heading", 2, null, "Faktaruta"], ["paragraph", 0, null, "Text i rutan."]]);
  });

  test("have a header row where the file marks one, where a table style shows one, or where it is all in bold", async () => {
    const bold = (text: string) => `<w:tc><w:p>${r(text, "<w:b/>")}</w:p></w:tc>`;
    const table = (properties: string, first: string) => `<w:tbl><w:tblPr>${properties}</w:tblPr><w:tr>${first}</w:tr><w:tr>${tc("1")}${tc("2")}</w:tr></w:tbl>`;
    const styles = '<w:style w:type="table" w:styleId="Fin"><w:name w:val="Fin"/><w:tblStylePr w:type="firstRow"/></w:style>';
    const headers = async (properties: string, first: string) => (await read({ document: table(properties, first), styles })).blocks[0]?.headerRow;
    expect(await headers("", `<w:trPr><w:tblHeader/></w:trPr>${tc("A")}${tc("B")}`)).toBe(true);
    expect(await headers('<w:tblStyle w:val="Fin"/><w:tblLook w:firstRow="1"/>', tc("A") + tc("B"))).toBe(true);
    expect(await headers('<w:tblStyle w:val="Fin"/><w:tblLook w:val="0020"/>', tc("A") + tc("B"))).toBe(true);
    expect(await headers("", bold("A") + bold("B"))).toBe(true);
    expect(await headers('<w:tblStyle w:val="Fin"/><w:tblLook w:firstRow="0"/>', tc("A") + tc("B"))).toBe(false);
  });
});

describe("footnotes", () => {
  const ref = (id: number) => `<w:r><w:footnoteReference w:id="${id}"/></w:r>`;

  test("stand at the end of the section that refers to them", async () => {
    const { outline } = await read({
      document: `<w:p>${r("Ett")}${ref(2)}</w:p>${p("Mer.")}${p("Nästa", ps("R1"))}<w:p>${r("Två")}${ref(3)}</w:p>`,
      footnotes: `<w:footnote w:id="2">${p("Första noten.")}</w:footnote><w:footnote w:id="3">${p("Andra")}${p("noten.")}</w:footnote>`,
      styles: style("R1", "heading 1"),
    });
    expect(outline.map(([kind, , , text]) => [kind, text])).toEqual([
      ["paragraph", "Ett1"],
      ["paragraph", "Mer."],
      ["footnote", "Första noten."],
      ["heading", "Nästa"],
      ["paragraph", "Två2"],
      ["footnote", "Andra\nnoten."],
    ]);
  });

  test("that are referred to but missing do not stop the import", async () => {
    const { outline, notices } = await read({ document: `<w:p>${r("Ett")}${ref(9)}</w:p>${p("Två.")}`, footnotes: "" });
    expect(outline.map(([, , , text]) => text)).toEqual(["Ett", "Två."]);
    expect(notices).toEqual([{ code: "footnote-unresolved", count: 1, examples: ["9"] }]);
  });
});
