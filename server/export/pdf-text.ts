/**
 * PDF/A forbids a character that no embedded font can draw, and one emoji in a comment must not stop an export. What the two fonts do not
 * have is shown as the replacement character, so that a reader sees that something stood there.
 */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { LaidOutDocument } from "./laid-out.ts";

const replacement = "\ufffd";
const require = createRequire(import.meta.url);
const fontFiles = ["source-serif-4/400Regular/SourceSerif4_400Regular.ttf", "inter/400Regular/Inter_400Regular.ttf"];

/** The document as JSON for the template. */
export const drawableJson = (document: LaidOutDocument): string => {
  const ranges = fontFiles.flatMap((file) => coveredRanges(readFileSync(require.resolve(`@expo-google-fonts/${file}`))));
  const isDrawable = (point: number) => ranges.some(([first, last]) => point >= first && point <= last);
  const { logo, ...words } = document;
  const image = logo && { format: logo.contentType === "image/png" ? "png" : "jpg", bytes: [...Buffer.from(logo.base64, "base64")] };
  return JSON.stringify({ ...words, ...(image && { logo: image }) }, (_, value: unknown) =>
    typeof value === "string" ? drawable(value, isDrawable) : value,
  );
};

export const drawable = (text: string, isDrawable: (point: number) => boolean): string =>
  isPlain(text, isDrawable)
    ? text
    : Array.from(new Intl.Segmenter("sv", { granularity: "grapheme" }).segment(text), ({ segment }) => shown(segment, isDrawable)).join("");

/** The quick way for Swedish: letters and signs that each stand for themselves, and that the fonts have. */
const isPlain = (text: string, isDrawable: (point: number) => boolean): boolean =>
  /^[\n\x20-\x7e\xa1-\xac\xae-\xff–—‘’“”…]*$/.test(text) &&
  [...new Set(text.match(/[^\n\x20-\x7e]/g))].every((character) => isDrawable(character.codePointAt(0) ?? 0));

/** One grapheme: whole or not at all. Code points that only join or vary others are left out, soft hyphens kept. */
const shown = (grapheme: string, isDrawable: (point: number) => boolean): string => {
  const visible = grapheme.replace(/(?!\u00ad)\p{Default_Ignorable_Code_Point}/gu, "").replace(/\t/g, " ");
  const points = Array.from(visible, (character) => character.codePointAt(0) ?? 0);
  return points.every((point) => point === 0x0a || (isDrawable(point) && !isPrivate(point))) ? visible : replacement;
};

/** PDF/A also forbids code points that mean nothing by agreement, even where a font draws them. */
const isPrivate = (point: number): boolean => (point >= 0xe000 && point <= 0xf8ff) || point >= 0xf0000;

/** The ranges of code points in a font's character map (OpenType `cmap`, format 12, which both fonts have). */
const coveredRanges = (font: Buffer): [first: number, last: number][] => {
  const cmap = tableOffset(font, "cmap");
  const records = Array.from({ length: font.readUInt16BE(cmap + 2) }, (_, i) => cmap + font.readUInt32BE(cmap + 4 + i * 8 + 4));
  const groups = records.find((offset) => font.readUInt16BE(offset) === 12);
  if (groups === undefined) throw new Error("font without a format 12 character map");
  return Array.from({ length: font.readUInt32BE(groups + 12) }, (_, i) => {
    const group = groups + 16 + i * 12;
    return [font.readUInt32BE(group), font.readUInt32BE(group + 4)];
  });
};

const tableOffset = (font: Buffer, tag: string): number => {
  const count = font.readUInt16BE(4);
  for (let record = 12; record < 12 + count * 16; record += 16) {
    if (font.toString("latin1", record, record + 4) === tag) return font.readUInt32BE(record + 8);
  }
  throw new Error(`font without a ${tag} table`);
};
