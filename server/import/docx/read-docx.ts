import type JSZip from "jszip";
import type { ImportedBlock } from "../../../domain/draft/imported-draft.ts";
import { ok, type Result } from "../../../domain/result.ts";
import { headingBlock, type Reading } from "../blocks.ts";
import type { Notices } from "../notices.ts";
import { classifyParagraphs, markHeaderRows, type ParagraphRole } from "./classify.ts";
import { dropDanglingNotes } from "./dangling-notes.ts";
import { dropForeign } from "./drop.ts";
import { htmlBlocks } from "./html-blocks.ts";
import { listCounter } from "./numbering.ts";
import { acceptRevisions } from "./revisions.ts";
import { readStyles } from "./styles.ts";
import { toHtml } from "./to-html.ts";
import { readWordPackage, type WordPackage } from "./word-package.ts";
import { children, descendants, wordsOf } from "./xml.ts";

/**
 * A Word document. The XML is prepared first, because the converter (mammoth) accepts tracked changes silently and loses list numbers:
 * changes are accepted and counted, what a draft does not carry is dropped and counted, and each paragraph gets a marker under which
 * its heading level or list label is kept. The converter then reads runs, fields, notes, tables and links.
 */
export const readDocx = async (zip: JSZip, notices: Notices): Promise<Result<Reading>> => {
  const opened = await readWordPackage(zip);
  if (!opened.ok) return opened;
  const word = opened.value;
  const styles = readStyles(word.styles?.tree ?? null);
  for (const part of [word.document, word.footnotes, word.endnotes]) {
    const root = part?.tree.documentElement;
    if (!root) continue;
    acceptRevisions(root, notices);
    dropForeign(root, styles, notices);
  }
  dropDanglingNotes(word, notices);
  sayUnread(word, notices);
  markHeaderRows(word.document.tree, styles);
  const roles = classifyParagraphs(word.document.tree, styles, listCounter(word.numbering?.tree ?? null, styles));
  const html = await toHtml(word);
  if (!html.ok) return html;
  const blocks = htmlBlocks(html.value, roles, notices);
  if (!blocks.ok) return blocks;
  const styled = roles.some((role) => role.kind === "heading");
  return ok({
    title: titleOf(word, roles, blocks.value),
    blocks: styled ? blocks.value : guessHeadings(blocks.value, notices),
  });
};

const sayUnread = (word: WordPackage, notices: Notices): void => {
  const comments = word.comments?.tree.documentElement;
  for (const comment of comments ? children(comments, "comment") : []) notices.add("comments-dropped", wordsOf(comment));
  for (const edge of word.edges) {
    const words = edge.tree.documentElement ? wordsOf(edge.tree.documentElement) : "";
    if (words !== "") notices.add("header-footer-dropped", words);
  }
};

/** Titles that Word or a template left behind say nothing about this document. */
const leftBehind = /^(microsoft word\b|dokument ?\d*$|document ?\d*$|mall\b|namnlös|untitled|rubrik$|title$|titel$)/i;

const titleOf = (word: WordPackage, roles: readonly ParagraphRole[], blocks: readonly ImportedBlock[]): string | null => {
  const [first] = blocks.filter((block) => block.text !== "");
  if (first?.kind === "heading" && roles.some((role) => role.kind === "title")) return first.text;
  const core = word.core?.tree.documentElement;
  const title = core ? (descendants(core, "title")[0]?.textContent ?? "").trim() : "";
  return title === "" || leftBehind.test(title) ? null : title;
};

/** Without a single heading style, a short paragraph all in bold with text below is what its author used as a heading. */
const guessHeadings = (blocks: readonly ImportedBlock[], notices: Notices): ImportedBlock[] =>
  blocks.map((block, index) => {
    const next = blocks.slice(index + 1).find((each) => each.text !== "");
    if (!isBoldLine(block) || !next || isBoldLine(next)) return block;
    notices.add("headings-guessed", block.text);
    return headingBlock(2, null, block);
  });

const isBoldLine = (block: ImportedBlock): boolean =>
  block.kind === "paragraph" &&
  block.text.length > 1 &&
  block.text.length <= 90 &&
  !/[.,;:!?]$/.test(block.text) &&
  block.marks.some((mark) => mark.type === "strong" && mark.start === 0 && mark.end === block.text.length);
