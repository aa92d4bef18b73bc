import fc from "fast-check";
import mammoth from "mammoth";
import { describe, expect, test } from "vitest";
import type { FormalBlock, FormalDocument } from "../../domain/response/formal-document.ts";
import { toDocx } from "./docx.ts";
import { attempts, hostileDocument } from "./hostile.fixture.ts";
import { safeText, withSafeText } from "./safe-text.ts";
import { sampleDocument } from "./sample.fixture.ts";
import { all, openWord, paragraphs, part, textOf, value } from "./word-file.fixture.ts";

const open = async (document: FormalDocument) => openWord(await toDocx(document));

describe("the Word file", () => {
  const opened = open(sampleDocument);
  const body = opened.then((parts) => part(parts, "word/document.xml"));

  test("has title and section headings in real styles, in order", async () => {
    const styled = paragraphs(await body);
    expect(styled.filter((p) => p.style === "Title").map((p) => p.text)).toEqual([sampleDocument.title]);
    expect(styled.filter((p) => p.style === "Heading1").map((p) => p.text)).toEqual(sampleDocument.sections.flatMap((s) => s.heading ?? []));
    expect(styled.filter((p) => p.style === "Heading2").map((p) => p.text)).toContain("Fokusområdet Mötesplatser");
    expect(styled.filter((p) => p.style === "Heading3").map((p) => p.text)).toEqual(["Underlag och källor"]);
  });

  test("gives each heading style its outline level", async () => {
    const styles = all(part(await opened, "word/styles.xml"), "w:style");
    const levels = styles.filter((s) => /^Heading[123]$/.test(s.getAttribute("w:styleId") ?? "")).map((s) => value(s, "w:outlineLvl"));
    expect(levels).toEqual(["0", "1", "2"]);
  });

  test("lets Word number the decision items, and counts every list from one", async () => {
    const listed = paragraphs(await body).filter((p) => p.list !== null);
    const decision = listed.filter((p) => p.text.startsWith("Exploateringsnämnden"));
    expect(decision).toHaveLength(2);
    const [items] = new Set(decision.map((p) => p.list));
    const attachments = listed.find((p) => p.text.startsWith("Remiss av"));
    expect(attachments?.list).not.toBe(items);

    const numbering = part(await opened, "word/numbering.xml");
    for (const id of [items, attachments?.list]) {
      const instance = all(numbering, "w:num").find((n) => n.getAttribute("w:numId") === id);
      expect(instance && value(instance, "w:startOverride")).toBe("1");
      const kind = instance && value(instance, "w:abstractNumId");
      const abstract = all(numbering, "w:abstractNum").find((n) => n.getAttribute("w:abstractNumId") === kind);
      expect(abstract && [value(abstract, "w:numFmt"), value(abstract, "w:lvlText")]).toEqual(["decimal", "%1."]);
    }
  });

  test("nests lists by level", async () => {
    const nested = paragraphs(await body).filter((p) => p.level === "1");
    expect(nested.map((p) => p.text)).toEqual(["gångstråk till kollektivtrafik och vård,", "därefter torghandel och uteserveringar."]);
  });

  test("is in Swedish, on A4", async () => {
    expect(all(part(await opened, "word/styles.xml"), "w:lang")[0]?.getAttribute("w:val")).toBe("sv-SE");
    expect(part(await opened, "docProps/core.xml").getElementsByTagName("dc:language")[0]?.textContent).toBe("sv-SE");
    const size = all(await body, "w:pgSz")[0];
    expect([size?.getAttribute("w:w"), size?.getAttribute("w:h")]).toEqual(["11906", "16838"]);
  });

  test("carries office, kind of document, registry number and page fields in the header of every page", async () => {
    const header = part(await opened, "word/header1.xml");
    expect(paragraphs(header).map((p) => p.text)).toEqual([
      "ExploateringskontoretTjänsteutlåtande",
      "Administrativa avdelningenDnr E2024-01234",
      "Sida  ()",
      "",
    ]);
    expect(all(header, "w:instrText").map((field) => field.textContent)).toEqual(["PAGE", "NUMPAGES"]);
    expect(all(await body, "w:headerReference").map((r) => r.getAttribute("w:type"))).toEqual(["default"]);
  });

  test("puts signatories, handler and addressee where a reader looks for them", async () => {
    const styled = paragraphs(await body);
    expect(styled.filter((p) => p.style === "Signatory").map((p) => p.text)).toEqual([
      "Lars ÅkessonFörvaltningschef",
      "Ann-Marie DahlAvdelningschef",
    ]);
    const opening = styled.slice(0, styled.findIndex((p) => p.style === "Title")).map((p) => p.text);
    expect(opening).toEqual([
      "HandläggareDatum",
      "Karin Öberg2024-10-03",
      "karin.oberg@exploatering.exampleTill Exploateringsnämnden 2024-10-17",
    ]);
  });

  test("names the document, the office and the document's day in its properties", async () => {
    const core = part(await opened, "docProps/core.xml");
    const property = (name: string) => core.getElementsByTagName(name)[0]?.textContent;
    expect(property("dc:title")).toBe(sampleDocument.title);
    expect(property("dc:creator")).toBe("Exploateringskontoret");
    expect(property("cp:keywords")).toBe("E2024-01234");
    expect(property("dcterms:created")).toBe("2024-10-03T00:00:00Z");
  });

  test("ties each link to its address", async () => {
    const id = all(await body, "w:hyperlink")[0]?.getAttribute("r:id");
    const relation = [...part(await opened, "word/_rels/document.xml.rels").getElementsByTagName("Relationship")].find(
      (r) => r.getAttribute("Id") === id,
    );
    expect(relation?.getAttribute("Target")).toBe("https://data.example/torg?år=2024&typ=besök");
  });

  test("reads the same in another program", async () => {
    const { value: html, messages } = await mammoth.convertToHtml({ buffer: Buffer.from(await toDocx(sampleDocument)) });
    expect(html).toContain("<ol><li>Exploateringsnämnden anser remissen besvarad i enlighet med kontorets tjänsteutlåtande.</li><li>");
    expect([...html.matchAll(/<h1>(?:<a[^>]*><\/a>)?([^<]*)<\/h1>/g)].map((m) => m[1])).toEqual(
      expect.arrayContaining(sampleDocument.sections.flatMap((s) => s.heading ?? [])),
    );
    expect(messages.filter((m) => m.type === "error")).toEqual([]);
  });
});

