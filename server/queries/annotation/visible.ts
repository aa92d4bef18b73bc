import type { AnnotationView } from "../../../domain/annotation/annotation.ts";
import type { ConsultationFacts } from "../../../domain/consultation/consultation.ts";
import type { Actor } from "../../../domain/people/actor.ts";
import { canSeeAnnotation } from "../../../domain/policy/annotation-policy.ts";
import type { StoredAnnotation } from "../../repositories/annotations.ts";

/** What a reader is given of a stored annotation. */
export const toView = ({ contentHash: _hash, ...view }: StoredAnnotation): AnnotationView => view;

/** The one filter between stored annotations and anybody. A withdrawn one without answers leaves no trace. */
export const visibleTo =
  (actor: Actor, consultation: ConsultationFacts) =>
  (a: StoredAnnotation): boolean =>
    canSeeAnnotation(actor, consultation, a) && (a.state !== "withdrawn" || a.replyCount > 0);
