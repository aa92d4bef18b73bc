import type { ImportedBlock } from "../../../domain/draft/imported-draft.ts";
import { headingBlock, listItemBlock, paragraphBlock, type Reading } from "../blocks.ts";
import { cleanText } from "../clean-text.ts";
import { type LineJoiner, lineJoiner } from "../dehyphenate.ts";
import { inlineText, plain } from "../inline.ts";
import type { Notices } from "../notices.ts";
import { labelledLine } from "./labels.ts";
import { type LineBlock, lineBlocks, type TextLine } from "./lines.ts";

/**
 * Plain text: paragraphs stand between blank lines and their lines are joined; headings and lists are guessed, and the guess is said.
 * A heading is a short line without final punctuation that something follows. Damage from character recognition is left as it is.
 */
export const readText = (source: string, notices: Notices): Reading => {
  const text = cleanText(source);
  const { blocks, width } = lineBlocks(text);
  const join = lineJoiner(text.split("\n"));
  const pieces = blocks.flatMap((block) => cut(block, width ?? Infinity));
  const out = pieces.map((piece, index) => toBlock(piece, pieces[index + 1], index === 0, join, notices));
  const headings = out.filter((block) => block.kind === "heading");
  for (const heading of headings) notices.add("headings-guessed", heading.text);
  const first = out[0];
  return { title: first?.kind === "heading" ? first.text : null, blocks: out };
};

/** Lines that belong together; `alone` when nothing but blank lines surrounds them, `lead` when a paragraph is glued below. */
type Piece = { readonly lines: LineBlock; readonly role: "alone" | "lead" | "item" };

/** Cuts a block of lines at list marks and after a heading that is glued to its paragraph. */
const cut = (block: LineBlock, width: number): Piece[] => {
  const pieces: { lines: TextLine[]; role: Piece["role"] }[] = [];
  block.forEach((line, index) => {
    const open = pieces.at(-1);
    const before = block[index - 1];
    const isItem = labelledLine(line.text) !== null && (!before || before.free || open?.role === "item");
    const next = block[index + 1];
    const isLead = index === 0 && next !== undefined && line.free && couldBeHeading(line.text, width) && opensSentence(next, width);
    if (isItem) pieces.push({ lines: [line], role: "item" });
    else if (isLead) pieces.push({ lines: [line], role: "lead" });
    else if (!open || open.role === "lead") pieces.push({ lines: [line], role: "alone" });
    else open.lines.push(line);
  });
  return pieces;
};

/** The line below a glued heading begins a paragraph or a list; a short line below another is a signature or an address. */
const opensSentence = (next: TextLine, width: number): boolean =>
  labelledLine(next.text) !== null || (/^[\p{Lu}\d]/u.test(next.text) && (!next.free || (next.text.length > width * 0.6 || /[.:]$/.test(next.text))));

const couldBeHeading = (line: string, width: number): boolean =>
  line.length <= Math.min(90, width * 0.9) && /^[\p{Lu}\d]/u.test(line) && !/[.,;:!?…]$/u.test(line) && /\p{L}{2}/u.test(line);

const toBlock = (piece: Piece, next: Piece | undefined, first: boolean, join: LineJoiner, notices: Notices): ImportedBlock => {
  const [line] = piece.lines;
  const labelled = line ? labelledLine(line.text) : null;
  const one = piece.lines.length === 1;
  const followed = next !== undefined && !headingLike(next);
  if (labelled && line) {
    const title = one && couldBeHeading(line.text, 90) && followed;
    if (title && labelled.kind === "section") return headingBlock(labelled.label.split(".").filter(Boolean).length, labelled.label, inline(labelled.rest));
    // "2. Bakgrund" above running text is a heading; between other numbered lines it is a list item.
    if (title && labelled.kind === "number" && next?.role === "alone") return headingBlock(1, labelled.label, inline(labelled.rest));
    const rest = [{ ...line, text: labelled.rest }, ...piece.lines.slice(1)];
    return listItemBlock(1 + Math.floor(line.indent / 4), labelled.label, inline(joined(rest, join, notices)));
  }
  if (piece.role === "lead" && line) return headingBlock(2, null, inline(line.text));
  const title = first && piece.lines.length <= 3 && piece.lines.every((each) => each.free && couldBeHeading(each.text.replace(/[.,]/g, ""), Infinity));
  if (title) return headingBlock(1, null, inline(joined(piece.lines, join, notices)));
  if (headingLike(piece) && followed && line) return headingBlock(2, null, inline(line.text));
  const kept = !one && piece.lines.every((each) => each.free);
  return paragraphBlock(inline(kept ? piece.lines.map((each) => each.text).join("\n") : joined(piece.lines, join, notices)));
};

const headingLike = (piece: Piece): boolean => {
  const [line] = piece.lines;
  if (!line || piece.role === "item") return false;
  return piece.role === "lead" || (piece.lines.length === 1 && couldBeHeading(line.text, Infinity));
};

const inline = (text: string) => inlineText([plain(text)]);

/** Joins printed lines; a line that alone is indented by one space is where recognition turned a page, and words may be missing there. */
const joined = (lines: LineBlock, join: LineJoiner, notices: Notices): string => {
  lines.forEach((line, index) => {
    const before = lines[index - 1];
    if (line.indent === 1 && before?.indent === 0) notices.add("page-break-join", `${before.text.slice(-30)} | ${line.text.slice(0, 30)}`);
  });
  return join.join(lines.map((line) => line.text));
};
