import type { AnnotationView } from "../../../domain/annotation/annotation.ts";
import { homeBlock } from "../../../domain/annotation/target.ts";
import type { Block } from "../../../domain/draft/block.ts";
import type { BlockId } from "../../../domain/ids.ts";

/**
 * The annotations that a reader of a draft meets first: so many of those on the whole of it, and so many of those that stand first in its
 * text; those of one block in the order that they have.
 */
export const firstInDraft = <A extends Pick<AnnotationView, "target">>(annotations: readonly A[], blocks: readonly Block[], most: number): readonly A[] => {
  const byBlock = new Map<BlockId | null, A[]>();
  for (const annotation of annotations) {
    const home = homeBlock(annotation.target);
    const there = byBlock.get(home);
    if (there) there.push(annotation);
    else byBlock.set(home, [annotation]);
  }
  const found: A[] = [];
  for (const { id } of blocks) {
    if (found.length >= most) break;
    found.push(...(byBlock.get(id) ?? []));
  }
  return [...(byBlock.get(null) ?? []).slice(0, most), ...found.slice(0, most)];
};
