import { agreementsFor } from "../../../domain/annotation/agreement.ts";
import type { AnnotationView } from "../../../domain/annotation/annotation.ts";
import type { ConsultationFacts } from "../../../domain/consultation/consultation.ts";
import { membershipIn, type Actor } from "../../../domain/people/actor.ts";
import { canSeeAnnotation } from "../../../domain/policy/annotation-policy.ts";
import { isSenderOf } from "../../../domain/policy/consultation-policy.ts";
import type { StoredAnnotation } from "../../repositories/annotations.ts";

/** What every reader of a stored annotation is given. */
export const toView = ({ contentHash: _hash, inside: _inside, ...view }: StoredAnnotation): AnnotationView => view;

/** What this reader is given: also who agrees, and what only the annotation's own body knows, who sees to it and what is proposed. */
export const viewFor =
  (actor: Actor, consultation: ConsultationFacts) =>
  (a: StoredAnnotation): AnnotationView => {
    const { proposal, assignment, reactions } = a.inside;
    const isOwnBody = membershipIn(actor, a.bodyId) !== undefined;
    const view = toView(a);
    if (a.state === "withdrawn") return view;
    const agreements = agreementsFor(
      {
        bodyIds: actor.memberships.map((m) => m.bodyId),
        acrossBodies: isOwnBody || consultation.sharing || isSenderOf(actor, consultation),
      },
      reactions,
    );
    return {
      ...view,
      ...(isOwnBody && proposal ? { proposal } : {}),
      ...(isOwnBody && assignment ? { assignment } : {}),
      ...(agreements.length > 0 ? { agreements } : {}),
      ...(reactions.some((r) => r.personId === actor.personId) ? { iAgree: true } : {}),
    };
  };

/** The one filter between stored annotations and anybody. A withdrawn one without answers leaves no trace. */
export const visibleTo =
  (actor: Actor, consultation: ConsultationFacts) =>
  (a: StoredAnnotation): boolean =>
    canSeeAnnotation(actor, consultation, a) && (a.state !== "withdrawn" || a.replyCount > 0);
