import { getDocument, type PDFDocumentProxy } from "pdfjs-dist/legacy/build/pdf.mjs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { FormalBlock, FormalDocument } from "../../domain/response/formal-document.ts";
import { attempts, hostileDocument } from "./hostile.fixture.ts";
import { toPdf } from "./pdf.ts";
import { withSafeText } from "./safe-text.ts";
import { sampleDocument } from "./sample.fixture.ts";
import { sampleSources } from "./sources.fixture.ts";
import { withTrailAppendix } from "./trail-appendix.ts";

const open = async (document: FormalDocument): Promise<PDFDocumentProxy> =>
  getDocument({ data: await toPdf(withSafeText(document), "a-2a"), useSystemFonts: false, verbosity: 0 }).promise;

type Node = { readonly role?: string; readonly children?: readonly Node[]; readonly id?: string; readonly type?: string };

/** What a screen reader is given: the text under each element of the structure tree, in order, decoration left out. */
const structure = async (pdf: PDFDocumentProxy): Promise<{ role: string; text: string }[]> => {
  const found: { role: string; text: string }[] = [];
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const page = await pdf.getPage(number);
    const marked = new Map<string, string>();
    const open: (string | null)[] = [];
    for (const item of (await page.getTextContent({ includeMarkedContent: true })).items) {
      if ("str" in item) {
        const id = open.findLast((i) => i !== null);
        if (id) marked.set(id, (marked.get(id) ?? "") + item.str + (item.hasEOL ? " " : ""));
      } else if (item.type === "endMarkedContent") open.pop();
      else open.push(item.id ?? null);
    }
    const textUnder = (node: Node): string => (node.id ? (marked.get(node.id) ?? "") : (node.children ?? []).map(textUnder).join(""));
    const visit = (node: Node): void => {
      if (node.role && /^(H\d|P|Lbl)$/.test(node.role)) found.push({ role: node.role, text: textUnder(node).replace(/\s+/g, " ").trim() });
      else node.children?.forEach(visit);
    };
    visit((await page.getStructTree()) as Node);
  }
  return found;
};

const pageTexts = async (pdf: PDFDocumentProxy): Promise<string[]> => {
  const texts: string[] = [];
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const { items } = await (await pdf.getPage(number)).getTextContent();
    texts.push(items.map((item) => ("str" in item ? item.str + (item.hasEOL ? " " : "") : "")).join(""));
  }
  return texts;
};

describe("the PDF", () => {
  const opened = open(sampleDocument);

  test("is tagged: headings and numbered items in the order of the document", async () => {
    const elements = await structure(await opened);
    expect(elements.filter((e) => e.role === "H1").map((e) => e.text)).toEqual([sampleDocument.title]);
    expect(elements.filter((e) => e.role === "H2").map((e) => e.text)).toEqual(sampleDocument.sections.flatMap((s) => s.heading ?? []));
    const decision = elements.findIndex((e) => e.text === "Förslag till beslut");
    expect(elements.slice(decision + 1, decision + 5)).toEqual([
      { role: "Lbl", text: "1." },
      { role: "P", text: "Exploateringsnämnden anser remissen besvarad i enlighet med kontorets tjänsteutlåtande." },
      { role: "Lbl", text: "2." },
      { role: "P", text: "Exploateringsnämnden förklarar beslutet omedelbart justerat." },
    ]);
    expect((await (await opened).getMarkInfo())?.Marked).toBe(true);
  });

  test("claims PDF/A-2a and says title, author, language and the document's day", async () => {
    const { info, metadata } = await (await opened).getMetadata();
    expect(info).toMatchObject({
      Title: sampleDocument.title,
      Author: "Exploateringskontoret",
      Keywords: "E2024-01234",
      Language: "sv-SE",
      CreationDate: expect.stringMatching(/^D:20241003000000/) as string,
    });
    expect(metadata?.getRaw()).toMatch(/<pdfaid:part>2<\/pdfaid:part>\s*<pdfaid:conformance>A<\/pdfaid:conformance>/);
  });

  test("has the sections as bookmarks", async () => {
    const outline = await (await opened).getOutline();
    expect(outline.map((entry) => entry.title)).toEqual(sampleDocument.sections.flatMap((s) => s.heading ?? []));
  });

  test("repeats office, kind, dnr and page on every page", async () => {
    const texts = await pageTexts(await opened);
    expect(texts.length).toBeGreaterThan(1);
    texts.forEach((text, index) => {
      expect(text).toMatch(/Exploateringskontoret\s*Administrativa avdelningen/);
      expect(text).toMatch(new RegExp(`Tjänsteutlåtande\\s*Dnr E2024-01234\\s*Sida ${index + 1} \\(${texts.length}\\)`));
    });
  });

  test("tells a screen reader the letterhead once", async () => {
    const read = (await structure(await opened)).filter((e) => e.text.includes("Dnr E2024-01234"));
    expect(read).toHaveLength(1);
  });

  test("gives the address of a link at the foot of its page, where a screen reader finds it as a note", async () => {
    const texts = await pageTexts(await opened);
    expect(texts.filter((text) => text.includes("https://data.example/torg?%C3%A5r=2024&typ=bes%C3%B6k") || text.includes("https://data.example/torg?år=2024&typ=besök"))).toHaveLength(1);
  });

  test("also passes as PDF/UA-1", async () => {
    const bytes = await toPdf(sampleDocument, "ua-1");
    expect(Buffer.from(bytes).toString("latin1")).toContain("pdfuaid:part");
  });
});

