/** What the review list shows: the body's annotations that have been handed in, each with its place in the draft. */
import type { AnnotationView } from "../../domain/annotation/annotation.ts";
import type { Target } from "../../domain/annotation/target.ts";
import type { BodyId } from "../../domain/ids.ts";
import { comparePlaces, type Place } from "../../domain/annotation/place.ts";

export type ReviewEntry = { readonly annotation: AnnotationView; readonly place: Place };

/** Entries of the given bodies, open ones first, each half in the order of the draft. Drafts and withdrawn ones are no matter for review. */
export const reviewEntries = (
  annotations: Iterable<AnnotationView>,
  bodyIds: ReadonlySet<BodyId>,
  placeOf: (target: Target) => Place,
): ReviewEntry[] =>
  [...annotations]
    .filter((a) => bodyIds.has(a.bodyId) && (a.state === "open" || a.state === "settled"))
    .map((annotation) => ({ annotation, place: placeOf(annotation.target) }))
    .sort(compareEntries);

export const isUnsettled = ({ annotation }: ReviewEntry): boolean => annotation.state === "open";

/** A total order, so that a list never jumps when something else in it changes. */
export const compareEntries = (a: ReviewEntry, b: ReviewEntry): number =>
  Number(isUnsettled(b)) - Number(isUnsettled(a)) ||
  comparePlaces(a.place, b.place) ||
  compareText(a.annotation.submittedAt ?? "", b.annotation.submittedAt ?? "") ||
  compareText(a.annotation.id, b.annotation.id);

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
