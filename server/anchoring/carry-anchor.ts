/**
 * An annotation's place, carried into a new version of the draft. Nothing is attached elsewhere by likeness alone: what is not certain is
 * a proposal for a person to confirm (docs/decisions).
 */
import { resolveTarget, type Quote, type Target } from "../../domain/annotation/target.ts";
import type { Fate } from "../../domain/annotation/carry.ts";
import type { Block } from "../../domain/draft/block.ts";
import type { BlockId } from "../../domain/ids.ts";
import { correspondingBlocks, type Correspondence } from "./corresponding-blocks.ts";
import { findWords } from "./find-words.ts";

export type Anchor = { readonly target: Target; readonly quote: Quote };

export type Carried = {
  readonly fate: Fate;
  /** Likeness of the words found, 0 to 1. */
  readonly score: number;
  /** Where it is now, or may be; null when it is gone. */
  readonly anchor: Anchor | null;
};

const gone: Carried = { fate: "gone", score: 0, anchor: null };

export type CarryAnchor = (anchor: Anchor) => Carried;

/** Prepares the carrying from one version into another: compares the versions once, for all annotations. */
export const carryBetween = (before: readonly Block[], after: readonly Block[]): CarryAnchor => {
  const correspondence = correspondingBlocks(before, after);
  const beforeById = new Map(before.map((block) => [block.id, block]));

  const settle = (fate: Exclude<Fate, "gone">, score: number, target: Target): Carried => {
    const quote = resolveTarget(target, after);
    return quote.ok ? { fate, score, anchor: { target, quote: quote.value } } : gone;
  };

  const whole = (id: BlockId, at: (id: BlockId) => Target): Carried => {
    const found = correspondence.get(id);
    return found ? settle(fateOf(found), found.likeness, at(found.block.id)) : gone;
  };

  const withinOne = (id: BlockId, start: number, end: number, quote: Quote): Carried => {
    const found = correspondence.get(id);
    const range = (block: Block, from: number, to: number): Target => ({ type: "range", blockId: block.id, start: from, end: to, endBlockId: block.id });
    if (found?.likeness === 1) return settle(fateOf(found), 1, range(found.block, start, end));
    const words = found && findWords(found.block.text, quote);
    if (found && words) return settle(words.isCertain ? "moved" : "changed", words.likeness, range(found.block, words.start, words.end));
    // Other words stand in their place: the paragraph itself is the nearest there is.
    if (found) return settle("changed", 0, { type: "block", blockId: found.block.id });
    // The paragraph is gone; its words may stand elsewhere, which only a person can know to be the same place.
    const elsewhere = after.filter((block) => quote.exact.length >= telling && block.text.includes(quote.exact));
    const [block] = elsewhere;
    const at = block && findWords(block.text, quote);
    return block && at && elsewhere.length === 1 ? settle("changed", at.likeness, range(block, at.start, at.end)) : gone;
  };

  const acrossSeveral = (target: Target & { type: "range" }, quote: Quote): Carried => {
    const [first, last] = [correspondence.get(target.blockId), correspondence.get(target.endBlockId)];
    const [from, to] = [beforeById.get(target.blockId), beforeById.get(target.endBlockId)];
    if (!first || !last || !from || !to) return gone;
    const start = endpoint(first, target.start, { exact: from.text.slice(target.start), prefix: quote.prefix, suffix: "" }, "start");
    const end = endpoint(last, target.end, { exact: to.text.slice(0, target.end), prefix: "", suffix: quote.suffix }, "end");
    if (start === null || end === null) return gone;
    const anchor: Target = { type: "range", blockId: first.block.id, start, endBlockId: last.block.id, end };
    const found = resolveTarget(anchor, after);
    if (!found.ok) return gone;
    const unchanged = found.value.exact === quote.exact;
    return settle(unchanged ? (first.inPlace && last.inPlace ? "same" : "moved") : "changed", Math.min(first.likeness, last.likeness), anchor);
  };

  return ({ target, quote }) => {
    switch (target.type) {
      case "document":
        return settle("same", 1, target);
      case "section":
        return whole(target.sectionId, (sectionId) => ({ type: "section", sectionId }));
      case "block":
        return whole(target.blockId, (blockId) => ({ type: "block", blockId }));
      case "missing":
        return whole(target.missingAfter, (missingAfter) => ({ type: "missing", missingAfter }));
      case "range":
        return target.blockId === target.endBlockId ? withinOne(target.blockId, target.start, target.end, quote) : acrossSeveral(target, quote);
    }
  };
};

/** Shorter words than this stand in many places. */
const telling = 24;

const fateOf = ({ likeness, inPlace }: Correspondence): Exclude<Fate, "gone"> => (likeness < 1 ? "changed" : inPlace ? "same" : "moved");

/** Where a range that runs on into other paragraphs begins or ends in the paragraph that corresponds. */
const endpoint = (found: Correspondence, offset: number, part: Quote, side: "start" | "end"): number | null => {
  if (found.likeness === 1) return offset;
  const words = findWords(found.block.text, part);
  return words && words[side];
};
