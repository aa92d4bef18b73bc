/** What another word processor makes of the Word file: LibreOffice opens it, and what it understood is read back. */
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DOMParser, type Document, type Element } from "@xmldom/xmldom";
import JSZip from "jszip";
import { afterAll, describe, expect, test } from "vitest";
import { toDocx } from "./docx.ts";
import { sampleDocument } from "./sample.fixture.ts";
import { sampleSources } from "./sources.fixture.ts";
import { withTrailAppendix } from "./trail-appendix.ts";

const isThere = (tool: string): boolean => spawnSync("sh", ["-c", `command -v ${tool}`]).status === 0;
const folder = mkdtempSync(join(tmpdir(), "samsvar-word-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A profile of its own, so that it neither waits for nor disturbs a LibreOffice that somebody works in. */
const convert = (to: string, ...files: string[]): void => {
  const arguments_ = ["--headless", `-env:UserInstallation=file://${folder}/profile`, "--convert-to", to, "--outdir", folder, ...files];
  const { status, stderr } = spawnSync("soffice", arguments_, { encoding: "utf8", timeout: 60_000 });
  if (status !== 0) throw new Error(`LibreOffice: ${stderr}`);
};

const all = (root: Document | Element, name: string): Element[] => [...root.getElementsByTagName(name)];

describe.runIf(isThere("soffice") && isThere("pdftotext"))("LibreOffice", () => {
  test("understands the file: headings, lists, comments, and pages that count", { timeout: 120_000 }, async () => {
    const [plain, full] = [join(folder, "plain.docx"), join(folder, "full.docx")];
    writeFileSync(plain, await toDocx(sampleDocument));
    writeFileSync(full, await toDocx(withTrailAppendix(sampleDocument, sampleSources), sampleSources.threads));
    convert("pdf", plain);
    convert("odt", full);

    const pages = spawnSync("pdftotext", ["-layout", join(folder, "plain.pdf"), "-"], { encoding: "utf8" }).stdout.split("\f").slice(0, -1);
    expect(pages.length).toBeGreaterThan(1);
    pages.forEach((page, index) => {
      expect(page).toMatch(/Exploateringskontoret +Tjänsteutlåtande\s+Administrativa avdelningen +Dnr E2024-01234/);
      expect(page).toContain(`Sida ${index + 1} (${pages.length})`);
    });
    expect(pages.join("")).toMatch(/1\. +Exploateringsnämnden anser remissen besvarad[^]*2\. +Exploateringsnämnden förklarar beslutet/);
    expect(pages.join("")).toMatch(/a\) +gångstråk till kollektivtrafik/);
    expect(pages.join("")).toContain("https://data.example/torg?år=2024&typ=besök");

    const zip = await JSZip.loadAsync(readFileSync(join(folder, "full.odt")));
    const content = new DOMParser().parseFromString((await zip.file("content.xml")?.async("string")) ?? "", "text/xml");
    const headings = all(content, "text:h").map((h) => [h.getAttribute("text:outline-level"), h.textContent] as const);
    expect(headings.filter(([level]) => level === "1").map(([, text]) => text)).toEqual([
      ...sampleDocument.sections.flatMap((s) => s.heading ?? []),
      "Bilaga: synpunkterna bakom remissvaret",
    ]);
    const comments = all(content, "office:annotation");
    const shown = comments.map((c) => [all(c, "dc:creator")[0]?.textContent, c.getAttribute("loext:resolved")] as const);
    expect(shown.filter(([, resolved]) => resolved === "true").length).toBeGreaterThan(10);
    expect(shown).toContainEqual(["Per-Olof Strömberg", "false"]);
    expect(comments.map((c) => c.textContent).join("\n")).toContain("Nej, bara för innerstaden.");
  });
});
