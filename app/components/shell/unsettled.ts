import type { AnnotationView } from "../../../domain/annotation/annotation.ts";
import { hasRole, type Actor } from "../../../domain/people/actor.ts";

type Facts = Pick<AnnotationView, "state" | "audience" | "bodyId" | "proposal">;

/** How many threads wait for this reviewer: open, with no verdict proposed, and shared with the body whose reviewer they are. */
export const unsettledFor = (actor: Actor, annotations: Iterable<Facts>): number => {
  let count = 0;
  for (const a of annotations) {
    if (a.state === "open" && !a.proposal && (a.audience === "body" || a.audience === "all") && hasRole(actor, a.bodyId, "reviewer")) count += 1;
  }
  return count;
};
