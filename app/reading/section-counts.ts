import type { AnnotationView } from "../../domain/annotation/annotation.ts";
import type { OutlineEntry } from "../../domain/draft/draft-html.ts";
import type { AnnotationId, BlockId } from "../../domain/ids.ts";
import { homeBlock } from "../../domain/annotation/target.ts";
import type { BlockOrder } from "./marks/spots.ts";
import { createTally } from "./state/tally.ts";

export type SectionCount = { readonly all: number; readonly unread: number };
export type SectionCounts = { readonly document: SectionCount; readonly bySection: ReadonlyMap<BlockId, SectionCount> };

/**
 * How many submitted annotations each heading has under it, its own subsections' included. Each counts where its words begin. What is
 * returned takes the annotations as they are now.
 */
export const createSectionCounts = (outline: readonly OutlineEntry[], order: BlockOrder, isUnread: (annotation: AnnotationView) => boolean) => {
  const starts = outline.map((entry) => order.indexOf(entry.id));
  const above = sectionsAbove(outline);
  const tally = createTally<AnnotationId, AnnotationView, string>((annotation) => {
    if (annotation.state === "draft") return [];
    const home = homeBlock(annotation.target);
    const section = home === null ? "document" : lastAtOrBefore(starts, order.indexOf(home));
    return isUnread(annotation) ? [`${section}`, `${section} unread`] : [`${section}`];
  });

  return (annotations: ReadonlyMap<AnnotationId, AnnotationView>): SectionCounts => {
    const count = tally(annotations);
    const countOf = (section: string): { all: number; unread: number } => ({ all: count(section), unread: count(`${section} unread`) });
    const counts = outline.map((_, i) => countOf(`${i}`));
    // From the last one up: what is under a section has all of its own when it is added to it.
    for (const [i, parent] of [...above.entries()].reverse()) {
      const [own, total] = [counts[i], counts[parent]];
      if (!own || !total) continue;
      total.all += own.all;
      total.unread += own.unread;
    }
    return { document: countOf("document"), bySection: new Map(outline.map((entry, i) => [entry.id, counts[i] ?? { all: 0, unread: 0 }])) };
  };
};

/** The number of the section that each one is part of; -1 for those that are part of none. */
const sectionsAbove = (outline: readonly OutlineEntry[]): readonly number[] => {
  const open: number[] = [];
  return outline.map((entry, i) => {
    while (open.length > 0 && (outline[open.at(-1) ?? -1]?.level ?? 0) >= entry.level) open.pop();
    const parent = open.at(-1) ?? -1;
    open.push(i);
    return parent;
  });
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
