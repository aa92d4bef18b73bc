/** The whole matter in one file: the response as it is read, for programs with its seal, and every attachment as it was sealed. */
import JSZip from "jszip";
import type { ExportContent } from "./export-content.ts";
import { exportFileName, packedFileName } from "./file-name.ts";
import { toJson } from "./json.ts";
import type { LaidOutDocument } from "./laid-out.ts";
import { toPdf } from "./pdf.ts";
import type { Report } from "./progress.ts";

/** One attachment, numbered as under *Bilagor*. */
export type PackedFile = { readonly number: number; readonly fileName: string; readonly bytes: Uint8Array };

type Packed = { readonly content: ExportContent; readonly laidOut: LaidOutDocument; readonly files: readonly PackedFile[]; readonly report: Report };

/** Same seal, same bytes: entries in a fixed order, dated by the document. */
export const toPackage = async ({ content, laidOut, files, report }: Packed): Promise<Uint8Array> => {
  const zip = new JSZip();
  const options = { date: new Date(`${laidOut.date}T00:00:00Z`), createFolders: false };
  zip.file(exportFileName(content.document, "pdf"), await toPdf(laidOut, "a-2a", report), options);
  zip.file(exportFileName(content.document, "json"), toJson(content), options);
  for (const { number, fileName, bytes } of [...files].sort((a, b) => a.number - b.number)) {
    zip.file(`Bilagor/${packedFileName(number, fileName)}`, bytes, options);
  }
  return zip.generateAsync({ type: "uint8array", compression: "DEFLATE", platform: "DOS" });
};
