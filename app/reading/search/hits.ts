import type { AnnotationView } from "../../../domain/annotation/annotation.ts";
import { homeBlock, type Target } from "../../../domain/annotation/target.ts";
import type { AnnotationId, BlockId } from "../../../domain/ids.ts";
import type { SearchHits } from "../../../server/queries/annotation/search.ts";
import type { BlockOrder } from "../marks/spots.ts";

/** Something that was found, in the order in which one would read it: words of the draft, then the threads of the same place. */
export type Hit =
  | { readonly type: "words"; readonly target: Extract<Target, { type: "range" | "block" }> }
  | { readonly type: "thread"; readonly annotation: AnnotationView };

export const hitsInOrder = (
  found: SearchHits,
  annotations: ReadonlyMap<AnnotationId, AnnotationView>,
  order: Pick<BlockOrder, "indexOf">,
): readonly Hit[] => {
  const placed: { readonly hit: Hit; readonly at: number }[] = [];
  for (const { id, spans } of found.blocks) {
    const at = order.indexOf(id);
    if (at < 0) continue;
    if (spans.length === 0) placed.push({ at, hit: { type: "words", target: { type: "block", blockId: id } } });
    for (const [start, end] of spans) {
      placed.push({ at, hit: { type: "words", target: { type: "range", blockId: id, start, end, endBlockId: id } } });
    }
  }
  for (const id of found.annotationIds) {
    const annotation = annotations.get(id);
    if (annotation) placed.push({ at: placeOf(homeBlock(annotation.target), order), hit: { type: "thread", annotation } });
  }
  return placed.sort((a, b) => a.at - b.at || rank(a.hit) - rank(b.hit)).map(({ hit }) => hit);
};

const rank = (hit: Hit): number => (hit.type === "words" ? 0 : 1);
const placeOf = (home: BlockId | null, order: Pick<BlockOrder, "indexOf">): number => {
  if (home === null) return -1;
  const at = order.indexOf(home);
  return at < 0 ? Infinity : at + 0.5;
};
