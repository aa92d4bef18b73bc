import { domRangeOf } from "../dom/block-text.ts";
import { layers, type Layer, type MarkPainter } from "./painter.ts";

export const highlightName = (layer: Layer): string => `samsvar-${layer}`;

export const canHighlight = (): boolean => typeof CSS !== "undefined" && "highlights" in CSS && typeof Highlight === "function";

/**
 * The CSS Custom Highlight API: one registered highlight per layer, static ranges made anew from offsets. The page's elements are never
 * touched, so a thousand marks cost the browser a thousand ranges and no layout.
 */
export const createHighlightPainter = (): MarkPainter => {
  const highlights = new Map<Layer, Highlight>();
  layers.forEach((layer, priority) => {
    const highlight = new Highlight();
    highlight.priority = priority;
    highlights.set(layer, highlight);
    CSS.highlights.set(highlightName(layer), highlight);
  });
  const painted = new Map<object, (readonly [Highlight, StaticRange])[]>();

  return {
    paint: (group, spots) => {
      for (const [highlight, range] of painted.get(group) ?? []) highlight.delete(range);
      const now = spots.flatMap(({ block, start, end, layer }) => {
        const ends = domRangeOf(block, start, end);
        const highlight = highlights.get(layer);
        if (!ends || !highlight) return [];
        const range = new StaticRange({
          startContainer: ends.from.node,
          startOffset: ends.from.offset,
          endContainer: ends.to.node,
          endOffset: ends.to.offset,
        });
        highlight.add(range);
        return [[highlight, range] as const];
      });
      if (now.length > 0) painted.set(group, now);
      else painted.delete(group);
    },
    destroy: () => {
      for (const layer of layers) CSS.highlights.delete(highlightName(layer));
      painted.clear();
    },
  };
};
