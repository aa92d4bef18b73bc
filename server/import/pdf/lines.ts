import type { LineJoiner } from "../dehyphenate.ts";
import type { Format, Piece } from "../inline.ts";
import type { Span } from "./page.ts";

/** One printed line. */
export type Line = {
  readonly pieces: readonly Piece[];
  readonly text: string;
  readonly page: number;
  readonly x: number;
  readonly right: number;
  readonly y: number;
  /** The size of most of its letters. */
  readonly size: number;
  readonly bold: boolean;
  /** Gaps as wide as between columns. */
  readonly gaps: number;
};

/** Spans in reading order as lines. A raised small span belongs to the line that it stands at. */
export const linesOf = (spans: readonly Span[], page: number): Line[] => {
  const lines: Line[] = [];
  let open: Span[] = [];
  const close = () => {
    const line = open.some((span) => span.text.trim() !== "") ? toLine(open, page) : null;
    if (line) lines.push(line);
    open = [];
  };
  for (const span of spans) {
    const last = open.at(-1);
    if (last && !sameLine(open, last, span)) close();
    open.push(span);
  }
  close();
  return lines;
};

const sameLine = (open: readonly Span[], last: Span, span: Span): boolean => {
  const size = Math.max(span.size, ...open.map((each) => each.size));
  const base = open.find((each) => each.size === Math.max(...open.map((one) => one.size))) ?? last;
  const away = Math.abs(span.y - base.y);
  // A blank between columns may be drawn wider than the gap.
  const inked = open.findLast((each) => each.text.trim() !== "") ?? last;
  return away < size * 0.6 && span.x >= inked.x + inked.width - size && (away < size * 0.2 || Math.min(span.size, last.size) < size * 0.85);
};

const toLine = (spans: readonly Span[], page: number): Line => {
  const size = commonSize(spans);
  const base = spans.find((span) => span.size === size) ?? spans[0];
  const pieces: Piece[] = [];
  let gaps = 0;
  let before: Span | null = null;
  for (const span of spans) {
    const gap: number = before ? span.x - (before.x + before.width) : 0;
    const blank = span.text.trim() === "";
    if ((gap > size * 2.2 && before?.text.trim() !== "" && !blank) || (blank && span.width > size * 2.2)) gaps += 1;
    const spaced = before !== null && (gap > size * 0.18 || span.width === 0 && blank) && !before.text.endsWith(" ") && !span.text.startsWith(" ");
    pieces.push({ text: spaced ? ` ${span.text}` : span.text, format: formatOf(span, size, base?.y ?? span.y) });
    before = span;
  }
  const inked = spans.filter((span) => span.text.trim() !== "");
  return {
    pieces,
    text: pieces.map((piece) => piece.text).join("").replace(/\s+/g, " ").trim(),
    page,
    x: Math.min(...inked.map((span) => span.x)),
    right: Math.max(...inked.map((span) => span.x + span.width)),
    y: base?.y ?? 0,
    size,
    bold: inked.every((span) => span.bold),
    gaps,
  };
};

export const commonSize = (spans: readonly { readonly text: string; readonly size: number }[]): number => {
  const letters = new Map<number, number>();
  for (const span of spans) letters.set(span.size, (letters.get(span.size) ?? 0) + span.text.trim().length);
  return [...letters].reduce((best, entry) => (entry[1] > best[1] ? entry : best), [0, -1])[0];
};

const formatOf = (span: Span, size: number, baseline: number): Format => ({
  ...(span.bold ? { strong: true } : {}),
  ...(span.italic ? { emphasis: true } : {}),
  ...(span.noteMark || (span.size < size * 0.85 && span.y > baseline + size * 0.1) ? { superscript: true } : {}),
});

/** Lines as one run of pieces, joined as the joiner decides. */
export const joinLines = (lines: readonly (readonly Piece[])[], joiner: LineJoiner): Piece[] => {
  const out: Piece[] = [];
  for (const line of lines) {
    const last = out.at(-1);
    const head = line.map((piece) => piece.text).join("");
    if (last) {
      const tail = out.slice(-4).map((piece) => piece.text).join("").trimEnd();
      const kind = joiner.breakBetween(tail, head);
      const trimmed = last.text.trimEnd();
      if (kind === "drop-hyphen") out[out.length - 1] = { ...last, text: trimmed.slice(0, -1) };
      else if (kind === "space") out[out.length - 1] = { ...last, text: `${trimmed} ` };
    }
    out.push(...line);
  }
  return out;
};
