/** The one way out for a formal response: a file that can be sent, the same bytes for the same document. */
import { withSources } from "../../domain/response/with-sources.ts";
import type { ExportContent } from "./export-content.ts";
import { toDocx } from "./docx.ts";
import { exportFileName } from "./file-name.ts";
import { toHtml } from "./html.ts";
import { toJson } from "./json.ts";
import type { LaidOutDocument } from "./laid-out.ts";
import { toPackage, type PackedFile } from "./package.ts";
import { toPdf } from "./pdf.ts";
import { unheard, type Report } from "./progress.ts";
import type { Beside } from "./beside.ts";
import type { ExportedFile } from "./exported-file.ts";
import { withSafeText } from "./safe-text.ts";
import type { SourceThread } from "./source-thread.ts";
import { withTrailAppendix } from "./trail-appendix.ts";

export const exportFormats = ["docx", "pdf", "html", "json", "zip"] as const;
export type ExportFormat = (typeof exportFormats)[number];

type Made = { readonly content: ExportContent; readonly laidOut: LaidOutDocument; readonly threads: readonly SourceThread[]; readonly files: readonly PackedFile[]; readonly report: Report };
type Exporter = { readonly contentType: string; readonly make: (made: Made) => Promise<Uint8Array> | string };

const exporters: Record<ExportFormat, Exporter> = {
  docx: { contentType: "application/vnd.openxmlformats-officedocument.wordprocessingml.document", make: ({ laidOut, threads, report }) => toDocx(laidOut, threads, report) },
  pdf: { contentType: "application/pdf", make: ({ laidOut, report }) => toPdf(laidOut, "a-2a", report) },
  html: { contentType: "text/html; charset=utf-8", make: ({ laidOut }) => toHtml(laidOut) },
  zip: { contentType: "application/zip", make: toPackage },
  json: { contentType: "application/json; charset=utf-8", make: ({ content }) => toJson(content) },
};

export const isExportFormat = (value: string): value is ExportFormat => (exportFormats as readonly string[]).includes(value);

export type ResponseExtras = {
  /** The annotations behind the response, for its own people. */
  readonly beside?: Beside | undefined;
  /** The attachments, for a package. */
  readonly files?: readonly PackedFile[] | undefined;
  readonly report?: Report;
};

/** Throws when a file cannot be made: a fault in the exporter. */
export const exportResponse = async (content: ExportContent, format: ExportFormat, extras: ResponseExtras = {}): Promise<ExportedFile> => {
  const { beside, files = [], report = unheard } = extras;
  const { contentType, make } = exporters[format];
  const safe = withSafeText(content);
  const shown = beside && withSafeText(beside);
  const hasAppendix = shown?.choice === "appendix" || shown?.choice === "both";
  const hasComments = shown?.choice === "comments" || shown?.choice === "both";
  const document = shown && safe.sealed?.trail ? withSources(safe.document, safe.sealed.trail.passages) : safe.document;
  const laidOut = hasAppendix ? withTrailAppendix(document, shown.sources) : document;
  const made = await make({ content: safe, laidOut, threads: hasComments ? shown.sources.threads : [], files, report });
  const bytes = typeof made === "string" ? new TextEncoder().encode(made) : new Uint8Array(made);
  return { bytes, contentType, fileName: exportFileName(safe.document, format) };
};
