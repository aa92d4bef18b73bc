import type { ImportedBlock, ImportedDraft, SourceFormat } from "../../domain/draft/imported-draft.ts";
import { ok, refuse, type Result } from "../../domain/result.ts";
import { paragraphBlock, type Reading } from "./blocks.ts";
import { wellFormed } from "./clean-text.ts";
import { inlineText, plain, sliceInline } from "./inline.ts";
import { limits } from "./limits.ts";
import type { Notices } from "./notices.ts";
import { ocrSigns } from "./ocr-signs.ts";

/** What holds for every format: no empty blocks, bounded blocks, a title, what the reader should doubt, and no text is a refusal. */
export const finish = (reading: Reading, format: SourceFormat, fileName: string, notices: Notices): Result<ImportedDraft> => {
  const blocks = reading.blocks.filter((block) => block.text.trim() !== "").flatMap((block) => bounded(block, notices));
  if (blocks.length === 0) return refuse("file.no-text");
  if (blocks.length > limits.blocks) return refuse("file.too-large", { measure: "blocks", limit: limits.blocks });
  if (blocks.length > 3 && !blocks.some((block) => block.kind === "heading")) notices.add("no-headings");
  const length = blocks.reduce((sum, block) => sum + block.text.length, 0);
  if (length > limits.draftText) return refuse("file.too-large", { measure: "characters", limit: limits.draftText });
  const signs = ocrSigns(blocks.map((block) => block.text).join("\n"));
  if (signs.suspected) {
    notices.add("ocr-suspected", "", signs.share);
    for (const example of signs.examples) notices.add("ocr-suspected", example, 0);
  }
  return ok({ format, title: titleOf(reading, blocks, fileName), blocks, notices: notices.list() });
};

const titleOf = (reading: Reading, blocks: readonly ImportedBlock[], fileName: string): string => {
  const named = fileName.replace(/^.*[/\\]/, "").replace(/\.[^.]{1,8}$/, "");
  const candidates = [reading.title ?? "", blocks.find((block) => block.kind === "heading")?.text ?? "", named, blocks[0]?.text ?? ""];
  const texts = candidates.map((text) => inlineText([plain(text)]).text.replaceAll("\n", " "));
  return wellFormed((texts.find((text) => text !== "") ?? "").slice(0, limits.titleText));
};

/** A block beyond the bound is cut at a space into several of its kind, so that nothing is lost; a table is cut between rows. */
const bounded = (block: ImportedBlock, notices: Notices): ImportedBlock[] => {
  if (block.text.length <= limits.blockText) return [block];
  notices.add("long-text-split", block.text);
  if (block.kind === "table") return splitTable(block);
  const parts: ImportedBlock[] = [];
  let start = 0;
  while (start < block.text.length) {
    const end = cutAt(block.text, start);
    const inline = sliceInline(block, start, end);
    parts.push(start === 0 ? { ...block, ...inline } : paragraphBlock(inline));
    start = end;
    while (/\s/.test(block.text.charAt(start))) start += 1;
  }
  return parts;
};

const cutAt = (text: string, start: number): number => {
  const hard = start + limits.blockText;
  if (hard >= text.length) return text.length;
  const window = text.slice(start, hard);
  const sentence = window.lastIndexOf(". ");
  if (sentence > limits.blockText / 2) return start + sentence + 1;
  const space = window.lastIndexOf(" ");
  if (space > limits.blockText / 2) return start + space;
  // No space: never between the halves of a surrogate pair.
  return /[\uD800-\uDBFF]/.test(text.charAt(hard - 1)) ? hard - 1 : hard;
};

/** Rows of a long table in tables of their own. A single row beyond the bound becomes a paragraph and is cut as one. */
const splitTable = (block: ImportedBlock): ImportedBlock[] => {
  const parts: ImportedBlock[] = [];
  const rows = block.rows ?? [];
  let from = 0;
  let start = 0;
  while (from < rows.length) {
    let to = from;
    let end = start;
    while (to < rows.length) {
      const next = end + (to > from ? 1 : 0) + (rows[to] ?? []).join("\t").length;
      if (to > from && next - start > limits.blockText) break;
      end = next;
      to += 1;
    }
    const inline = sliceInline(block, start, end);
    if (inline.text.length > limits.blockText) parts.push(...boundedRow(inline));
    else parts.push({ ...block, ...inline, rows: rows.slice(from, to), headerRow: block.headerRow && from === 0 && to > 1 });
    from = to;
    start = end + 1;
  }
  return parts;
};

const boundedRow = (inline: Pick<ImportedBlock, "text" | "marks">): ImportedBlock[] => {
  const parts: ImportedBlock[] = [];
  for (let start = 0; start < inline.text.length; ) {
    const end = cutAt(inline.text, start);
    const part = sliceInline(inline, start, end);
    parts.push(paragraphBlock({ ...part, text: part.text.replaceAll("\t", " ") }));
    start = end;
  }
  return parts;
};
