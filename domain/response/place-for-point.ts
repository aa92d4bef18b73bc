import { firstBlockIndex, type Target } from "../annotation/target.ts";
import type { Block } from "../draft/block.ts";
import type { PointId } from "../ids.ts";

export type PlacedPoint = { readonly pointId: PointId; readonly sourceIds: readonly string[] };

/**
 * Where the draft's order puts a new point: after the last point that speaks of an earlier or the same place, or first (`null`).
 * A point whose sources are unknown keeps its place and is passed over.
 */
export const placeForPoint = (
  targets: readonly Target[],
  points: readonly PlacedPoint[],
  targetOf: ReadonlyMap<string, Target>,
  blocks: readonly Block[],
): PointId | null => {
  const rank = (target: Target) => (target.type === "document" ? -1 : firstBlockIndex(target, blocks));
  const place = Math.min(...targets.map(rank));
  let after: PointId | null = null;
  for (const point of points) {
    const known = point.sourceIds.flatMap((id) => targetOf.get(id) ?? []);
    if (known.length > 0 && Math.min(...known.map(rank)) <= place) after = point.pointId;
  }
  return after;
};
