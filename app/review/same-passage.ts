import type { AnnotationView } from "../../domain/annotation/annotation.ts";
import type { Target } from "../../domain/annotation/target.ts";
import type { Block } from "../../domain/draft/block.ts";

/**
 * The other annotations that speak of the same place: of a block in common, or both of the same section, or both of the whole. Those
 * whose words overlap come first, then reading order.
 */
export const onSamePassage = (
  current: AnnotationView,
  others: Iterable<AnnotationView>,
  blocks: readonly Block[],
): AnnotationView[] => {
  const indexOf = new Map(blocks.map((block, index) => [block.id as string, index]));
  const here = extentOf(current.target, indexOf);
  return [...others]
    .filter((other) => other.id !== current.id && other.state !== "draft" && other.state !== "withdrawn")
    .map((other) => ({ other, extent: extentOf(other.target, indexOf) }))
    .filter(({ extent }) => touches(here, extent))
    .sort((a, b) => Number(overlaps(here, b.extent)) - Number(overlaps(here, a.extent)) || compare(a.extent, b.extent))
    .map(({ other }) => other);
};

type Spot = readonly [block: number, offset: number];
type Extent = { readonly place: string } | { readonly from: Spot; readonly to: Spot };

const extentOf = (target: Target, indexOf: ReadonlyMap<string, number>): Extent => {
  const at = (blockId: string) => indexOf.get(blockId) ?? Number.NaN;
  switch (target.type) {
    case "document":
      return { place: "document" };
    case "section":
      return { place: target.sectionId };
    case "block":
      return { from: [at(target.blockId), 0], to: [at(target.blockId), Number.POSITIVE_INFINITY] };
    case "missing":
      return { from: [at(target.missingAfter), Number.POSITIVE_INFINITY], to: [at(target.missingAfter), Number.POSITIVE_INFINITY] };
    case "range":
      return { from: [at(target.blockId), target.start], to: [at(target.endBlockId), target.end] };
  }
};

const touches = (a: Extent, b: Extent): boolean => {
  if ("place" in a || "place" in b) return "place" in a && "place" in b && a.place === b.place;
  return a.from[0] <= b.to[0] && b.from[0] <= a.to[0];
};

const overlaps = (a: Extent, b: Extent): boolean => {
  if ("place" in a || "place" in b) return touches(a, b);
  return before(a.from, b.to) && before(b.from, a.to);
};

const before = (a: Spot, b: Spot): boolean => a[0] < b[0] || (a[0] === b[0] && a[1] < b[1]);

const compare = (a: Extent, b: Extent): number => {
  if ("place" in a || "place" in b) return 0;
  return a.from[0] - b.from[0] || (a.from[1] === b.from[1] ? 0 : a.from[1] - b.from[1]);
};
