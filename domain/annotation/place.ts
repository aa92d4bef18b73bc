/** Where an annotation stands in the draft's order, for lists that follow the draft: its number, its headings and its group. */
import { homeBlock, type Target } from "./target.ts";
import { headingTitle, type Block } from "../draft/block.ts";
import type { BlockId } from "../ids.ts";

export type SectionRef = { readonly id: BlockId; readonly title: string };

export type Place = {
  /** `gone`: the block that the target names is not in this version. */
  readonly scope: Target["type"] | "gone";
  /** The block's index; -1 for the whole document, after everything else when gone. */
  readonly order: number;
  /** Offset within the block, so that two ranges in one paragraph keep their order. */
  readonly start: number;
  /** Headings from the outermost in, as read aloud. Empty for the whole document. */
  readonly path: readonly string[];
  /** The paragraph's number as shown in the margin. */
  readonly number: string | null;
  /** The section that lists group under: the innermost heading of level 1 or 2. Null for the whole document and what is gone. */
  readonly section: SectionRef | null;
};

const deepestGroup = 2;

/** Answers where a target stands. Walks the draft once, so that asking for hundreds is cheap. */
export const placesIn = (blocks: readonly Block[]): ((target: Target) => Place) => {
  const open: Block[] = [];
  const around = blocks.map((block) => {
    if (block.kind === "heading") {
      while ((open.at(-1)?.level ?? 0) >= block.level) open.pop();
      open.push(block);
    }
    const group = open.findLast((h) => h.level <= deepestGroup) ?? open[0];
    return {
      path: open.map(headingTitle),
      section: group ? { id: group.id, title: headingTitle(group) } : null,
    };
  });
  const indexOf = new Map(blocks.map((block, index) => [block.id, index]));

  return (target) => {
    const whole = { start: 0, path: [], number: null, section: null };
    const home = homeBlock(target);
    if (home === null) return { scope: "document", order: -1, ...whole };
    const order = indexOf.get(home) ?? -1;
    const here = around[order];
    if (!here) return { scope: "gone", order: blocks.length, ...whole };
    return {
      scope: target.type,
      order,
      start: target.type === "range" ? target.start : 0,
      path: here.path,
      number: blocks[order]?.number ?? null,
      section: here.section,
    };
  };
};

/** Reading order; equal places compare as 0. */
export const comparePlaces = (a: Place, b: Place): number => a.order - b.order || a.start - b.start;
