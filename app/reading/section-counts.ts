import type { AnnotationView } from "../../domain/annotation/annotation.ts";
import type { OutlineEntry } from "../../domain/draft/draft-html.ts";
import type { BlockId } from "../../domain/ids.ts";
import { homeBlock, type BlockOrder } from "./marks/spots.ts";

export type SectionCounts = { readonly document: number; readonly bySection: ReadonlyMap<BlockId, number> };

/** How many submitted annotations each heading has under it, its own subsections' included. Each counts where its words begin. */
export const countSections = (annotations: Iterable<AnnotationView>, outline: readonly OutlineEntry[], order: BlockOrder): SectionCounts => {
  const starts = outline.map((entry) => order.indexOf(entry.id));
  const own = outline.map(() => 0);
  let document = 0;
  for (const { target, state } of annotations) {
    if (state === "draft") continue;
    const home = homeBlock(target);
    if (home === null) document += 1;
    else {
      const section = lastAtOrBefore(starts, order.indexOf(home));
      if (section >= 0) own[section] = (own[section] ?? 0) + 1;
    }
  }
  const bySection = new Map<BlockId, number>();
  outline.forEach((entry, i) => {
    const next = outline.findIndex((other, j) => j > i && other.level <= entry.level);
    const count = own.slice(i, next < 0 ? own.length : next).reduce((sum, n) => sum + n, 0);
    bySection.set(entry.id, count);
  });
  return { document, bySection };
};

/** -1 when every start is later, or the index is of a block that is not there. */
const lastAtOrBefore = (starts: readonly number[], index: number): number => {
  if (index < 0) return -1;
  let found = -1;
  for (let low = 0, high = starts.length - 1; low <= high; ) {
    const middle = (low + high) >> 1;
    if ((starts[middle] ?? 0) <= index) [found, low] = [middle, middle + 1];
    else high = middle - 1;
  }
  return found;
};
