import type { Target } from "../../../domain/annotation/target.ts";
import { blockTextOf, textOffsetOf } from "./block-text.ts";
import type { BlockRef, DraftIndex } from "./draft-index.ts";

type End = { readonly block: BlockRef; readonly offset: number };

/**
 * The words that a selection names, or null when it names none of the draft's. What browsers add is taken off: white space at the ends,
 * and the paragraph after a whole one that a triple click reaches into.
 */
export const targetOfSelection = (range: AbstractRange, index: DraftIndex): Target | null => {
  if (range.collapsed) return null;
  const touched = blocksIn(range, index);
  const first = touched[0];
  const last = touched.at(-1);
  if (!first || !last) return null;
  let from: End = { block: first, offset: textOffsetOf(first.element, range.startContainer, range.startOffset) };
  let to: End = { block: last, offset: textOffsetOf(last.element, range.endContainer, range.endOffset) };

  from = { ...from, offset: from.offset + leadingSpace(blockTextOf(from.block.element).slice(from.offset)) };
  while (from.block !== last && from.offset >= index.lengthOf(from.block.id)) from = startOf(touched, from.block);
  to = { ...to, offset: trimmedEnd(blockTextOf(to.block.element), to.offset) };
  while (to.block.index > from.block.index && to.offset === 0) to = endBefore(touched, to.block);

  if (from.block === to.block && from.offset >= to.offset) return null;
  return { type: "range", blockId: from.block.id, start: from.offset, end: to.offset, endBlockId: to.block.id };
};

const blocksIn = (range: AbstractRange, index: DraftIndex): BlockRef[] => {
  const live = document.createRange();
  live.setStart(range.startContainer, range.startOffset);
  live.setEnd(range.endContainer, range.endOffset);
  return index.blocks.filter((block) => {
    const text = block.element.querySelector("[data-text]");
    return text !== null && live.intersectsNode(text);
  });
};

const leadingSpace = (text: string): number => text.length - text.trimStart().length;
const trimmedEnd = (text: string, end: number): number => text.slice(0, end).trimEnd().length;

const startOf = (touched: readonly BlockRef[], before: BlockRef): End => {
  const block = touched[touched.indexOf(before) + 1] ?? before;
  return { block, offset: leadingSpace(blockTextOf(block.element)) };
};

const endBefore = (touched: readonly BlockRef[], after: BlockRef): End => {
  const block = touched[touched.indexOf(after) - 1] ?? after;
  const text = blockTextOf(block.element);
  return { block, offset: text.trimEnd().length };
};