test("the appendix begins on a page of its own and is bookmarked, also as PDF/UA-1", async () => {
  const document = withTrailAppendix(sampleDocument, sampleSources);
  const pdf = await getDocument({ data: await toPdf(document, "a-2a"), useSystemFonts: false, verbosity: 0 }).promise;
  const outline = await pdf.getOutline();
  expect(outline.map((entry) => entry.title)).toEqual([...sampleDocument.sections.flatMap((s) => s.heading ?? []), "Bilaga: synpunkterna bakom remissvaret"]);
  const texts = await pageTexts(pdf);
  const first = texts.find((text) => text.includes("Den är ett arbetsmaterial"));
  expect(first).toMatch(/Sida \d+ \(\d+\)\s*Bilaga: synpunkterna bakom remissvaret/);
  expect(Buffer.from(await toPdf(document, "ua-1")).toString("latin1")).toContain("pdfuaid:part");
});

test("without dnr, unit, handler and written text the PDF is made and says only what is known", async () => {
  const sections = sampleDocument.sections.map((s) => (s.origin === "written" || s.heading === null ? { ...s, blocks: [] } : s));
  const [text = ""] = await pageTexts(await open({ ...sampleDocument, dnr: null, unit: null, handler: null, sections }));
  expect(text).not.toMatch(/Dnr|Handläggare|none|null/);
});

test("markup is text, letter by letter, and what no font draws is replaced", async () => {
  const read = (await structure(await open(hostileDocument))).map((e) => e.text);
  for (const attempt of attempts) expect(read).toContain(attempt);
  expect(read).toContain("Smil \ufffd familj \ufffd \ufffd\ufffd \ufffd\ufffd\ufffd\ufffd slut");
});

test("a document that says nothing at all is refused by nobody", async () => {
  const pdf = await open({ ...sampleDocument, title: " ", office: "", addressee: "", documentType: "", sections: [] });
  expect(pdf.numPages).toBe(1);
});

test("whatever is typed, a PDF/A is made", async () => {
  const typed = fc.array(fc.nat(0xffff), { minLength: 1, maxLength: 40 }).map((units) => String.fromCharCode(...units));
  await fc.assert(
    fc.asyncProperty(typed, typed, async (title, words) => {
      const blocks: FormalBlock[] = [{ type: "paragraph", runs: [{ text: words, italic: true }], pointId: null }];
      const sections = [{ key: "views", heading: title, origin: "written", blocks }] as const;
      expect((await open({ ...sampleDocument, title, dnr: words, sections })).numPages).toBe(1);
    }),
    { numRuns: 8 },
  );
});
