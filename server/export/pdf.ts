/** The response as PDF by Typst: tagged, in Swedish, with its fonts inside. Takes the thread for as long as it takes. */
import type { LaidOutDocument } from "./laid-out.ts";
import { drawableJson } from "./pdf-text.ts";
import { unheard, type Report } from "./progress.ts";
import type { PdfStandard } from "./typst.ts";

/** Throws when Typst refuses or warns. Typst is loaded with the first PDF, and not by those who want another format. */
export const toPdf = async (document: LaidOutDocument, standard: PdfStandard, report: Report = unheard): Promise<Uint8Array> => {
  const { compilePdf } = await import("./typst.ts");
  return compilePdf(drawableJson(document), standard, report);
};
