import type { AnnotationView } from "../../../domain/annotation/annotation.ts";
import type { BlockId } from "../../../domain/ids.ts";
import type { SpotIndex } from "../marks/spots.ts";
import { domRangeOf, textOffsetOf } from "./block-text.ts";
import type { DraftIndex } from "./draft-index.ts";

export type WordsAtPoint = { readonly blockId: BlockId; readonly annotations: readonly AnnotationView[] };

/** Safari has only the older of the two. */
type OlderDocument = Document & { readonly caretRangeFromPoint?: (x: number, y: number) => Range | null };

const caretAt = (x: number, y: number): { readonly node: Node; readonly offset: number } | null => {
  if (typeof document.caretPositionFromPoint === "function") {
    const caret = document.caretPositionFromPoint(x, y);
    return caret && { node: caret.offsetNode, offset: caret.offset };
  }
  const range = (document as OlderDocument).caretRangeFromPoint?.(x, y);
  return range ? { node: range.startContainer, offset: range.startOffset } : null;
};

/** The annotations whose words are under a point of the window, the most particular first. */
export const wordsAtPoint = (x: number, y: number, index: DraftIndex, spots: SpotIndex): WordsAtPoint | null => {
  const caret = caretAt(x, y);
  const block = index.blockAt(caret?.node ?? null);
  if (!caret || !block || !block.element.querySelector("[data-text]")?.contains(caret.node)) return null;
  const offset = textOffsetOf(block.element, caret.node, caret.offset);
  // The caret stands between two characters: the point may be on either.
  const found = [...new Set([...spots.at(block.id, offset), ...spots.at(block.id, offset - 1)])];
  const annotations = found.filter((annotation) =>
    // The nearest caret is answered for blank space too; only what is really there counts.
    spots.spotsIn(block.id).some((spot) => spot.annotation === annotation && covers(block.element, spot.start, spot.end, x, y)),
  );
  return annotations.length > 0 ? { blockId: block.id, annotations } : null;
};

const covers = (block: Element, start: number, end: number, x: number, y: number): boolean => {
  const ends = domRangeOf(block, start, end);
  if (!ends) return false;
  const range = document.createRange();
  range.setStart(ends.from.node, ends.from.offset);
  range.setEnd(ends.to.node, ends.to.offset);
  return [...range.getClientRects()].some((r) => x >= r.left && x <= r.right && y >= r.top && y <= r.bottom);
};
