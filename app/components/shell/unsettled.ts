import { waitsForReview, type AnnotationView } from "../../../domain/annotation/annotation.ts";
import { hasRole, type Actor } from "../../../domain/people/actor.ts";

type Facts = Pick<AnnotationView, "state" | "audience" | "bodyId" | "proposal">;

/** How many threads wait for this reviewer: as many as the review list of their bodies shows as open. */
export const unsettledFor = (actor: Actor, annotations: Iterable<Facts>): number => {
  let count = 0;
  for (const a of annotations) if (waitsForReview(a) && hasRole(actor, a.bodyId, "reviewer")) count += 1;
  return count;
};
