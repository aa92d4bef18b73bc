import type { BlockId } from "../ids.ts";
import type { Block } from "./block.ts";
import { commonRuns } from "./common-runs.ts";
import type { ImportedBlock } from "./imported-draft.ts";

/**
 * The blocks of a new version: ids and running numbers given to what an import found.
 *
 * A block keeps its id when the previous version holds the same kind and text in the same order; every other block gets an id that the
 * previous version does not use. New ids are made from the block's own words, so the same import gives the same ids, and an id that a
 * version in between dropped does not come back on other words. Every block is numbered 1, 2, 3 … but headings, which have none, and
 * footnotes, which carry the mark that the text refers to.
 */
export const versionBlocks = (imported: readonly ImportedBlock[], previous: readonly Block[] = []): Block[] => {
  const kept = new Map(
    commonRuns(previous.map(sameness), imported.map(sameness)).map(([before, after]) => [after, previous[before]?.id]),
  );
  const used = new Set<string>(previous.map((block) => block.id));
  let number = 0;
  return imported.map((block, index) => {
    const numbered = block.kind !== "heading" && block.kind !== "footnote";
    if (numbered) number += 1;
    const { footnoteMark, ...content } = block;
    const own = block.kind === "footnote" ? (footnoteMark ?? null) : null;
    return { ...content, id: kept.get(index) ?? freshId(block, used), number: numbered ? String(number) : own };
  });
};

/** What makes two blocks the same: kind and words. Level, label and formatting may change without the block becoming another. */
const sameness = (block: Pick<Block, "kind" | "text">): string => `${block.kind}\u0000${block.text}`;

const freshId = (block: ImportedBlock, used: Set<string>): BlockId => {
  for (let attempt = 0; ; attempt += 1) {
    const id = `b${hash(`${attempt}\u0000${sameness(block)}`)}`;
    if (used.has(id)) continue;
    used.add(id);
    return id as BlockId;
  }
};

/** 41 bits in base 36, always eight characters: short in addresses and columns, and no two of a consultation's blocks alike by chance. */
const hash = (text: string): string => {
  let high = 0xdeadbeef;
  let low = 0x41c6ce57;
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    high = Math.imul(high ^ code, 2654435761);
    low = Math.imul(low ^ code, 1597334677);
  }
  high = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909);
  low = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909);
  return ((high & 0x1ff) * 4294967296 + (low >>> 0)).toString(36).padStart(8, "0");
};
