import type { AnnotationView } from "../../../domain/annotation/annotation.ts";
import type { AnnotationId } from "../../../domain/ids.ts";
import { membershipIn, type Actor } from "../../../domain/people/actor.ts";

/** Whose annotations are shown, in the text and beside it. */
export const filters = ["all", "body", "unit", "mine", "shared"] as const;
export type Filter = (typeof filters)[number];

export const passes = (filter: Filter, actor: Actor, annotation: AnnotationView): boolean => {
  switch (filter) {
    case "all":
      return true;
    case "body":
      return membershipIn(actor, annotation.bodyId) !== undefined;
    case "unit":
      return annotation.unitId !== null && membershipIn(actor, annotation.bodyId)?.unitId === annotation.unitId;
    case "mine":
      return annotation.authorId === actor.personId;
    case "shared":
      return annotation.audience === "all";
  }
};

/** How many submitted annotations each filter lets through, in one walk. */
export const countByFilter = (annotations: Iterable<AnnotationView>, actor: Actor): Readonly<Record<Filter, number>> => {
  const counts: Record<Filter, number> = { all: 0, body: 0, unit: 0, mine: 0, shared: 0 };
  for (const annotation of annotations) {
    if (annotation.state === "draft") continue;
    for (const filter of filters) if (passes(filter, actor, annotation)) counts[filter] += 1;
  }
  return counts;
};

/** What a filter lets through. Drafts pass every filter: they are the reader's own unfinished work. */
export const filtered = (
  annotations: ReadonlyMap<AnnotationId, AnnotationView>,
  filter: Filter,
  actor: Actor,
): ReadonlyMap<AnnotationId, AnnotationView> =>
  filter === "all" ? annotations : new Map([...annotations].filter(([, a]) => a.state === "draft" || passes(filter, actor, a)));
