import type { AnnotationView } from "../../domain/annotation/annotation.ts";
import type { Block } from "../../domain/draft/block.ts";
import type { AnnotationId, BodyId } from "../../domain/ids.ts";
import { contradictionsOf } from "../../domain/response/contradiction.ts";

/** The body's annotations that cannot both be followed, each with those that it is at odds with. */
export const contradictoryIn = (
  annotations: Iterable<AnnotationView>,
  bodyIds: ReadonlySet<BodyId>,
  blocks: readonly Block[],
): ReadonlySet<AnnotationId> => {
  const lines = [...annotations]
    .filter((a) => bodyIds.has(a.bodyId) && (a.state === "open" || a.state === "settled"))
    .map((a) => ({
      id: a.id,
      kind: a.kind,
      target: a.target,
      suggestion: a.suggestion,
      // Rulings on exact words are the consolidator's; here it only matters that two lines meet.
      hash: "",
      outcome: a.disposition?.outcome ?? null,
    }));
  return new Set(contradictionsOf(lines, blocks).flatMap(({ first, second }) => [first, second]));
};
