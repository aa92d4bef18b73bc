/** The words that an annotation speaks of, with what stands around them: what a reviewer must see to settle it. */
import { homeBlock, type Target } from "../../domain/annotation/target.ts";
import type { Block } from "../../domain/draft/block.ts";

/** A block of the passage, with the part of its text that is meant: `from` to `to`, UTF-16 units, end exclusive. */
export type PassageBlock = { readonly block: Block; readonly from: number; readonly to: number };

export type Passage = {
  /** The neighbours, for context. Null at a heading (the path names it) and at either end of the draft. */
  readonly before: Block | null;
  readonly meant: readonly PassageBlock[];
  /** Something is missing right after the blocks that are meant. */
  readonly gap: boolean;
  readonly after: Block | null;
};

/** Null for the whole document, and for a place that is not in this version. */
export const passageOf = (target: Target, blocks: readonly Block[]): Passage | null => {
  const home = homeBlock(target);
  if (home === null) return null;
  const first = blocks.findIndex((b) => b.id === home);
  const last = target.type === "range" ? blocks.findIndex((b) => b.id === target.endBlockId) : first;
  if (first < 0 || last < first) return null;
  const meant = blocks.slice(first, last + 1).map((block, index): PassageBlock => {
    if (target.type === "missing") return { block, from: 0, to: 0 };
    if (target.type !== "range") return { block, from: 0, to: block.text.length };
    return {
      block,
      from: index === 0 ? target.start : 0,
      to: first + index === last ? target.end : block.text.length,
    };
  });
  return {
    before: neighbour(blocks[first - 1]),
    meant,
    gap: target.type === "missing",
    after: neighbour(blocks[last + 1]),
  };
};

const neighbour = (block: Block | undefined): Block | null => (block && block.kind !== "heading" ? block : null);

export type Segment = { readonly text: string; readonly meant: boolean };

/** A block's text cut where the meant words begin and end; empty pieces are left out. */
export const segmentsOf = ({ block, from, to }: PassageBlock): Segment[] =>
  [
    { text: block.text.slice(0, from), meant: false },
    { text: block.text.slice(from, to), meant: true },
    { text: block.text.slice(to), meant: false },
  ].filter((segment) => segment.text !== "");
