/** What programs by others say of the PDF: qpdf of its syntax, poppler of its structure and fonts. */
import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { toPdf } from "./pdf.ts";
import { sampleDocument } from "./sample.fixture.ts";

const isInstalled = (tool: string): boolean => spawnSync(tool, ["--version"]).error === undefined;
const run = (tool: string, ...args: string[]): string => execFileSync(tool, args, { encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] });

const folder = mkdtempSync(join(tmpdir(), "samsvar-pdf-"));
const file = join(folder, "response.pdf");

beforeAll(async () => writeFileSync(file, await toPdf(sampleDocument, "a-2a")));
afterAll(() => rmSync(folder, { recursive: true }));

test.runIf(isInstalled("qpdf"))("qpdf finds no fault in it", () => {
  expect(run("qpdf", "--check", file)).toContain("No syntax or stream encoding errors found");
});

test.runIf(isInstalled("pdfinfo"))("poppler reads its structure: headings, lists and no heading in the letterhead", () => {
  const tree = run("pdfinfo", "-struct-text", file);
  expect(tree.match(/^ *H1\b/gm)).toHaveLength(1);
  expect(tree.match(/^ *H2\b/gm)).toHaveLength(sampleDocument.sections.filter((s) => s.heading !== null).length);
  expect(tree).toMatch(/L \(block\):\s+\/ListNumbering \/Decimal\s+LI/);
  expect(run("pdfinfo", file)).toMatch(/Tagged:\s+yes/);
});

test.runIf(isInstalled("pdffonts"))("every font is inside, with a map to Unicode", () => {
  const fonts = run("pdffonts", file).trim().split("\n").slice(2);
  expect(fonts.length).toBeGreaterThan(2);
  for (const font of fonts) {
    expect(font).toMatch(/^[A-Z]{6}\+(SourceSerif4|Inter)-/);
    expect(font).toMatch(/ yes yes yes /);
  }
});
