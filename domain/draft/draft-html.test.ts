import { describe, expect, it } from "vitest";
import type { Block } from "./block.ts";
import { blockAnchor, chunkSize, draftHtml, outlineOf, type DraftWords } from "./draft-html.ts";

const words: DraftWords = {
  paragraph: (number) => `Stycke ${number}`,
  section: (title) => `Avsnitt ${title}`,
  footnote: (mark) => `Fotnot ${mark}`,
  table: (number) => `Tabell ${number}`,
};

const block = (over: Partial<Omit<Block, "id">> & { id: string }): Block =>
  ({ number: null, kind: "paragraph", level: 0, label: null, text: "", marks: [], rows: null, headerRow: false, ...over }) as Block;

const count = (html: string, part: string): number => html.split(part).length - 1;

describe("a draft as HTML", () => {
  it("gives paragraphs their number as an address", () => {
    const html = draftHtml([block({ id: "b1", number: "64", text: "Gator och torg" })], words);
    expect(html).toContain('id="p-64"');
    expect(html).toContain('<a class="draft__no" href="#p-64" aria-label="Stycke 64">64</a>');
    expect(html).toContain("<p data-text>Gator och torg</p>");
  });

  it("puts a heading one level below the page's own, and never below h6", () => {
    const html = draftHtml(
      [block({ id: "b1", kind: "heading", level: 1, label: "4.3", text: "Miljö" }), block({ id: "b2", kind: "heading", level: 6, text: "Djup" })],
      words,
    );
    expect(html).toContain('<h2 class="draft__heading"><span class="draft__label">4.3</span> <span data-text>Miljö</span></h2>');
    expect(html).toContain('<h6 class="draft__heading">');
    expect(html).toContain('aria-label="Avsnitt 4.3 Miljö"');
  });

  it("makes one section of each heading and cuts long ones", () => {
    const many = Array.from({ length: chunkSize * 2 }, (_, i) => block({ id: `b${i}`, number: `${i + 1}`, text: "x" }));
    const html = draftHtml([block({ id: "h", kind: "heading", level: 1, text: "A" }), ...many], words);
    expect(count(html, "<section")).toBe(1);
    expect(count(html, 'class="draft__chunk"')).toBe(3);
  });

  it("escapes what a text or an address may hold", () => {
    const html = draftHtml(
      [
        block({
          id: "b1",
          number: "1",
          text: '<script>alert("x")</script> & mer',
          marks: [{ start: 0, end: 3, type: "link", href: 'https://a.se/"onmouseover="x' }],
        }),
      ],
      words,
    );
    expect(html).not.toContain("<script");
    expect(html).not.toContain('"onmouseover');
    expect(html).toContain("&amp; mer");
  });

  it("makes no link of an address that could run", () => {
    const html = draftHtml([block({ id: "b1", number: "1", text: "klicka", marks: [{ start: 0, end: 6, type: "link", href: "javascript:x()" }] })], words);
    expect(html).toContain("<p data-text>klicka</p>");
  });

  it("nests marks that overlap without cutting a link in two", () => {
    const marks: Block["marks"] = [
      { start: 2, end: 8, type: "strong" },
      { start: 0, end: 5, type: "link", href: "https://a.se" },
    ];
    const html = draftHtml([block({ id: "b1", number: "1", text: "abcdefghij", marks })], words);
    expect(html).toContain('target="_blank">ab<strong>cde</strong></a><strong>fgh</strong>ij</p>');
    expect(count(html, 'href="https://a.se"')).toBe(1);
  });

  it("links a note's mark to the note", () => {
    const html = draftHtml(
      [
        block({ id: "b1", number: "1", text: "planen1", marks: [{ start: 6, end: 7, type: "superscript" }] }),
        block({ id: "n1", number: "1", kind: "footnote", text: "Se planen." }),
      ],
      words,
    );
    expect(html).toContain('<sup><a href="#fn-n1">1</a></sup>');
    expect(html).toContain('id="fn-n1"');
  });

  it("nests list items by level and tells numbered lists from others", () => {
    const item = (id: string, level: number, label: string) => block({ id, number: id, kind: "listItem", level, label, text: id });
    const html = draftHtml([item("1", 1, "1."), item("2", 2, "•"), item("3", 1, "2.")], words);
    expect(count(html, "<ol")).toBe(1);
    expect(count(html, "<ul")).toBe(1);
    expect(html).toMatch(/<li>.*id="p-1".*<ul.*id="p-2".*<\/ul><\/li><li>.*id="p-3"/);
  });

  it("keeps every item when a list begins deeper than it goes on", () => {
    const item = (id: string, level: number) => block({ id, number: id, kind: "listItem", level, label: "–", text: id });
    const html = draftHtml([item("1", 3), item("2", 2), item("3", 1), item("4", 3)], words);
    for (const id of ["1", "2", "3", "4"]) expect(count(html, `id="p-${id}"`)).toBe(1);
  });

  it("heads a table's columns", () => {
    const rows = [["Mått", "Ansvar"], ["Trygga", "KS"]];
    const html = draftHtml([block({ id: "t", number: "9", kind: "table", text: "Mått\tAnsvar\nTrygga\tKS", rows, headerRow: true })], words);
    expect(html).toContain('<thead><tr><th scope="col">Mått</th>\t<th scope="col">Ansvar</th></tr></thead>');
    expect(html).toContain("<tbody>\n<tr><td>Trygga</td>\t<td>KS</td></tr></tbody>");
  });

  it("lists the headings with the addresses that the text has", () => {
    const blocks = [block({ id: "h1", kind: "heading", level: 2, label: "1.1", text: "Mål" }), block({ id: "b", number: "1", text: "x" })];
    expect(outlineOf(blocks)).toEqual([{ id: "h1", anchor: "s-h1", level: 2, title: "1.1 Mål" }]);
    expect(draftHtml(blocks, words)).toContain(`id="${blockAnchor({ id: "h1", kind: "heading", number: null } as Block)}"`);
  });
});
