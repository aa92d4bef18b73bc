import type { BlockId } from "../ids.ts";
import type { Block } from "../draft/block.ts";
import { refuse, ok, type Result } from "../result.ts";

/**
 * Where an annotation points. Offsets are UTF-16 units of the block's text, end exclusive. A range may run over several blocks:
 * `start` counts in `blockId`, `end` in `endBlockId`.
 */
export type Target =
  | { readonly type: "range"; readonly blockId: BlockId; readonly start: number; readonly end: number; readonly endBlockId: BlockId }
  | { readonly type: "block"; readonly blockId: BlockId }
  | { readonly type: "section"; readonly sectionId: BlockId }
  | { readonly type: "document" }
  /** "Missing here": after this block, or, when the block is a heading, somewhere in its section. */
  | { readonly type: "missing"; readonly missingAfter: BlockId };

/** The words an anchor names, with what stands around them, so that it can be found again in another version. */
export type Quote = { readonly exact: string; readonly prefix: string; readonly suffix: string };

const contextLength = 32;

/** The block by which a target is found: where its range begins, its section's heading. Null for the whole document. */
export const homeBlock = (target: Target): BlockId | null => {
  switch (target.type) {
    case "document":
      return null;
    case "section":
      return target.sectionId;
    case "missing":
      return target.missingAfter;
    case "block":
    case "range":
      return target.blockId;
  }
};

/** The blocks that a target names: none for the whole document, two for a range over several. */
export const namedBlocks = (target: Target): readonly BlockId[] => {
  const home = homeBlock(target);
  if (home === null) return [];
  return target.type === "range" ? [home, target.endBlockId] : [home];
};

/** The index of the first block that the target touches; the whole document comes first. `-1` when the block is not there. */
export const firstBlockIndex = (target: Target, blocks: readonly Block[]): number => {
  const home = homeBlock(target);
  return home === null ? 0 : blocks.findIndex((b) => b.id === home);
};

/**
 * Checks a target against the draft it names and returns the quote that anchors it.
 * Refuses blocks that are not there, empty or reversed ranges, offsets outside the text, and cuts inside a surrogate pair.
 */
export const resolveTarget = (target: Target, blocks: readonly Block[]): Result<Quote> => {
  if (target.type === "document") return ok({ exact: "", prefix: "", suffix: "" });
  const first = firstBlockIndex(target, blocks);
  const block = blocks[first];
  if (!block) return refuse("annotation.target-missing");
  if (target.type === "section") {
    return block.kind === "heading" ? ok({ exact: block.text, prefix: "", suffix: "" }) : refuse("annotation.target-missing");
  }
  if (target.type !== "range") return ok({ exact: block.text.slice(0, 500), prefix: "", suffix: "" });

  const last = blocks.findIndex((b) => b.id === target.endBlockId);
  const endBlock = blocks[last];
  if (!endBlock) return refuse("annotation.target-missing");
  const { start, end } = target;
  const inside = start >= 0 && end >= 0 && start <= block.text.length && end <= endBlock.text.length;
  const ordered = last > first ? start < block.text.length && end > 0 : last === first && start < end;
  if (!inside || !ordered || splitsPair(block.text, start) || splitsPair(endBlock.text, end)) {
    return refuse("annotation.range-invalid");
  }
  const exact =
    last === first
      ? block.text.slice(start, end)
      : [block.text.slice(start), ...blocks.slice(first + 1, last).map((b) => b.text), endBlock.text.slice(0, end)].join("\n");
  return ok({
    exact: exact.slice(0, 4000),
    prefix: block.text.slice(Math.max(0, start - contextLength), start),
    suffix: endBlock.text.slice(end, end + contextLength),
  });
};

const splitsPair = (text: string, offset: number): boolean => {
  const before = text.charCodeAt(offset - 1);
  const after = text.charCodeAt(offset);
  return before >= 0xd800 && before <= 0xdbff && after >= 0xdc00 && after <= 0xdfff;
};
