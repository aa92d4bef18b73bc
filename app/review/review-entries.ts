/** What the review list shows: the body's annotations that have been handed in, each with its place in the draft. */
import { isForColleagues, waitsForReview, type AnnotationView } from "../../domain/annotation/annotation.ts";
import type { Target } from "../../domain/annotation/target.ts";
import type { AnnotationId, BodyId, PersonId } from "../../domain/ids.ts";
import { comparePlaces, type Place } from "../../domain/annotation/place.ts";

/** Threads that a reviewer looks for: given to them, naming them, at odds with another, or with no words of their own. */
export const queues = ["mine", "mentions", "contradictory", "wordless"] as const;
export type Queue = (typeof queues)[number];

export type ReviewEntry = { readonly annotation: AnnotationView; readonly place: Place; readonly queues: readonly Queue[] };

/** What puts a thread in a queue, beside the thread itself. */
export type QueueFacts = {
  readonly personId: PersonId | null;
  readonly mentions: ReadonlySet<AnnotationId>;
  readonly contradictory: ReadonlySet<AnnotationId>;
};

export const noQueues: QueueFacts = { personId: null, mentions: new Set(), contradictory: new Set() };

/** Entries of the given bodies, open ones first, each half in the order of the draft. */
export const reviewEntries = (
  annotations: Iterable<AnnotationView>,
  bodyIds: ReadonlySet<BodyId>,
  placeOf: (target: Target) => Place,
  facts: QueueFacts = noQueues,
): ReviewEntry[] =>
  [...annotations]
    .filter((a) => bodyIds.has(a.bodyId) && isForColleagues(a))
    .map((annotation) => ({ annotation, place: placeOf(annotation.target), queues: queuesOf(annotation, facts) }))
    .sort(compareEntries);

const queuesOf = (a: AnnotationView, { personId, mentions, contradictory }: QueueFacts): Queue[] => {
  const isIn: Readonly<Record<Queue, boolean>> = {
    mine: a.assignment !== undefined && a.assignment.personId === personId,
    mentions: mentions.has(a.id),
    contradictory: contradictory.has(a.id),
    wordless: a.text.trim() === "",
  };
  return queues.filter((queue) => isIn[queue]);
};

export const isUnsettled = ({ annotation }: Pick<ReviewEntry, "annotation">): boolean => waitsForReview(annotation);

/** A total order, so that a list never jumps when something else in it changes. */
export const compareEntries = (a: ReviewEntry, b: ReviewEntry): number =>
  Number(isUnsettled(b)) - Number(isUnsettled(a)) ||
  comparePlaces(a.place, b.place) ||
  compareText(a.annotation.submittedAt ?? "", b.annotation.submittedAt ?? "") ||
  compareText(a.annotation.id, b.annotation.id);

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
