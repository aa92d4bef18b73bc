import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { getDocument, type PDFDocumentProxy, VerbosityLevel } from "pdfjs-dist/legacy/build/pdf.mjs";
import { ok, refuse, type Result } from "../../../domain/result.ts";
import { limits } from "../limits.ts";

const home = dirname(createRequire(import.meta.url).resolve("pdfjs-dist/package.json"));

/**
 * Opens a PDF for reading its text. Character maps come from the package, so that fonts without their own tables can be read; pictures
 * are never decoded. Refuses: `file.encrypted` when a password is needed, `file.broken`, `file.too-large` beyond the bound of pages.
 */
export const openPdf = async (bytes: Uint8Array): Promise<Result<PDFDocumentProxy>> => {
  const task = getDocument({
    data: Uint8Array.from(bytes),
    verbosity: VerbosityLevel.ERRORS,
    cMapUrl: join(home, "cmaps/"),
    cMapPacked: true,
    standardFontDataUrl: join(home, "standard_fonts/"),
    useSystemFonts: false,
    disableFontFace: true,
    isEvalSupported: false,
    enableXfa: false,
    maxImageSize: 1,
  });
  try {
    const pdf = await task.promise;
    return pdf.numPages > limits.pages ? refuse("file.too-large", { measure: "pages", limit: limits.pages }) : ok(pdf);
  } catch (error) {
    return refuse(error instanceof Error && error.name === "PasswordException" ? "file.encrypted" : "file.broken");
  }
};

/**
 * Pictures in the file. A picture is a stream of its own and streams are never packed into others, so its dictionary stands in plain
 * bytes; masks of pictures are not counted.
 */
export const countPictures = (bytes: Uint8Array): number => {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("latin1");
  const pictures = text.match(/\/Subtype\s*\/Image\b/g)?.length ?? 0;
  const masks = new Set(text.match(/\/S?Mask\s+\d+\s+\d+\s+R/g) ?? []).size;
  return Math.max(0, pictures - masks);
};
