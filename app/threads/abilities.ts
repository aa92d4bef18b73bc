import type { AnnotationView } from "../../domain/annotation/annotation.ts";
import type { Audience } from "../../domain/annotation/audience.ts";
import { audiences } from "../../domain/annotation/audience.ts";
import type { ConsultationFacts } from "../../domain/consultation/consultation.ts";
import type { BodyId } from "../../domain/ids.ts";
import type { Actor } from "../../domain/people/actor.ts";
import { actingBody, mayAnnotate, mayHandleAnnotation, mayRelease, mayReply, mayWriteAnnotation } from "../../domain/policy/annotation-policy.ts";

/** What threads need to know of the consultation they are in. */
export type ThreadConsultation = ConsultationFacts & {
  readonly bodies: readonly { readonly id: BodyId; readonly name: string }[];
  /** What the sender offers to mark annotations with. */
  readonly tags: readonly string[];
};

export type ThreadAbilities = {
  /** Changing the text. */
  readonly write: boolean;
  /** Submitting, withdrawing, choosing kind and co-writers. */
  readonly handle: boolean;
  readonly reply: boolean;
  /** Wider audiences that it may be shared with, from narrow to wide. */
  readonly release: readonly Audience[];
};

/** The same policies as the server's, for what to show. */
export const abilitiesFor = (actor: Actor, consultation: ConsultationFacts, annotation: AnnotationView): ThreadAbilities => ({
  write: mayWriteAnnotation(actor, consultation, annotation).ok,
  handle: mayHandleAnnotation(actor, consultation, annotation).ok,
  reply: mayReply(actor, consultation, annotation).ok,
  release: annotation.state === "draft" ? [] : audiences.filter((to) => mayRelease(actor, consultation, annotation, to).ok),
});

/** The audiences that a new annotation may have; empty when the actor may not annotate. */
export const audiencesFor = (actor: Actor, consultation: ConsultationFacts): readonly Audience[] => {
  const body = actingBody(actor, consultation);
  return body === null ? [] : audiences.filter((audience) => mayAnnotate(actor, consultation, body, audience).ok);
};
