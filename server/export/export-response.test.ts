import { expect, test } from "vitest";
import { exportFormats, exportResponse, isExportFormat } from "./export-response.ts";
import { hostileDocument } from "./hostile.fixture.ts";
import { sampleDocument } from "./sample.fixture.ts";

const startOf = { docx: "PK", pdf: "%PDF-", html: "<!doctype html>", json: "{" } as const;

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

test("only the four formats are formats", () => {
  expect(exportFormats.every(isExportFormat)).toBe(true);
  expect(["odt", "", "PDF", "toString"].some(isExportFormat)).toBe(false);
});
