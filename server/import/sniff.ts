import { fileTypeFromBuffer } from "file-type";
import type JSZip from "jszip";
import { ok, refuse, type Result } from "../../domain/result.ts";
import { openPackage } from "./docx/open-package.ts";
import { decodeText } from "./text/decode.ts";

/** What the bytes are, with what had to be opened to know it. */
export type Sniffed =
  | { readonly format: "docx"; readonly zip: JSZip }
  | { readonly format: "pdf" }
  | { readonly format: "markdown"; readonly text: string }
  | { readonly format: "text"; readonly text: string };

/**
 * Decides by content. The name only tells Markdown from plain text, and a file that is damaged (its name says DOCX or PDF, its bytes say
 * nothing) from one that was never of a kind we read.
 */
export const sniff = async (bytes: Uint8Array, name: string): Promise<Result<Sniffed>> => {
  const extension = /\.([^./\\]+)$/.exec(name)?.[1]?.toLowerCase() ?? "";
  if (indexOfAscii(bytes.subarray(0, 1024), "%PDF-") >= 0) return ok({ format: "pdf" });
  if (startsWith(bytes, [0x50, 0x4b])) return sniffPackage(bytes, extension);
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0])) return sniffCompound(bytes);
  const named = /^(docx|docm|dotx|dotm|pdf)$/.test(extension) ? refuse("file.broken") : null;
  const detected = await fileTypeFromBuffer(bytes);
  const text = decodeText(bytes);
  if (text === null || (detected && markup.test(detected.mime)) || webPage.test(text.slice(0, 1024))) {
    return named ?? refuse("file.type", detected ? { found: detected.mime } : { found: extension });
  }
  if (named) return named;
  if (otherTexts.has(extension)) return refuse("file.type", { found: extension });
  if (text.trim() === "") return refuse("file.empty");
  return ok({ format: /^(md|markdown|mdown|mkd)$/.test(extension) ? "markdown" : "text", text });
};

/** Text files that are something else than a draft. Other signatures that file-type knows are short enough to open an honest text. */
const markup = /xml|rtf|postscript|calendar|vcard|html/;
const webPage = /^\s*(<!doctype html|<html|<\?xml|<svg|\{\\rtf)/i;
const otherTexts = new Set(["html", "htm", "xml", "rtf", "csv", "tsv", "json", "yaml", "yml", "svg", "css", "js", "ts", "tex", "eml", "ics", "sql"]);

const sniffPackage = async (bytes: Uint8Array, extension: string): Promise<Result<Sniffed>> => {
  const opened = await openPackage(bytes);
  if (!opened.ok) return opened.refusal.code === "file.broken" && extension === "zip" ? refuse("file.type", { found: "application/zip" }) : opened;
  if (opened.value.kind === "word") return ok({ format: "docx", zip: opened.value.zip });
  return refuse("file.type", { found: (await fileTypeFromBuffer(bytes))?.mime ?? "application/zip" });
};

/** A compound file is an old Word document, or the wrapper of an encrypted new one. */
const sniffCompound = (bytes: Uint8Array): Result<Sniffed> =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(Buffer.from("EncryptedPackage", "utf16le"))
    ? refuse("file.encrypted")
    : refuse("file.type", { found: "application/x-cfb" });

const startsWith = (bytes: Uint8Array, magic: readonly number[]): boolean => magic.every((byte, index) => bytes[index] === byte);

const indexOfAscii = (bytes: Uint8Array, text: string): number =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).indexOf(text, 0, "latin1");
