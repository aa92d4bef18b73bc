/**
 * Where annotations stand in a draft, kept up to date at a cost that follows what changed. Pure: knows block ids, their order and
 * lengths, not the page.
 */
import type { AnnotationView } from "../../../domain/annotation/annotation.ts";
import { homeBlock, type Target } from "../../../domain/annotation/target.ts";
import type { AnnotationId, BlockId } from "../../../domain/ids.ts";
import { differences } from "../state/differences.ts";

/** The draft's blocks in reading order, as far as places need them. */
export type BlockOrder = {
  readonly ids: readonly BlockId[];
  /** -1 when the draft has no such block. */
  readonly indexOf: (id: BlockId) => number;
  /** UTF-16 units of the block's text. */
  readonly lengthOf: (id: BlockId) => number;
};

/** Words of one block that one annotation names. */
export type Spot = { readonly blockId: BlockId; readonly start: number; readonly end: number; readonly annotation: AnnotationView };

/** The blocks that a target touches, in order; empty for the whole document and for what is not in this draft. */
export const touchedBlocks = (target: Target, order: BlockOrder): readonly BlockId[] => {
  const home = homeBlock(target);
  if (home === null) return [];
  const first = order.indexOf(home);
  if (first < 0) return [];
  if (target.type !== "range" || target.endBlockId === home) return [home];
  const last = order.indexOf(target.endBlockId);
  return last < first ? [home] : order.ids.slice(first, last + 1);
};

/** Whether a target touches the block, as `touchedBlocks` says; asked of thousands at once. */
export const touches = (target: Target, blockId: BlockId, order: BlockOrder): boolean => {
  const home = homeBlock(target);
  if (home === null) return false;
  if (home === blockId) return order.indexOf(home) >= 0;
  if (target.type !== "range" || target.endBlockId === home) return false;
  const at = order.indexOf(blockId);
  const first = order.indexOf(home);
  return first >= 0 && first < at && at <= order.indexOf(target.endBlockId);
};

/** The words that a range names, block by block. Other targets name places, not words. */
export const spotsOf = (annotation: Pick<AnnotationView, "target">, order: BlockOrder): Omit<Spot, "annotation">[] => {
  const { target } = annotation;
  if (target.type !== "range") return [];
  const blocks = touchedBlocks(target, order);
  return blocks.map((blockId, index) => ({
    blockId,
    start: index === 0 ? target.start : 0,
    end: index === blocks.length - 1 && blockId === target.endBlockId ? target.end : order.lengthOf(blockId),
  }));
};

/** Reading order: the whole document first, then by block, then by where in the block; what is gone comes last. */
export const compareByPlace =
  (order: BlockOrder) =>
  (a: AnnotationView, b: AnnotationView): number =>
    rank(a.target, order) - rank(b.target, order) ||
    offsetIn(a.target) - offsetIn(b.target) ||
    a.createdAt.localeCompare(b.createdAt) ||
    a.id.localeCompare(b.id);

const rank = (target: Target, order: BlockOrder): number => {
  const home = homeBlock(target);
  if (home === null) return -1;
  const index = order.indexOf(home);
  return index < 0 ? order.ids.length : index;
};

/** A section or paragraph comes before its words, and what is missing after it. */
const offsetIn = (target: Target): number => (target.type === "range" ? target.start : target.type === "missing" ? Infinity : -1);

export type SpotIndex = {
  /** Takes the annotations as they are now; returns the blocks whose annotations or words changed. */
  readonly update: (annotations: ReadonlyMap<AnnotationId, AnnotationView>) => ReadonlySet<BlockId>;
  readonly spotsIn: (blockId: BlockId) => readonly Spot[];
  /** Every annotation that touches the block, in order of arrival. */
  readonly annotationsIn: (blockId: BlockId) => readonly AnnotationView[];
  /** The annotations whose words hold the character at `offset`, shortest first: the most particular one is what was meant. */
  readonly at: (blockId: BlockId, offset: number) => readonly AnnotationView[];
};

export const createSpotIndex = (order: BlockOrder): SpotIndex => {
  let known: ReadonlyMap<AnnotationId, AnnotationView> = new Map();
  const byBlock = new Map<BlockId, Set<AnnotationId>>();
  /** Worked out where they are looked at: of five thousand annotations a few stand near the window. */
  const spots = new Map<AnnotationId, readonly Spot[]>();

  const forget = (annotation: AnnotationView, dirty: Set<BlockId>): void => {
    for (const block of touchedBlocks(annotation.target, order)) {
      byBlock.get(block)?.delete(annotation.id);
      dirty.add(block);
    }
    spots.delete(annotation.id);
  };

  const learn = (annotation: AnnotationView, dirty: Set<BlockId>): void => {
    for (const block of touchedBlocks(annotation.target, order)) {
      const ids = byBlock.get(block);
      if (ids) ids.add(annotation.id);
      else byBlock.set(block, new Set([annotation.id]));
      dirty.add(block);
    }
  };

  const allSpotsOf = (annotation: AnnotationView): readonly Spot[] => {
    const found = spots.get(annotation.id) ?? spotsOf(annotation, order).map((spot) => ({ ...spot, annotation }));
    spots.set(annotation.id, found);
    return found;
  };

  const annotationsIn = (blockId: BlockId): readonly AnnotationView[] => [...(byBlock.get(blockId) ?? [])].flatMap((id) => known.get(id) ?? []);

  const spotsIn = (blockId: BlockId): readonly Spot[] => annotationsIn(blockId).flatMap((a) => allSpotsOf(a).filter((s) => s.blockId === blockId));

  return {
    update: (annotations) => {
      const dirty = new Set<BlockId>();
      const { came, gone } = differences(known, annotations);
      for (const annotation of gone) forget(annotation, dirty);
      for (const annotation of came) learn(annotation, dirty);
      known = annotations;
      return dirty;
    },
    spotsIn,
    annotationsIn,
    at: (blockId, offset) =>
      spotsIn(blockId)
        .filter((spot) => spot.start <= offset && offset < spot.end)
        .sort((a, b) => lengthOf(a) - lengthOf(b))
        .map((spot) => spot.annotation),
  };
};

const lengthOf = (spot: Spot): number => {
  const { target } = spot.annotation;
  return target.type === "range" && target.blockId !== target.endBlockId ? Infinity : spot.end - spot.start;
};
