import type { AnnotationView } from "../../domain/annotation/annotation.ts";
import type { OutlineEntry } from "../../domain/draft/draft-html.ts";
import type { BlockId } from "../../domain/ids.ts";
import { homeBlock, type BlockOrder } from "./marks/spots.ts";

export type SectionCount = { readonly all: number; readonly unread: number };
export type SectionCounts = { readonly document: SectionCount; readonly bySection: ReadonlyMap<BlockId, SectionCount> };

/** How many submitted annotations each heading has under it, its own subsections' included. Each counts where its words begin. */
export const countSections = (
  annotations: Iterable<AnnotationView>,
  outline: readonly OutlineEntry[],
  order: BlockOrder,
  isUnread: (annotation: AnnotationView) => boolean,
): SectionCounts => {
  const starts = outline.map((entry) => order.indexOf(entry.id));
  const own = outline.map(() => ({ all: 0, unread: 0 }));
  const document = { all: 0, unread: 0 };
  for (const annotation of annotations) {
    if (annotation.state === "draft") continue;
    const home = homeBlock(annotation.target);
    const counted = home === null ? document : own[lastAtOrBefore(starts, order.indexOf(home))];
    if (!counted) continue;
    counted.all += 1;
    if (isUnread(annotation)) counted.unread += 1;
  }
  const bySection = new Map<BlockId, SectionCount>();
  outline.forEach((entry, i) => {
    const next = outline.findIndex((other, j) => j > i && other.level <= entry.level);
    const under = own.slice(i, next < 0 ? own.length : next);
    bySection.set(entry.id, { all: sumOf(under.map((c) => c.all)), unread: sumOf(under.map((c) => c.unread)) });
  });
  return { document, bySection };
};

const sumOf = (numbers: readonly number[]): number => numbers.reduce((sum, n) => sum + n, 0);

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
