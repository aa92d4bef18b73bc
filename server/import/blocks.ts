import type { ImportedBlock } from "../../domain/draft/imported-draft.ts";
import { cleanText, wellFormed } from "./clean-text.ts";
import { type InlineText, joinInline } from "./inline.ts";
import { limits } from "./limits.ts";

/** What a reader of one format gives: blocks in reading order, and the document's own title where it has one. */
export type Reading = { readonly title: string | null; readonly blocks: readonly ImportedBlock[] };

const base = { level: 0, label: null, rows: null, headerRow: false } as const;

const labelOf = (label: string | null): string | null => {
  const short = wellFormed(cleanText(label ?? "").normalize("NFC").replace(/\s+/g, " ").trim().slice(0, limits.labelText));
  return short ? short : null;
};

export const paragraphBlock = (inline: InlineText): ImportedBlock => ({ ...base, kind: "paragraph", ...inline });

/** `level` counts from 1 and stops at 6. A heading is strong as it is, so a strong mark over all of it says nothing. */
export const headingBlock = (level: number, label: string | null, inline: InlineText): ImportedBlock => ({
  ...base,
  kind: "heading",
  level: Math.min(6, Math.max(1, level)),
  label: labelOf(label),
  text: inline.text.replaceAll("\n", " "),
  marks: inline.marks.filter((mark) => mark.type !== "strong" || mark.start > 0 || mark.end < inline.text.length),
});

/** `level` is the nesting, from 1. */
export const listItemBlock = (level: number, label: string | null, inline: InlineText): ImportedBlock => ({
  ...base,
  kind: "listItem",
  level: Math.min(9, Math.max(1, level)),
  label: labelOf(label),
  ...inline,
});

/** Rows are made equally long; line breaks in a cell become spaces, because tabs and newlines separate cells and rows in the text. */
export const tableBlock = (cells: readonly (readonly InlineText[])[], headerRow: boolean): ImportedBlock => {
  const width = Math.max(0, ...cells.map((row) => row.length));
  const rows = cells.map((row) => Array.from({ length: width }, (_, column) => flat(row[column] ?? { text: "", marks: [] })));
  return {
    ...base,
    kind: "table",
    ...joinInline(rows.map((row) => joinInline(row, "\t")), "\n"),
    rows: rows.map((row) => row.map((cell) => cell.text)),
    headerRow: headerRow && rows.length > 1,
  };
};

const flat = (cell: InlineText): InlineText => ({ ...cell, text: cell.text.replace(/[\n\t]/g, " ") });

export const footnoteBlock = (mark: string, inline: InlineText): ImportedBlock => ({
  ...base,
  kind: "footnote",
  footnoteMark: mark.slice(0, limits.labelText),
  ...inline,
});

/** Footnotes stand at the end of the section that refers to them: in one order with the text, and not between its paragraphs. */
export const placeFootnotes = (
  blocks: readonly ImportedBlock[],
  notesOf: (blockIndex: number) => readonly ImportedBlock[],
): ImportedBlock[] => {
  const out: ImportedBlock[] = [];
  let waiting: ImportedBlock[] = [];
  blocks.forEach((block, index) => {
    if (block.kind === "heading") {
      out.push(...waiting);
      waiting = [];
    }
    out.push(block);
    waiting.push(...notesOf(index));
  });
  return [...out, ...waiting];
};
