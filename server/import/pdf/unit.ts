import type { ImportedBlock } from "../../../domain/draft/imported-draft.ts";
import { footnoteBlock, headingBlock, listItemBlock, paragraphBlock, placeFootnotes, tableBlock } from "../blocks.ts";
import type { LineJoiner } from "../dehyphenate.ts";
import { type InlineText, inlineText, joinInline, type Piece, sliceInline } from "../inline.ts";
import type { Notices } from "../notices.ts";
import { headingLabel, itemLabel } from "./labels.ts";
import { joinLines } from "./lines.ts";

export type PieceLines = readonly (readonly Piece[])[];

/** A block as found on the pages, by structure or by looks, before its lines are joined. */
export type Unit = {
  readonly page: number;
  /** Where it ends: another page than it began on after a join. */
  readonly lastPage: number;
  readonly lines: PieceLines;
  /** Its last line reaches the right edge, so the text may go on overleaf. */
  readonly full: boolean;
} & (
  | { readonly kind: "heading"; readonly level: number | null }
  | { readonly kind: "item"; readonly level: number; readonly label: string | null }
  | { readonly kind: "paragraph"; readonly keepLines: boolean }
  | { readonly kind: "note" }
  | { readonly kind: "table"; readonly rows: readonly (readonly PieceLines[])[]; readonly headerRow: boolean }
);

/** Joins what a page break cut, then makes blocks, each note at the end of the section that refers to it. */
export const unitBlocks = (units: readonly Unit[], joiner: LineJoiner, notices: Notices): ImportedBlock[] => {
  const flow = joinPages(units.filter((unit) => unit.kind !== "note"), notices);
  const blocks = flow.map((unit) => toBlock(unit, joiner));
  const notesAt = new Map<number, ImportedBlock[]>();
  for (const unit of units.filter((each) => each.kind === "note")) {
    const note = toBlock(unit, joiner);
    const at = referring(flow, blocks, unit.page, note.footnoteMark ?? "");
    if (at.found === false) notices.add("footnote-unresolved", note.text);
    notesAt.set(at.index, [...(notesAt.get(at.index) ?? []), note]);
  }
  return placeFootnotes(blocks, (index) => notesAt.get(index) ?? []);
};

const toBlock = (unit: Unit, joiner: LineJoiner): ImportedBlock => {
  const inline = inlineOf(unit.lines, joiner);
  switch (unit.kind) {
    case "heading": {
      const { label, inline: words } = headingLabel(inline);
      const depth = label?.split(".").filter(Boolean).length;
      return headingBlock(unit.level ?? depth ?? 2, label, words);
    }
    case "item": {
      const printed = unit.label === null ? itemLabel(inline) : null;
      return listItemBlock(unit.level, unit.label ?? printed?.label ?? null, printed?.inline ?? inline);
    }
    case "paragraph":
      return paragraphBlock(unit.keepLines ? joinInline(unit.lines.map((line) => inlineText(line)), "\n") : inline);
    case "table":
      return tableBlock(unit.rows.map((row) => row.map((cell) => inlineOf(cell, joiner))), unit.headerRow);
    case "note": {
      const mark = /^(\d{1,3}|\*{1,3}|[a-z])[.)]?\s*(?=\S)/u.exec(inline.text);
      return mark?.[1] ? footnoteBlock(mark[1], sliceInline(inline, mark[0].length, inline.text.length)) : footnoteBlock("*", inline);
    }
  }
};

const inlineOf = (lines: PieceLines, joiner: LineJoiner): InlineText => inlineText(joinLines(lines, joiner));

/** The block on the note's page that carries its mark, else the last block that begins no later. */
const referring = (flow: readonly Unit[], blocks: readonly ImportedBlock[], page: number, mark: string): { index: number; found: boolean } => {
  const marked = blocks.findIndex((block, index) => {
    const unit = flow[index];
    if (!unit || unit.page > page || unit.lastPage < page) return false;
    return block.marks.some((each) => each.type === "superscript" && block.text.slice(each.start, each.end).split(/[,\s]+/).includes(mark));
  });
  if (marked >= 0) return { index: marked, found: true };
  const last = flow.findLastIndex((unit) => unit.page <= page);
  return { index: Math.max(0, last), found: false };
};

const textOf = (lines: PieceLines): string => lines.map((line) => line.map((piece) => piece.text).join("")).join(" ").trim();

const joinPages = (units: readonly Unit[], notices: Notices): Unit[] => {
  const out: Unit[] = [];
  for (const unit of units) {
    const before = out.at(-1);
    if (before && unit.page > before.lastPage && continues(before, unit)) {
      const [left, right] = [textOf(before.lines), textOf(unit.lines)];
      if (unit.kind !== "table") notices.add("page-break-join", `${left.slice(-32)} | ${right.slice(0, 32)}`);
      out[out.length - 1] = merged(before, unit);
    } else out.push(unit);
  }
  return out;
};

const merged = (before: Unit, unit: Unit): Unit => {
  if (before.kind === "table" && unit.kind === "table") {
    const again = unit.headerRow && JSON.stringify(unit.rows[0]) === JSON.stringify(before.rows[0]);
    return { ...before, rows: [...before.rows, ...unit.rows.slice(again ? 1 : 0)], lastPage: unit.lastPage };
  }
  return { ...before, lines: [...before.lines, ...unit.lines], lastPage: unit.lastPage, full: unit.full };
};

/** A sentence that a page break cut: no end before it, and after it no beginning; a table that goes on with as many columns. */
const continues = (before: Unit, unit: Unit): boolean => {
  if (before.kind === "table" && unit.kind === "table") return before.rows[0]?.length === unit.rows[0]?.length;
  if (unit.kind !== "paragraph" || unit.keepLines || (before.kind !== "paragraph" && before.kind !== "item")) return false;
  if (before.kind === "paragraph" && before.keepLines) return false;
  const left = textOf(before.lines);
  const right = textOf(unit.lines);
  if (/[.!?:;…]["”’)\]]?\d{0,2}$/u.test(left)) return false;
  return /^\p{Ll}/u.test(right) || /,$|\p{L}[-\u00AD]$/u.test(left) || before.full;
};
