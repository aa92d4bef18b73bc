import JSZip from "jszip";
import { expect, test } from "vitest";
import { exportFormats, exportResponse, isExportFormat } from "./export-response.ts";
import { hostileDocument } from "./hostile.fixture.ts";
import { sampleDocument } from "./sample.fixture.ts";

const startOf = { docx: "PK", pdf: "%PDF-", html: "<!doctype html>", json: "{", zip: "PK" } as const;

test.each(exportFormats)("the same document gives the same %s, byte for byte", async (format) => {
  for (const document of [sampleDocument, hostileDocument]) {
    const first = await exportResponse({ document, sealed: null }, format);
    const second = await exportResponse({ document: structuredClone(document), sealed: null }, format);
    expect(Buffer.from(first.bytes).equals(second.bytes)).toBe(true);
  }
});

test.each(exportFormats)("another day or another word gives another %s", async (format) => {
  const [first, otherDay, otherWord] = await Promise.all([
    exportResponse({ document: sampleDocument, sealed: null }, format),
    exportResponse({ document: { ...sampleDocument, date: "2024-10-04" as typeof sampleDocument.date }, sealed: null }, format),
    exportResponse({ document: { ...sampleDocument, office: "Stadsbyggnadskontoret" }, sealed: null }, format),
  ]);
  expect(Buffer.from(first.bytes).equals(otherDay.bytes)).toBe(false);
  expect(Buffer.from(first.bytes).equals(otherWord.bytes)).toBe(false);
});

test.each(exportFormats)("a %s is what its type and name say", async (format) => {
  const { bytes, contentType, fileName } = await exportResponse({ document: sampleDocument, sealed: null }, format);
  expect(Buffer.from(bytes).toString("latin1").startsWith(startOf[format])).toBe(true);
  expect(contentType).toMatch(/^(application|text)\//);
  expect(fileName).toBe(`Svar på remiss – Stadens program för levande torg 2025–2029.${format}`);
});

test("a package holds the response, what programs read, and every attachment by its number and its own bytes", async () => {
  const file = (number: number, fileName: string) => ({ number, fileName, bytes: new TextEncoder().encode(`file ${number}`) });
  const files = [file(2, "../Reservation / Alm.PDF"), file(1, "utkast.md"), file(3, "utan ändelse")];
  const { bytes } = await exportResponse({ document: sampleDocument, sealed: null }, "zip", { files });
  const zip = await JSZip.loadAsync(bytes);
  const name = "Svar på remiss – Stadens program för levande torg 2025–2029";
  expect(Object.keys(zip.files)).toEqual([`${name}.pdf`, `${name}.json`, "Bilagor/1 utkast.md", "Bilagor/2 .. Reservation Alm.pdf", "Bilagor/3 utan ändelse.bin"]);
  expect(await zip.file("Bilagor/2 .. Reservation Alm.pdf")?.async("string")).toBe("file 2");
  const json = await exportResponse({ document: sampleDocument, sealed: null }, "json");
  expect(await zip.file(`${name}.json`)?.async("string")).toBe(new TextDecoder().decode(json.bytes));
});

test("only the five formats are formats", () => {
  expect(exportFormats.every(isExportFormat)).toBe(true);
  expect(["odt", "", "PDF", "toString"].some(isExportFormat)).toBe(false);
});
