import ExcelJS from "exceljs";
import fc from "fast-check";
import JSZip from "jszip";
import { describe, expect, test } from "vitest";
import { attempts } from "../hostile.fixture.ts";
import { entry, registerOf } from "../register.fixture.ts";
import { toCsv } from "./csv.ts";
import { toXlsx } from "./xlsx.ts";

const sample = registerOf(
  entry(1, {
    annotation: {
      state: "settled",
      kind: "change",
      suggestion: "hög nivå",
      disposition: { outcome: "partly", reason: "Antalet är inte fastställt.", byName: "Ann-Marie Dahl", at: "2024-09-27T12:00:00.000Z" },
    },
    usedIn: ["Första stycket.", "Andra stycket."],
  }),
  entry(2, { place: { scope: "document", path: [], number: null }, setAside: "Utanför remissen." }),
);

/** Reads CSV as RFC 4180 says, so that the writer is not asked about itself. */
const parseCsv = (text: string): string[][] => {
  const rows: string[][] = [];
  let row: string[] = [];
  for (const [, quoted, plain = "", end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/gy)) {
    row.push(quoted?.replaceAll('""', '"') ?? plain);
    if (end === ",") continue;
    rows.push(row);
    row = [];
  }
  return rows;
};

const open = async (bytes: Uint8Array): Promise<ExcelJS.Worksheet> => {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(bytes.buffer as ArrayBuffer);
  const [sheet] = workbook.worksheets;
  if (!sheet) throw new Error("no sheet");
  return sheet;
};

const column = (head: readonly string[], row: readonly string[], title: string): string | undefined => row[head.indexOf(title)];

describe("annotations as CSV", () => {
  test("are one row each, with what became of them", () => {
    const [head = [], first = [], second = []] = parseCsv(toCsv(sample, "sv").slice(1));
    const of = (row: readonly string[]) => (title: string) => column(head, row, title);
    expect(["Nr", "Citat", "Avsnitt", "Stycke", "Slag", "Lämnad av", "Avdelning", "Taggar", "Inlämnad", "Läge", "Avgörande", "Skäl", "Används i"].map(of(first))).toEqual(
      ["1", "god nivå", "3.1 Lägesbild", "11", "Ändra", "Anna Berg", "Avdelningen för stora projekt", "trygghet, torg", "2024-09-11 09:31", "Avgjord", "Godtas delvis", "Antalet är inte fastställt.", "Första stycket.\n\nAndra stycket."],
    );
    expect(["Nr", "Avsnitt", "Läge", "Avgörande", "Används i", "Lämnas utanför"].map(of(second))).toEqual(["2", "Förslaget som helhet", "Öppen", "", "", "Utanför remissen."]);
  });

  test("speak the reader's language", () => {
    const [head = [], first = []] = parseCsv(toCsv(sample, "en").slice(1));
    expect(column(head, first, "Verdict")).toBe("Accepted in part");
  });

  test("are in UTF-8 that Excel knows for what it is", () => {
    expect([...new TextEncoder().encode(toCsv(sample, "sv")).slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
  });

  test.each(["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", '=HYPERLINK("https://x")'])("give no formula away: %j", (text) => {
    const [head = [], row = []] = parseCsv(toCsv(registerOf(entry(1, { annotation: { text, authorName: text, tags: [text] } })), "sv").slice(1));
    for (const title of ["Synpunkt", "Lämnad av", "Taggar"]) expect(column(head, row, title)).not.toMatch(/^[=+\-@\t\r]/);
    expect(column(head, row, "Synpunkt")).toBe(`'${text.trim()}`);
  });

  test("keep every word and every row, whatever is typed", () => {
    const typed = fc.array(fc.nat(0xffff), { maxLength: 20 }).map((units) => String.fromCharCode(...units));
    fc.assert(
      fc.property(fc.array(typed, { minLength: 1, maxLength: 5 }), (texts) => {
        const rows = parseCsv(toCsv(registerOf(...texts.map((text, n) => entry(n + 1, { annotation: { text } }))), "sv").slice(1));
        expect(rows).toHaveLength(texts.length + 1);
        for (const row of rows) {
          expect(row).toHaveLength(rows[0]?.length ?? 0);
          for (const cell of row) expect(cell).not.toMatch(/^[=+\-@\t\r]/);
        }
      }),
    );
  });
});

describe("annotations as a workbook", () => {
  test("are one row each under a head that stays, filters and repeats on paper", async () => {
    const sheet = await open(await toXlsx(sample, "sv"));
    expect(sheet.name).toBe("Synpunkter");
    expect(sheet.rowCount).toBe(3);
    expect(sheet.views[0]).toMatchObject({ state: "frozen", ySplit: 1 });
    expect(sheet.autoFilter).toBeTruthy();
    expect(sheet.pageSetup).toMatchObject({ orientation: "landscape", fitToWidth: 1 });
    const head = (sheet.getRow(1).values as string[]).slice(1);
    const cell = (title: string) => sheet.getRow(2).getCell(head.indexOf(title) + 1).value;
    expect([cell("Nr"), cell("Avgörande"), cell("Svar"), cell("Används i")]).toEqual([1, "Godtas delvis", 2, "Första stycket.\n\nAndra stycket."]);
  });

  test("hold no formula and no link, whatever is typed", async () => {
    const typed = [...attempts, "=1+1", "+1", "@SUM(A1)", "\u0000\u0007\ud800", "https://evil.example"];
    const bytes = await toXlsx(registerOf(...typed.map((text, n) => entry(n + 1, { annotation: { text, suggestion: text, authorName: text } }))), "sv");
    const xml = (await (await JSZip.loadAsync(bytes)).file("xl/worksheets/sheet1.xml")?.async("string")) ?? "";
    expect(xml).not.toMatch(/<f[ >]|<hyperlink/);
    const sheet = await open(bytes);
    const head = (sheet.getRow(1).values as string[]).slice(1);
    expect(sheet.getRow(2).getCell(head.indexOf("Synpunkt") + 1).value).toBe(attempts[0]);
    expect(sheet.rowCount).toBe(typed.length + 1);
  });

  test("a cell that is longer than a spreadsheet takes is cut, and says so", async () => {
    const sheet = await open(await toXlsx(registerOf(entry(1, { usedIn: ["ord ".repeat(10_000)] })), "sv"));
    const head = (sheet.getRow(1).values as string[]).slice(1);
    const text = String(sheet.getRow(2).getCell(head.indexOf("Används i") + 1).value);
    expect(text.length).toBeLessThanOrEqual(32_767);
    expect(text.endsWith(" …")).toBe(true);
  });
});
