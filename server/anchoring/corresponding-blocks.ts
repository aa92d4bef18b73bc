import type { Block } from "../../domain/draft/block.ts";
import type { BlockId } from "../../domain/ids.ts";

/** Where a paragraph of the version before is in the new one. */
export type Correspondence = {
  readonly block: Block;
  /** 1: the same words. Otherwise the share of word pairs that the two have in common (Dice). */
  readonly likeness: number;
  /** The new version holds it in the same order as before; its id is the same. */
  readonly inPlace: boolean;
};

/** Less than this in common, and it is another paragraph. */
const leastLikeness = 0.5;

/** A pair of words that more paragraphs share than this tells none from another. */
const mostSharing = 50;

/**
 * Finds each block of `before` in `after`: in its place by id; elsewhere with the same words, when these stand only once on either side; or
 * changed, as the block of the same kind with most words in common. A block that is not found is not in the map.
 */
export const correspondingBlocks = (before: readonly Block[], after: readonly Block[]): ReadonlyMap<BlockId, Correspondence> => {
  const found = new Map<BlockId, Correspondence>();
  const afterById = new Map(after.map((block) => [block.id, block]));
  for (const block of before) {
    const same = afterById.get(block.id);
    if (same) found.set(block.id, { block: same, likeness: 1, inPlace: true });
  }
  const left = before.filter((block) => !found.has(block.id));
  const free = after.filter((block) => !found.has(block.id));

  const once = (blocks: readonly Block[]) => {
    const counts = new Map<string, number>();
    for (const block of blocks) counts.set(wordsKey(block), (counts.get(wordsKey(block)) ?? 0) + 1);
    return (block: Block) => counts.get(wordsKey(block)) === 1;
  };
  const [onceBefore, onceAfter] = [once(before), once(after)];
  const freeByWords = new Map(free.filter(onceAfter).map((block) => [wordsKey(block), block]));
  const taken = new Set<BlockId>();
  for (const block of left.filter(onceBefore)) {
    const moved = freeByWords.get(wordsKey(block));
    if (!moved) continue;
    found.set(block.id, { block: moved, likeness: 1, inPlace: false });
    taken.add(moved.id);
  }

  const pairsOf = new Map(free.map((block) => [block.id, wordPairs(block.text)]));
  const holders = new Map<string, Block[]>();
  for (const block of free) {
    if (taken.has(block.id)) continue;
    for (const pair of pairsOf.get(block.id) ?? []) {
      const list = holders.get(pair);
      if (list) list.push(block);
      else holders.set(pair, [block]);
    }
  }
  // The surest pairs first, so that a close relative does not take a paragraph's place.
  const candidates = left.filter((block) => !found.has(block.id)).flatMap((block) => likest(block, holders, pairsOf));
  candidates.sort((a, b) => b.likeness - a.likeness);
  for (const { from, to, likeness } of candidates) {
    if (found.has(from.id) || taken.has(to.id)) continue;
    found.set(from.id, { block: to, likeness, inPlace: false });
    taken.add(to.id);
  }
  return found;
};

type Candidate = { readonly from: Block; readonly to: Block; readonly likeness: number };

const likest = (from: Block, holders: ReadonlyMap<string, readonly Block[]>, pairsOf: ReadonlyMap<BlockId, ReadonlySet<string>>): Candidate[] => {
  const pairs = wordPairs(from.text);
  const shared = new Map<Block, number>();
  for (const pair of pairs) {
    const sharing = holders.get(pair) ?? [];
    if (sharing.length > mostSharing) continue;
    for (const block of sharing) {
      if (block.kind === from.kind) shared.set(block, (shared.get(block) ?? 0) + 1);
    }
  }
  return [...shared]
    .map(([to, count]) => ({ from, to, likeness: (2 * count) / (pairs.size + (pairsOf.get(to.id)?.size ?? 0)) }))
    .filter(({ likeness }) => likeness >= leastLikeness);
};

const wordsKey = (block: Block): string => `${block.kind}\u0000${block.text}`;

const wordPairs = (text: string): ReadonlySet<string> => {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  return new Set(words.length < 3 ? words : words.slice(1).map((word, index) => `${words[index] ?? ""} ${word}`));
};
