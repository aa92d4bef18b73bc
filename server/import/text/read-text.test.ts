import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { collectNotices } from "../notices.ts";
import { readText } from "./read-text.ts";

const read = (source: string) => {
  const notices = collectNotices();
  const { title, blocks } = readText(source, notices);
  return { title, blocks, outline: blocks.map((block) => [block.kind, block.level, block.label, block.text]), notices: notices.list() };
};

describe("a response that came through character recognition", () => {
  const seed = read(readFileSync(new URL("../fixtures/ocr-response.txt", import.meta.url), "utf8"));

  test("shows its headings in order, those glued to a paragraph too", () => {
    expect(seed.blocks.filter((block) => block.kind === "heading").map((block) => block.text)).toEqual([
      "Stockholms stads trygghetsprogram 2024-2027. Svar pa remiss",
      "Forslag till beslut",
      "Sammanfattning",
      "Remissen",
      "Arendets beredning",
      "Exploateringskontorets synpunkter",
      "Bilagor",
    ]);
    expect(seed.title).toBe("Stockholms stads trygghetsprogram 2024-2027. Svar pa remiss");
  });

  test("has its decision items and its attachment as numbered items", () => {
    expect(seed.outline.filter(([kind]) => kind === "listItem").map(([, , label, text]) => [label, text])).toEqual([
      ["1.", "Exploateringsnimnden anser remissen besvarad i enlighet med kontorets tjdnsteutlatande."],
      ["2.", "Exploateringsndmnden forklarar beslutet omedelbart justerat."],
      ["1.", "Remiss av Stockholms stads trygghetsprogram 2024-2027"],
    ]);
  });

  test("keeps a signature's lines, and its damage: nothing is repaired", () => {
    const texts = seed.blocks.map((block) => block.text);
    expect(texts).toContain("Thomas Andersson\nForvaltningschef");
    expect(texts.join(" ")).toContain("2020-2023 I6per ut under aret.");
  });

  test("joins words that were cut at a line's end, and only those", () => {
    const whole = seed.blocks.map((block) => block.text).join("\n");
    expect(whole).toContain("anser att trygghetsprogrammet &r");
    expect(whole).toContain("och stadsbyggnadskontoret bedriver");
    expect(whole).toContain("jamstalldhets-, barnrétts-, funktionshinder- och &dldreperspektiv");
  });

  test("says where pages were joined and words may be missing", () => {
    const joined = seed.notices.find((notice) => notice.code === "page-break-join");
    expect(joined?.count).toBe(3);
    expect(joined?.examples.join()).toContain("trygga offentliga | som haller samman");
  });

  test("loses no word", () => {
    const source = readFileSync(new URL("../fixtures/ocr-response.txt", import.meta.url), "utf8");
    const letters = (text: string) => text.replace(/[^\p{L}\d]/gu, "");
    expect(letters(seed.outline.map(([, , label, text]) => `${label ?? ""}${text}`).join(""))).toBe(letters(source));
  });
});

describe("plain text", () => {
  test("with a paragraph on each line needs no blank lines", () => {
    const long = "Det här är ett stycke som är så långt att det aldrig skulle stå på en enda rad i en text som var bruten för hand, och så är det tänkt.";
    const { outline } = read(["Program", long.repeat(2), long.repeat(3), "Mål", long.repeat(2)].join("\n"));
    expect(outline.map(([kind]) => kind)).toEqual(["heading", "paragraph", "paragraph", "heading", "paragraph"]);
  });

  test("has bullets, letters and nested items with their marks apart", () => {
    const { outline } = read("Följande gäller:\n\n- belysning\n    - gator\n* parker som är\n  stora\na) första\n(b) andra\n");
    expect(outline).toEqual([
      ["paragraph", 0, null, "Följande gäller:"],
      ["listItem", 1, "–", "belysning"],
      ["listItem", 2, "–", "gator"],
      ["listItem", 1, "•", "parker som är stora"],
      ["listItem", 1, "a)", "första"],
      ["listItem", 1, "(b)", "andra"],
    ]);
  });

  test("takes a section's number as the heading's label, and a number above running text too", () => {
    const { outline } = read("Program\n\n1. Inledning\n\nText som följer här.\n\n4.3 Stadsutveckling\n\nMer text som följer.\n\n1. Ett.\n2. Två.\n");
    expect(outline).toEqual([
      ["heading", 1, null, "Program"],
      ["heading", 1, "1.", "Inledning"],
      ["paragraph", 0, null, "Text som följer här."],
      ["heading", 2, "4.3", "Stadsutveckling"],
      ["paragraph", 0, null, "Mer text som följer."],
      ["listItem", 1, "1.", "Ett."],
      ["listItem", 1, "2.", "Två."],
    ]);
  });

  test("keeps a hyphen that the same text writes inside a line, and before “och”", () => {
    const { blocks } = read("Samverkan med Stor-Stockholm är viktig för barn-\noch ungdomsarbetet i nord-\nsydlig riktning, en nord-sydlig axel.\n");
    expect(blocks[0]?.text).toBe("Samverkan med Stor-Stockholm är viktig för barn- och ungdomsarbetet i nord-sydlig riktning, en nord-sydlig axel.");
  });
});
