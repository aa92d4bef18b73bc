/** The one way out for a formal response: a file that can be sent, the same bytes for the same document. */
import type { ExportContent } from "./export-content.ts";
import { toDocx } from "./docx.ts";
import { exportFileName } from "./file-name.ts";
import { toHtml } from "./html.ts";
import { toJson } from "./json.ts";
import { toPdf } from "./pdf.ts";
import { withSafeText } from "./safe-text.ts";

export const exportFormats = ["docx", "pdf", "html", "json"] as const;
export type ExportFormat = (typeof exportFormats)[number];

export type ExportedFile = {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly contentType: string;
  /** May hold å, ä, ö and dashes: in a header it must be encoded (RFC 6266). */
  readonly fileName: string;
};

type Exporter = { readonly contentType: string; readonly make: (content: ExportContent) => Promise<Uint8Array> | string };

const exporters: Record<ExportFormat, Exporter> = {
  docx: { contentType: "application/vnd.openxmlformats-officedocument.wordprocessingml.document", make: ({ document }) => toDocx(document) },
  pdf: { contentType: "application/pdf", make: ({ document }) => toPdf(document, "a-2a") },
  html: { contentType: "text/html; charset=utf-8", make: ({ document }) => toHtml(document) },
  json: { contentType: "application/json; charset=utf-8", make: toJson },
};

export const isExportFormat = (value: string): value is ExportFormat => (exportFormats as readonly string[]).includes(value);

/** Throws when a file cannot be made: that is a fault in the exporter, not in the document. */
export const exportResponse = async (content: ExportContent, format: ExportFormat): Promise<ExportedFile> => {
  const { contentType, make } = exporters[format];
  const safe = withSafeText(content);
  const made = await make(safe);
  const bytes = typeof made === "string" ? new TextEncoder().encode(made) : new Uint8Array(made);
  return { bytes, contentType, fileName: exportFileName(safe.document, format) };
};