test("without dnr, unit, handler and signatories the file says only what is known", async () => {
  const parts = await open({ ...sampleDocument, dnr: null, unit: null, handler: null });
  expect(paragraphs(part(parts, "word/header1.xml")).map((p) => p.text)).toEqual(["ExploateringskontoretTjänsteutlåtande", "Sida  ()", ""]);
  const text = textOf(part(parts, "word/document.xml"));
  expect(text).not.toMatch(/Handläggare|null|undefined/);
});

test("markup, field names and broken characters are only text", async () => {
  const parts = await open(withSafeText(hostileDocument));
  const body = part(parts, "word/document.xml");
  const texts = paragraphs(body).map((p) => p.text);
  for (const attempt of attempts) expect(texts).toContain(attempt);
  expect(texts).toContain("abc\ufffdd\ufffdefgh\ue000i");
  expect(all(body, "w:instrText")).toEqual([]);
  expect(all(body, "w:hyperlink")).toHaveLength(1);
  expect(paragraphs(part(parts, "word/header1.xml")).map((p) => p.text)).toContain(`${attempts[1]}Dnr ${attempts[4]}`);
});

test("whatever is typed, every part is well-formed and the words come out", async () => {
  const typed = fc.array(fc.nat(0xffff), { minLength: 1 }).map((units) => String.fromCharCode(...units));
  await fc.assert(
    fc.asyncProperty(typed, typed, async (title, words) => {
      const blocks: FormalBlock[] = [{ type: "paragraph", runs: [{ text: words }], pointId: null }];
      const sections = [{ key: "views", heading: title, origin: "written", blocks }] as const;
      const document = withSafeText({ ...sampleDocument, title, dnr: words, sections });
      const body = part(await open(document), "word/document.xml");
      expect(paragraphs(body).at(-1)?.text).toBe(safeText(words).replaceAll("\n", ""));
    }),
    { numRuns: 25 },
  );
});
