import type { AnnotationView } from "../../../domain/annotation/annotation.ts";
import type { AnnotationId } from "../../../domain/ids.ts";
import { membershipIn, type Actor } from "../../../domain/people/actor.ts";

/** Whose annotations are shown, in the text and beside it. */
export const filters = ["all", "new", "body", "unit", "mine", "shared"] as const;
export type Filter = (typeof filters)[number];

/** What a filter needs to know of the reader. */
export type FilterReader = { readonly actor: Actor; readonly isUnread: (annotation: AnnotationView) => boolean };

export const passes = (filter: Filter, { actor, isUnread }: FilterReader, annotation: AnnotationView): boolean => {
  switch (filter) {
    case "all":
      return true;
    case "new":
      return isUnread(annotation);
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
export const countByFilter = (annotations: Iterable<AnnotationView>, reader: FilterReader): Readonly<Record<Filter, number>> => {
  const counts: Record<Filter, number> = { all: 0, new: 0, body: 0, unit: 0, mine: 0, shared: 0 };
  for (const annotation of annotations) {
    if (annotation.state === "draft") continue;
    for (const filter of filters) if (passes(filter, reader, annotation)) counts[filter] += 1;
  }
  return counts;
};

/** What a filter lets through. Drafts pass every filter, as the reader's own unfinished work, and so does the thread that is open. */
export const filtered = (
  annotations: ReadonlyMap<AnnotationId, AnnotationView>,
  filter: Filter,
  reader: FilterReader,
  open: AnnotationId | null,
): ReadonlyMap<AnnotationId, AnnotationView> =>
  filter === "all" ? annotations : new Map([...annotations].filter(([id, a]) => a.state === "draft" || id === open || passes(filter, reader, a)));
