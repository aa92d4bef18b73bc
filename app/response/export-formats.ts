import type { TrailChoice } from "../../server/export/beside.ts";
import type { ExportFormat } from "../../server/export/export-response.ts";

/** In the order they are offered: for working on, for sending, for the web, for programs, and everything with its attachments. */
export const exportFormats = ["docx", "pdf", "html", "json", "zip"] as const satisfies readonly ExportFormat[];

/** A draft has nothing sealed to pack. */
export const formatsFor = (isSealed: boolean): readonly ExportFormat[] => exportFormats.filter((format) => isSealed || format !== "zip");

export const isFormat = (value: string): value is ExportFormat => (exportFormats as readonly string[]).includes(value);

const trailChoices = ["none", "appendix", "comments", "both"] as const satisfies readonly TrailChoice[];

/** What an address asks to have beside the response; nothing, unless it says so. */
export const trailChoiceOf = (value: string | null): TrailChoice => trailChoices.find((choice) => choice === value) ?? "none";
