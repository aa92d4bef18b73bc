import type { BlockId } from "../../../domain/ids.ts";
import { whenIdle } from "../../live/when-idle.ts";
import type { SpotIndex } from "../marks/spots.ts";
import type { DraftIndex } from "./draft-index.ts";
import { showCount, type GutterWords } from "./gutter.ts";

/** Milliseconds of one turn: a browser that has nothing to do may be asked for something at any moment. */
const turnMs = 8;

/**
 * Keeps what stands in the margin of each block: its number, a button once there is a script to answer it, and its count. Those near the
 * window are shown at once; the others, of which there may be thousands, while the browser has nothing else to do.
 */
export const createMargin = (index: DraftIndex, spots: SpotIndex, words: GutterWords) => {
  /** What is to be shown: at first every part of the draft, later the blocks whose annotations changed. */
  const waiting = new Map<Element, Set<BlockId>>(index.chunks.map((chunk) => [chunk, new Set()]));
  const met = new Set<Element>();
  let cancel: (() => void) | null = null;

  const show = (chunk: Element): void => {
    if (!met.has(chunk)) makeButtons(chunk);
    met.add(chunk);
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

/** Without a script a number is a link to its paragraph, and to be copied; with one it opens what can be done there. */
const makeButtons = (chunk: Element): void => {
  for (const number of chunk.querySelectorAll(".draft__no")) {
    number.setAttribute("role", "button");
    number.setAttribute("aria-haspopup", "menu");
  }
};
