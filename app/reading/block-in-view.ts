import type { BlockRef, DraftIndex } from "./dom/draft-index.ts";

/** How far apart, in pixels, the window is looked through: less than a line of text. */
const step = 16;

/** The block that one most likely reads: the one under the pointer, else the first whose beginning can be seen. */
export const blockInView = (index: DraftIndex): BlockRef | undefined => {
  const pointed = index.blockAt(index.root.querySelector("[data-block]:hover"));
  if (pointed) return pointed;
  const { left, width } = index.root.getBoundingClientRect();
  const at = (y: number) => index.blockAt(document.elementFromPoint(left + width / 2, y));
  for (let y = 0; y < innerHeight; y += step) {
    const block = at(y);
    if (block && at(block.element.getBoundingClientRect().top + 2) === block) return block;
  }
  return undefined;
};
