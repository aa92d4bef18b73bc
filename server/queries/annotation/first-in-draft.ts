import type { AnnotationView } from "../../../domain/annotation/annotation.ts";
import { homeBlock } from "../../../domain/annotation/target.ts";
import type { Block } from "../../../domain/draft/block.ts";
import type { BlockId } from "../../../domain/ids.ts";

/** So many of the annotations as stand first in a draft; those of one block in the order that they have. */
export const firstInDraft = <A extends Pick<AnnotationView, "target">>(annotations: readonly A[], blocks: readonly Block[], most: number): readonly A[] => {
  const byBlock = new Map<BlockId | null, A[]>();
  for (const annotation of annotations) {
    const home = homeBlock(annotation.target);
    const there = byBlock.get(home);
    if (there) there.push(annotation);
    else byBlock.set(home, [annotation]);
  }
  const found = [...(byBlock.get(null) ?? [])];
  for (const { id } of blocks) {
    if (found.length >= most) break;
    found.push(...(byBlock.get(id) ?? []));
  }
  return found.slice(0, most);
};
