import type { BlockId } from "../../../domain/ids.ts";
import { whenIdle } from "../../live/when-idle.ts";
import type { SpotIndex } from "../marks/spots.ts";
import type { DraftIndex } from "./draft-index.ts";
import { showCount, type GutterWords } from "./gutter.ts";

/** Milliseconds of one turn: a browser that has nothing to do may be asked for something at any moment. */
const turnMs = 8;

/**
 * Keeps each block's count in the margin. Those near the window are shown at once; the others, of which there may be thousands, while the
 * browser has nothing else to do.
 */
export const createCounts = (index: DraftIndex, spots: SpotIndex, words: GutterWords) => {
  const waiting = new Map<Element, Set<BlockId>>();
  let cancel: (() => void) | null = null;

  const show = (chunk: Element): void => {
    for (const id of waiting.get(chunk) ?? []) {
      const block = index.block(id);
      if (block) showCount(block, spots.annotationsIn(id), words);
    }
    waiting.delete(chunk);
  };
  const turn = (): void => {
    cancel = null;
    const end = performance.now() + turnMs;
    for (const chunk of waiting.keys()) {
      show(chunk);
      if (performance.now() >= end) break;
    }
    if (waiting.size > 0) cancel = whenIdle(turn);
  };

  return {
    /** Takes the blocks whose annotations changed; those in `near` are shown before it returns. */
    update: (changed: Iterable<BlockId>, near: ReadonlySet<Element>): void => {
      for (const id of changed) {
        const chunk = index.chunkOf(id);
        if (chunk) waiting.set(chunk, (waiting.get(chunk) ?? new Set<BlockId>()).add(id));
      }
      for (const chunk of [...waiting.keys()]) if (near.has(chunk)) show(chunk);
      if (waiting.size > 0) cancel ??= whenIdle(turn);
    },
    /** For a part of the draft that has come near. */
    show,
    destroy: (): void => cancel?.(),
  };
};
