/** The list of annotations as a file for a spreadsheet or a program. */
import type { Locale } from "../../../domain/people/actor.ts";
import type { AnnotationRegister } from "../../queries/annotation/annotation-register.ts";
import type { ExportedFile } from "../exported-file.ts";
import { listFileName } from "../file-name.ts";
import { toCsv } from "./csv.ts";

export const tableFormats = ["xlsx", "csv"] as const;
export type TableFormat = (typeof tableFormats)[number];

const contentTypes: Readonly<Record<TableFormat, string>> = {
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  csv: "text/csv; charset=utf-8",
};

export const exportRegister = async (register: AnnotationRegister, format: TableFormat, locale: Locale): Promise<ExportedFile> => {
  const bytes = format === "csv" ? new TextEncoder().encode(toCsv(register, locale)) : new Uint8Array(await workbook(register, locale));
  return { bytes, contentType: contentTypes[format], fileName: listFileName(register.consultation, locale, format) };
};

/** The library is large; only who wants a workbook waits for it. */
const workbook = async (register: AnnotationRegister, locale: Locale): Promise<Uint8Array> => (await import("./xlsx.ts")).toXlsx(register, locale);
