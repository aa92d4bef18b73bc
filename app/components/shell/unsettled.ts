import type { AnnotationView } from "../../../domain/annotation/annotation.ts";
import { hasRole, type Actor } from "../../../domain/people/actor.ts";

/** How many threads wait for this reviewer: open, and shared with the body whose reviewer they are. */
export const unsettledFor = (actor: Actor, annotations: Iterable<Pick<AnnotationView, "state" | "audience" | "bodyId">>): number => {
  let count = 0;
  for (const a of annotations) {
    if (a.state === "open" && (a.audience === "body" || a.audience === "all") && hasRole(actor, a.bodyId, "reviewer")) count += 1;
  }
  return count;
};
