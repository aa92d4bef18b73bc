/** A body's own letterhead: its logo and its lines, in every kind of file, and the text below them. */
import { getDocument, OPS } from "pdfjs-dist/legacy/build/pdf.mjs";
import { describe, expect, test } from "vitest";
import type { FormalDocument } from "../../domain/response/formal-document.ts";
import { toDocx } from "./docx.ts";
import { toPdf } from "./pdf.ts";
import { sampleDocument } from "./sample.fixture.ts";
import { all, openWord, paragraphs, part, textOf } from "./word-file.fixture.ts";

const lines = ["Fleminggatan 4", "Box 8189, 104 20 Stockholm", "Växel 08-508 276 00", "start.stockholm", "Femte raden", "Sjätte raden"];
/** One grey pixel. */
const png = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNoAAAAggCBd81ytgAAAABJRU5ErkJggg==";
const document: FormalDocument = {
  ...sampleDocument,
  headerLines: lines,
  logo: { contentType: "image/png", width: 300, height: 100, base64: png },
};

describe("in Word", () => {
  const opened = toDocx(document).then(openWord);

  test("the logo, with words for who does not see it, and the lines stand in the page header", async () => {
    const header = part(await opened, "word/header1.xml");
    expect(all(header, "wp:docPr").map((p) => p.getAttribute("descr"))).toEqual([sampleDocument.office]);
    for (const line of lines) expect(textOf(header)).toContain(line);
  });

  test("the day is called what it is", async () => {
    const opening = paragraphs(part(await opened, "word/document.xml")).filter((p) => p.style === "Letterhead");
    expect(opening.map((p) => p.text)[0]).toBe("HandläggareDatum");
    expect(opening.map((p) => p.text)[1]).toContain(sampleDocument.date);
  });

  test("gives the same bytes each time", async () => {
    expect(Buffer.from(await toDocx(document)).equals(await toDocx(document))).toBe(true);
  });
});

test("in the PDF the logo and the lines are drawn, above the text", async () => {
  const pdf = await getDocument({ data: await toPdf(document, "a-2a"), useSystemFonts: false, verbosity: 0 }).promise;
  const page = await pdf.getPage(1);
  expect((await page.getOperatorList()).fnArray).toContain(OPS.paintImageXObject);
  const { items } = await page.getTextContent();
  const heightOf = (text: string): number => {
    const item = items.find((i) => "str" in i && i.str.includes(text));
    if (!item || !("str" in item)) throw new Error(`no ${text}`);
    return item.transform[5] as number;
  };
  const heights = [...lines, "Handläggare"].map(heightOf);
  expect(heights).toEqual([...heights].sort((a, b) => b - a));
  expect((heights.at(-2) ?? 0) - (heights.at(-1) ?? 0)).toBeGreaterThan(10);
});

test("the PDF that claims PDF/UA takes the logo too", async () => {
  expect((await toPdf(document, "ua-1")).length).toBeGreaterThan(0);
});
