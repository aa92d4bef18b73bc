import type { InlineMark } from "../../domain/draft/block.ts";
import { cleanText } from "./clean-text.ts";
import { limits } from "./limits.ts";

export type Format = { readonly strong?: boolean; readonly emphasis?: boolean; readonly superscript?: boolean; readonly href?: string };

/** A stretch of source text with one formatting. `\n` is a line break that the author made; other white space is only space. */
export type Piece = { readonly text: string; readonly format: Format };

export type InlineText = { readonly text: string; readonly marks: readonly InlineMark[] };

export const emptyInline: InlineText = { text: "", marks: [] };

/** A piece without formatting. */
export const plain = (text: string): Piece => ({ text, format: {} });

/**
 * Pieces as a block's text and marks: cleaned, composed (NFC), white space collapsed and trimmed, marks of neighbouring pieces merged
 * and never on outer spaces.
 */
export const inlineText = (pieces: readonly Piece[]): InlineText => {
  const runs: { start: number; end: number; format: Format }[] = [];
  let text = "";
  for (const piece of composed(pieces)) {
    const start = text.length;
    text = collapse(text, piece.text);
    // Collapsing may take back a space that the former run ended with.
    const from = Math.min(start, text.length);
    for (let index = runs.length - 1; index >= 0; index -= 1) {
      const run = runs[index];
      if (!run || run.end <= from) break;
      run.end = from;
    }
    if (text.length > from) runs.push({ start: from, end: text.length, format: piece.format });
  }
  const trimmed = text.trimEnd();
  for (const run of runs) run.end = Math.min(run.end, trimmed.length);
  return { text: trimmed, marks: marksOf(runs, trimmed) };
};

const collapse = (before: string, added: string): string => {
  let next = added.replace(/[^\S\n\u00A0\u202F]+/g, " ").replace(/ ?\n\s*/g, "\n");
  if (before === "" || before.endsWith("\n")) next = next.trimStart();
  else if (before.endsWith(" ")) next = next.replace(/^ /, "");
  if (next.startsWith("\n")) return before.trimEnd() + next;
  return before + next;
};

/** Cleans and composes each piece; a combining mark that opens a piece belongs to the letter before it. */
const composed = (pieces: readonly Piece[]): Piece[] => {
  const out: Piece[] = [];
  for (const piece of pieces) {
    let text = cleanText(piece.text);
    const last = out.at(-1);
    const combining = /^\p{M}+/u.exec(text)?.[0];
    if (combining && last) {
      out[out.length - 1] = { ...last, text: last.text + combining };
      text = text.slice(combining.length);
    }
    if (text) out.push({ ...piece, text });
  }
  const normal = out.map((piece) => ({ ...piece, text: piece.text.normalize("NFC") }));
  const whole = normal.map((piece) => piece.text).join("");
  // Scripts whose letters compose across pieces (Korean, say) keep their text and lose the formatting of this block.
  return whole === whole.normalize("NFC") ? normal : [plain(whole.normalize("NFC"))];
};

type MarkType = InlineMark["type"];

const marksOf = (runs: readonly { start: number; end: number; format: Format }[], text: string): InlineMark[] => {
  const marks: InlineMark[] = [];
  const types: readonly MarkType[] = ["strong", "emphasis", "superscript", "link"];
  for (const type of types) {
    let open: InlineMark | null = null;
    const close = () => {
      const tight: InlineMark | null = open && withoutOuterSpace(open, text);
      if (tight) marks.push(tight);
      open = null;
    };
    for (const run of runs) {
      const wanted = type === "link" ? run.format.href !== undefined : run.format[type] === true;
      const current: InlineMark | null = open;
      if (!wanted || run.end <= run.start) {
        if (run.end > run.start) close();
      } else if (current && current.end === run.start && current.href === (type === "link" ? run.format.href : undefined)) {
        open = { ...(current as InlineMark), end: run.end };
      } else {
        close();
        open = { start: run.start, end: run.end, type, ...(type === "link" ? { href: run.format.href } : {}) };
      }
    }
    close();
  }
  return marks.sort((a, b) => a.start - b.start || b.end - a.end).slice(0, limits.blockMarks);
};

const withoutOuterSpace = (mark: InlineMark, text: string): InlineMark | null => {
  let { start, end } = mark;
  while (start < end && /\s/.test(text.charAt(start))) start += 1;
  while (end > start && /\s/.test(text.charAt(end - 1))) end -= 1;
  return start < end ? { ...mark, start, end } : null;
};

/** Several texts as one, with the separator between them and the marks moved along. */
export const joinInline = (parts: readonly InlineText[], separator: string): InlineText => {
  let text = "";
  const marks: InlineMark[] = [];
  parts.forEach((part, index) => {
    if (index > 0) text += separator;
    for (const mark of part.marks) marks.push({ ...mark, start: mark.start + text.length, end: mark.end + text.length });
    text += part.text;
  });
  return { text, marks };
};

/** The part `[start, end)` of a text, with its marks. */
export const sliceInline = (whole: InlineText, start: number, end: number): InlineText => ({
  text: whole.text.slice(start, end),
  marks: whole.marks
    .filter((mark) => mark.end > start && mark.start < end)
    .map((mark) => ({ ...mark, start: Math.max(mark.start, start) - start, end: Math.min(mark.end, end) - start })),
});
