/** "Svar på remiss – Stadens torgprogram 2025–2029.docx": readable, and accepted by every common file system. */
import type { Locale } from "../../domain/people/actor.ts";
import type { FormalDocument } from "../../domain/response/formal-document.ts";

/** Bytes of UTF-8 before the extension; file systems take 255 in all. */
const maxBytes = 180;

export const exportFileName = (document: Pick<FormalDocument, "title">, extension: string): string => {
  const [suffix, title] = ["Svar på remiss", document.title.replace(/\.\s*Svar på remiss$/i, "")];
  return fileName(`${suffix} – ${title}`, extension);
};

const listNames: Readonly<Record<Locale, string>> = { sv: "Synpunkter", en: "Comments" };

/** "Synpunkter – Stadens torgprogram 2025–2029.xlsx". */
export const listFileName = ({ title }: { readonly title: string }, locale: Locale, extension: string): string =>
  fileName(`${listNames[locale]} – ${title}`, extension);

/** "2 Reservation.pdf": an uploaded file's own name, made harmless, with its number first. */
export const packedFileName = (number: number, name: string): string => {
  const [, stem = name, ending = "bin"] = /^(.*)\.([A-Za-z0-9]{1,8})$/.exec(name) ?? [];
  return fileName(`${number} ${stem}`, ending.toLowerCase());
};

const fileName = (words: string, extension: string): string => {
  const name = shortened(words.replace(/[^\p{L}\p{M}\p{N} ()&+,._–-]+/gu, " ").replace(/\s+/g, " "));
  return `${name.replace(/[\s.–-]+$/, "")}.${extension}`;
};

const shortened = (name: string): string => {
  let kept = "";
  for (const { segment } of new Intl.Segmenter("sv", { granularity: "grapheme" }).segment(name)) {
    if (Buffer.byteLength(kept + segment) > maxBytes) break;
    kept += segment;
  }
  return kept;
};
