/** A target as a stretch of the whole draft's text, so that any two can be compared. */
import { firstBlockIndex, type Target } from "../annotation/target.ts";
import type { Block } from "../draft/block.ts";

/** UTF-16 units from the beginning of the draft, end exclusive. */
export type Extent = { readonly from: number; readonly to: number };

export const sharedLength = (a: Extent, b: Extent): number => Math.max(0, Math.min(a.to, b.to) - Math.max(a.from, b.from));

/** Null for the whole draft, for what is missing somewhere, and for what is not there. Walks the draft once. */
export const extentsIn = (blocks: readonly Block[]): ((target: Target) => Extent | null) => {
  let length = 0;
  const starts = blocks.map(({ text }) => {
    const start = length;
    length += text.length + 1;
    return start;
  });
  const startOf = (index: number): number => starts[index] ?? length;

  return (target) => {
    if (target.type === "document" || target.type === "missing") return null;
    const first = firstBlockIndex(target, blocks);
    const block = blocks[first];
    if (!block) return null;
    switch (target.type) {
      case "block":
        return { from: startOf(first), to: startOf(first + 1) };
      case "section": {
        const next = blocks.findIndex((b, index) => index > first && b.kind === "heading" && b.level <= block.level);
        return { from: startOf(first), to: next === -1 ? length : startOf(next) };
      }
      case "range": {
        const last = blocks.findIndex((b) => b.id === target.endBlockId);
        const extent = { from: startOf(first) + target.start, to: startOf(last) + target.end };
        return last !== -1 && extent.from < extent.to ? extent : null;
      }
    }
  };
};
