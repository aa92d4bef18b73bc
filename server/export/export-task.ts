/** Everything that is exported in a thread: one task in, one file out. Plain data, since it goes from thread to thread. */
import type { MessagePort } from "node:worker_threads";
import type { ExportContent } from "./export-content.ts";
import type { Locale } from "../../domain/people/actor.ts";
import type { AnnotationRegister } from "../queries/annotation/annotation-register.ts";
import { exportRegister, type TableFormat } from "./annotations/export-register.ts";
import { exportResponse, type ExportFormat } from "./export-response.ts";
import type { ExportedFile } from "./exported-file.ts";
import type { Beside } from "./beside.ts";
import type { PackedFile } from "./package.ts";
import type { Report } from "./progress.ts";

export type ExportTask =
  | { readonly type: "response"; readonly content: ExportContent; readonly format: ExportFormat; readonly beside?: Beside; readonly files?: readonly PackedFile[] }
  | { readonly type: "register"; readonly register: AnnotationRegister; readonly format: TableFormat; readonly locale: Locale };

export const runExport = (task: ExportTask, report: Report): Promise<ExportedFile> =>
  task.type === "response"
    ? exportResponse(task.content, task.format, { beside: task.beside, files: task.files, report })
    : exportRegister(task.register, task.format, task.locale);

/** What a thread is given: the task, and where to say how far it has come. */
export type ThreadTask = { readonly task: ExportTask; readonly port: MessagePort };

/** In a thread: makes the file and tells of it on the way. */
export const runInThread = async ({ task, port }: ThreadTask): Promise<ExportedFile> => {
  try {
    return await runExport(task, (done) => port.postMessage(done));
  } finally {
    port.close();
  }
};
