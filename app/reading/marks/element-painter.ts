import { domRangeOf } from "../dom/block-text.ts";
import { layers, type Layer, type MarkPainter, type PaintedSpot } from "./painter.ts";

/**
 * The same marks as `<mark>` elements, for browsers without the Custom Highlight API and while somebody writes. Words under several layers
 * are cut where they begin and end, and stand in one element for each, since an element has but one line under it.
 */
export const createElementPainter = (): MarkPainter => {
  const groups = new Map<object, readonly PaintedSpot[]>();

  const repaint = (block: Element): void => {
    for (const mark of block.querySelectorAll("mark.draft__mark")) mark.replaceWith(...mark.childNodes);
    block.normalize();
    const spots = [...groups.values()].flat().filter((spot) => spot.block === block);
    const edges = [...new Set(spots.flatMap((s) => [s.start, s.end]))].sort((a, b) => a - b);
    edges.slice(0, -1).forEach((start, index) => {
      const end = edges[index + 1] ?? start;
      const over = spots.filter((s) => s.start <= start && end <= s.end).map((s) => s.layer);
      if (over.length > 0) wrap(block, start, end, layers.filter((layer) => over.includes(layer)));
    });
  };

  return {
    paint: (group, spots) => {
      const [before, after] = [byBlock(groups.get(group) ?? []), byBlock(spots)];
      if (spots.length > 0) groups.set(group, spots);
      else groups.delete(group);
      for (const block of new Set([...before.keys(), ...after.keys()])) {
        if (!areSame(before.get(block), after.get(block))) repaint(block);
      }
    },
    destroy: () => {
      const touched = new Set([...groups.values()].flat().map((s) => s.block));
      groups.clear();
      for (const block of touched) repaint(block);
    },
  };
};

const byBlock = (spots: readonly PaintedSpot[]): ReadonlyMap<Element, readonly PaintedSpot[]> => {
  const found = new Map<Element, PaintedSpot[]>();
  for (const spot of spots) found.set(spot.block, [...(found.get(spot.block) ?? []), spot]);
  return found;
};

/** Whether nothing changed for a block: of a part of the draft that has news, most have none. */
const areSame = (before: readonly PaintedSpot[] = [], after: readonly PaintedSpot[] = []): boolean =>
  before.length === after.length &&
  before.every((spot, i) => {
    const other = after[i];
    return other && spot.start === other.start && spot.end === other.end && spot.layer === other.layer;
  });

/** A range may cross inline elements: each text node gets a mark of its own. */
const wrap = (block: Element, start: number, end: number, over: readonly Layer[]): void => {
  for (let at = start; at < end; ) {
    const ends = domRangeOf(block, at, end);
    if (!ends) return;
    const { node, offset } = ends.from;
    const last = node === ends.to.node ? ends.to.offset : node.length;
    at += last - offset;
    // White space between table cells may not be wrapped: a mark has no place in a row.
    if (node.parentElement?.closest("tr, thead, tbody, table") === node.parentElement) continue;
    const words = offset > 0 ? node.splitText(offset) : node;
    if (last - offset < words.length) words.splitText(last - offset);
    let inside: ChildNode = words;
    // The last lies over the others.
    for (const layer of [...over].reverse()) {
      const mark = block.ownerDocument.createElement("mark");
      mark.className = `draft__mark draft__mark--${layer}`;
      inside.replaceWith(mark);
      mark.append(inside);
      inside = mark;
    }
  }
};
