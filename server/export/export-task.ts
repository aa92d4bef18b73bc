/** Everything that a file is made from, read and ready: one task in, one file out. */
import type { Locale } from "../../domain/people/actor.ts";
import type { AnnotationRegister } from "../queries/annotation/annotation-register.ts";
import { webAnnotationType } from "../rest/present/web-annotation.ts";
import type { WebAnnotationPage } from "../rest/schemas/web-annotation.ts";
import { exportRegister, type TableFormat } from "./annotations/export-register.ts";
import type { Beside } from "./beside.ts";
import type { ExportContent } from "./export-content.ts";
import { exportResponse, type ExportFormat } from "./export-response.ts";
import type { ExportedFile } from "./exported-file.ts";
import { listFileName } from "./file-name.ts";
import type { PackedFile } from "./package.ts";
import type { Report } from "./progress.ts";

export type ExportTask =
  | { readonly type: "response"; readonly content: ExportContent; readonly format: ExportFormat; readonly beside?: Beside; readonly files?: readonly PackedFile[] }
  | { readonly type: "register"; readonly register: AnnotationRegister; readonly format: TableFormat; readonly locale: Locale }
  | { readonly type: "web-annotations"; readonly page: WebAnnotationPage; readonly consultation: { readonly title: string }; readonly locale: Locale };

export const runExport = async (task: ExportTask, report: Report): Promise<ExportedFile> => {
  switch (task.type) {
    case "response":
      return exportResponse(task.content, task.format, { beside: task.beside, files: task.files, report });
    case "register":
      return exportRegister(task.register, task.format, task.locale);
    case "web-annotations":
      return {
        bytes: new TextEncoder().encode(`${JSON.stringify(task.page, null, 2)}\n`),
        contentType: webAnnotationType,
        fileName: listFileName(task.consultation, task.locale, "jsonld"),
      };
  }
};
