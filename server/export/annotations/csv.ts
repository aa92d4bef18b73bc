/** Annotations as CSV (RFC 4180) in UTF-8. No cell is a formula to whoever opens it in a spreadsheet. */
import { stringify } from "csv-stringify/sync";
import type { Locale } from "../../../domain/people/actor.ts";
import type { AnnotationRegister } from "../../queries/annotation/annotation-register.ts";
import { cellsOf, columnsIn } from "./columns.ts";

export const toCsv = ({ entries }: AnnotationRegister, locale: Locale): string => {
  const columns = columnsIn(locale);
  const rows = [columns.map(({ title }) => title), ...cellsOf(columns, entries)];
  // The byte order mark is how Excel knows the encoding.
  // By itself the library puts quotation marks round a line break only where it looks like the end of a record.
  return stringify(rows, { bom: true, record_delimiter: "windows", escape_formulas: true, quoted_match: /[\r\n]/ });
};
