import type { AnnotationView } from "../../../domain/annotation/annotation.ts";
import type { AnnotationId } from "../../../domain/ids.ts";
import { membershipIn, type Actor } from "../../../domain/people/actor.ts";
import { createTally } from "./tally.ts";

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

/** How many submitted annotations each filter lets through. What is returned takes the annotations as they are now. */
export const createFilterCounts = (reader: FilterReader) => {
  const tally = createTally<AnnotationId, AnnotationView, Filter>((annotation) =>
    annotation.state === "draft" ? [] : filters.filter((filter) => passes(filter, reader, annotation)),
  );
  return (annotations: ReadonlyMap<AnnotationId, AnnotationView>): Readonly<Record<Filter, number>> => {
    const count = tally(annotations);
    return { all: count("all"), new: count("new"), body: count("body"), unit: count("unit"), mine: count("mine"), shared: count("shared") };
  };
};

/** What a filter lets through. Drafts pass every filter, as the reader's own unfinished work, and so does the thread that is open. */
export const filtered = (
  annotations: ReadonlyMap<AnnotationId, AnnotationView>,
  filter: Filter,
  reader: FilterReader,
  open: AnnotationId | null,
): ReadonlyMap<AnnotationId, AnnotationView> =>
  filter === "all" ? annotations : new Map([...annotations].filter(([id, a]) => a.state === "draft" || id === open || passes(filter, reader, a)));
