import type { Block } from "../../domain/draft/block.ts";
import type { Difference } from "../../domain/draft/difference.ts";
import { correspondingBlocks } from "./corresponding-blocks.ts";

/** What a version says otherwise than the one before, in the new one's order; what was taken out stands after what it followed. */
export const compareDrafts = (before: readonly Block[], after: readonly Block[]): readonly Difference[] => {
  const correspondence = correspondingBlocks(before, after);
  const from = new Map([...correspondence].map(([id, { block }]) => [block.id, id]));
  const beforeById = new Map(before.map((block) => [block.id, block]));

  const removedAfter = new Map<string | null, Block[]>();
  let follows: string | null = null;
  for (const block of before) {
    const found = correspondence.get(block.id);
    if (found) follows = found.block.id;
    else removedAfter.set(follows, [...(removedAfter.get(follows) ?? []), block]);
  }
  const removed = (id: string | null): Difference[] => (removedAfter.get(id) ?? []).map((block) => ({ type: "removed", before: block, after: null }));

  const differences = removed(null);
  for (const block of after) {
    const old = beforeById.get(from.get(block.id) ?? block.id);
    const found = old && correspondence.get(old.id);
    if (!old || !found) differences.push({ type: "added", before: null, after: block });
    else if (found.likeness < 1) differences.push({ type: "changed", before: old, after: block });
    else if (!found.inPlace) differences.push({ type: "moved", before: old, after: block });
    differences.push(...removed(block.id));
  }
  return differences;
};
