/** Annotations as a workbook: one row each, to sort, filter and print. Every cell is text or a number, and none a formula. */
import ExcelJS from "exceljs";
import type { Locale } from "../../../domain/people/actor.ts";
import type { AnnotationRegister } from "../../queries/annotation/annotation-register.ts";
import { safeText } from "../safe-text.ts";
import { cellsOf, columnsIn } from "./columns.ts";

const sheetNames: Readonly<Record<Locale, string>> = { sv: "Synpunkter", en: "Comments" };
const wrap = { vertical: "top", wrapText: true } as const;

export const toXlsx = async ({ consultation, entries }: AnnotationRegister, locale: Locale): Promise<Uint8Array> => {
  const columns = columnsIn(locale);
  const workbook = new ExcelJS.Workbook();
  workbook.title = safeText(consultation.title);
  workbook.subject = safeText(consultation.dnr);
  const sheet = workbook.addWorksheet(sheetNames[locale], {
    views: [{ state: "frozen", ySplit: 1 }],
    pageSetup: { paperSize: 9, orientation: "landscape", fitToPage: true, fitToWidth: 1, fitToHeight: 0, printTitlesRow: "1:1" },
  });
  sheet.columns = columns.map(({ title, width }) => ({ header: title, width, style: { alignment: wrap } }));
  sheet.addRows(cellsOf(columns, entries));
  sheet.autoFilter = { from: { row: 1, column: 1 }, to: { row: entries.length + 1, column: columns.length } };
  const head = sheet.getRow(1);
  head.font = { bold: true };
  head.fill = { type: "pattern", pattern: "solid", fgColor: { argb: "FFEFEDE8" } };
  return new Uint8Array(await workbook.xlsx.writeBuffer());
};
