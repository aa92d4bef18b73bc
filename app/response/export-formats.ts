import type { ExportFormat } from "../../server/export/export-response.ts";

/** In the order they are offered: for working on, for sending, for the web, for programs. */
export const exportFormats = ["docx", "pdf", "html", "json"] as const satisfies readonly ExportFormat[];

export const isFormat = (value: string): value is ExportFormat => (exportFormats as readonly string[]).includes(value);
