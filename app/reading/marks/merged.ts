import type { PaintedSpot } from "./painter.ts";

/**
 * The same paint in fewer strokes: words of one block that several annotations of one layer name, overlapping or side by side, become one
 * spot. Which annotations stand behind a word is asked of the spots themselves (`spots.ts`), never of what is painted.
 */
export const merged = (spots: readonly PaintedSpot[]): PaintedSpot[] => {
  const inOrder = [...spots].sort((a, b) => a.start - b.start);
  const last = new Map<Element, Map<PaintedSpot["layer"], number>>();
  const result: PaintedSpot[] = [];
  for (const spot of inOrder) {
    const layers = last.get(spot.block) ?? new Map<PaintedSpot["layer"], number>();
    last.set(spot.block, layers);
    const at = layers.get(spot.layer);
    const before = at === undefined ? undefined : result[at];
    if (at !== undefined && before && spot.start <= before.end) {
      result[at] = { ...before, end: Math.max(before.end, spot.end) };
    } else {
      layers.set(spot.layer, result.length);
      result.push(spot);
    }
  }
  return result;
};
