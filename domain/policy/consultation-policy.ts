import type { ConsultationFacts } from "../consultation/consultation.ts";
import type { BodyId } from "../ids.ts";
import { hasRole, membershipIn, type Actor, type Membership } from "../people/actor.ts";
import { all, allowIf, allowed, type Decision } from "./decision.ts";
import { refuse } from "../result.ts";

export const isSenderOf = (actor: Actor, consultation: ConsultationFacts): boolean =>
  hasRole(actor, consultation.senderBodyId, "sender");

/** The actor's memberships in bodies that were asked. */
export const participantMemberships = (actor: Actor, consultation: ConsultationFacts): readonly Membership[] =>
  actor.memberships.filter((m) => consultation.bodyIds.includes(m.bodyId));

export const mayCreateConsultation = (actor: Actor, senderBodyId: BodyId): Decision =>
  allowIf(hasRole(actor, senderBodyId, "sender"), "policy.not-sender");

/** Everything that steers a consultation belongs to its sender: title, bodies, last answer day, versions, sharing, closing. */
export const maySteerConsultation = (actor: Actor, consultation: ConsultationFacts): Decision =>
  allowIf(isSenderOf(actor, consultation), "policy.not-sender");

/** The sender always; a body's people once it has been sent. */
export const mayReadConsultation = (actor: Actor, consultation: ConsultationFacts): Decision => {
  if (isSenderOf(actor, consultation)) return allowed;
  const invited = participantMemberships(actor, consultation).length > 0;
  return allowIf(invited && consultation.state !== "prepared", "consultation.not-invited");
};

/** In its body's name, more time is asked for by whoever handles the matter there, and while it can still be answered. */
export const mayAskForTime = (actor: Actor, consultation: ConsultationFacts, bodyId: BodyId): Decision =>
  all(mayHandleParticipation(actor, consultation, bodyId), allowIf(consultation.state === "open", "consultation.not-open"));

export const mayAnswerForTime = (actor: Actor, consultation: ConsultationFacts): Decision =>
  all(maySteerConsultation(actor, consultation), allowIf(consultation.state === "open", "consultation.not-open"));

/** That a body has asked for more time, and what came of it, is between the body and the sender. */
export const maySeeExtension = (actor: Actor, consultation: ConsultationFacts, bodyId: BodyId): boolean =>
  isSenderOf(actor, consultation) || (membershipIn(actor, bodyId) !== undefined && mayReadConsultation(actor, consultation).ok);

/** Whoever writes or administers in a body handles its consultations. */
const handles = (actor: Actor, bodyId: BodyId): boolean =>
  (["consolidator", "registrar", "bodyAdmin"] as const).some((role) => hasRole(actor, bodyId, role));

/** How the body handles the consultation: its own dnr, meeting, handler. */
export const mayHandleParticipation = (actor: Actor, consultation: ConsultationFacts, bodyId: BodyId): Decision => {
  if (!consultation.bodyIds.includes(bodyId) || !membershipIn(actor, bodyId)) return refuse("policy.not-member");
  return all(mayReadConsultation(actor, consultation), allowIf(handles(actor, bodyId), "policy.not-consolidator"));
};

/** That an invitation was taken back is told to those who would have handled it, as long as the body is not asked again. Nothing else of it is theirs to see. */
export const maySeeWithdrawnInvitation = (actor: Actor, consultation: ConsultationFacts, bodyId: BodyId): boolean =>
  !consultation.bodyIds.includes(bodyId) && handles(actor, bodyId);
