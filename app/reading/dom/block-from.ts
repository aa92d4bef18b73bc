import type { BlockRef, DraftIndex } from "./draft-index.ts";

/** How far apart the window is probed, in pixels: no gap between blocks is wider than a few of these. */
const step = 40;

/** The first block that stands at `y` in the window or below; undefined when none is in sight. */
export const firstBlockFrom = (index: DraftIndex, y: number): BlockRef | undefined => {
  const { left, width } = index.root.getBoundingClientRect();
  for (let at = y; at < window.innerHeight; at += step) {
    const block = index.blockAt(document.elementFromPoint(left + width / 2, at));
    if (block) return block;
  }
  return undefined;
};

/** Where reading begins in the window: just below the header. */
export const readingTop = (): number => (parseFloat(getComputedStyle(document.documentElement).scrollPaddingTop) || 0) + 12;
