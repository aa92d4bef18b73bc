import type { AnnotationFacts } from "../annotation/annotation.ts";
import { isWider, type Audience, type Cowriting } from "../annotation/audience.ts";
import { settlingOf, type ConsultationFacts } from "../consultation/consultation.ts";
import type { BodyId, PersonId, UnitId } from "../ids.ts";
import { hasRole, membershipIn, type Actor } from "../people/actor.ts";
import { refuse } from "../result.ts";
import { isSenderOf, mayReadConsultation, participantMemberships } from "./consultation-policy.ts";
import { all, allowIf, allowed, type Decision } from "./decision.ts";

/** What decides who may see an annotation, at one moment. The change sequence keeps it before and after each change. */
export type AnnotationAccess = Pick<AnnotationFacts, "bodyId" | "unitId" | "authorId" | "audience" | "cowriting" | "state">;

const inUnit = (actor: Actor, bodyId: BodyId, unitId: UnitId | null): boolean => {
  const membership = membershipIn(actor, bodyId);
  return membership !== undefined && unitId !== null && membership.unitId === unitId;
};

const isCowriter = (actor: Actor, a: AnnotationAccess): boolean => {
  if (a.authorId === actor.personId) return membershipIn(actor, a.bodyId) !== undefined;
  if (a.cowriting === "unit") return inUnit(actor, a.bodyId, a.unitId);
  return a.cowriting === "body" && membershipIn(actor, a.bodyId) !== undefined;
};

/**
 * Who sees an annotation. A draft: its author and those it is written together with. Own: the author. Unit: the author's unit. Body: the
 * body's people. All: every body of the consultation while the sender keeps sharing open, and the sender.
 * A withdrawn one keeps its place, without text, for those who could see it.
 */
export const canSeeAnnotation = (actor: Actor, consultation: ConsultationFacts, a: AnnotationAccess): boolean => {
  if (!mayReadConsultation(actor, consultation).ok) return false;
  if (isCowriter(actor, a)) return true;
  if (a.state === "draft") return false;
  switch (a.audience) {
    case "own":
      return false;
    case "unit":
      return inUnit(actor, a.bodyId, a.unitId);
    case "body":
      return membershipIn(actor, a.bodyId) !== undefined;
    case "all":
      if (membershipIn(actor, a.bodyId) !== undefined || isSenderOf(actor, consultation)) return true;
      return consultation.sharing && participantMemberships(actor, consultation).length > 0;
  }
};

/** Earlier wordings of the text, as far back as `readableFrom` says; of a withdrawn text nothing. */
export const maySeeHistory = (actor: Actor, consultation: ConsultationFacts, a: AnnotationAccess): Decision => {
  if (!canSeeAnnotation(actor, consultation, a)) return refuse("not-found");
  return allowIf(a.state !== "withdrawn", "annotation.withdrawn");
};

/** One of the acts that let somebody read an annotation: submitting it, and each release. */
export type Widening = { readonly toAudience: Audience; readonly at: Date };

/**
 * From when on a reader may see what an annotation said: those who write it from its beginning, others from the act that let them read it.
 * What somebody tried before that is not others' to see. `acts` in their order; null when none of them did.
 */
export const readableFrom = (actor: Actor, consultation: ConsultationFacts, a: AnnotationAccess, acts: readonly Widening[]): "beginning" | Date | null =>
  isCowriter(actor, a)
    ? "beginning"
    : (acts.find(({ toAudience }) => canSeeAnnotation(actor, consultation, { ...a, audience: toAudience }))?.at ?? null);

const whileOpen = (consultation: ConsultationFacts): Decision =>
  allowIf(consultation.state === "open", "consultation.not-open");

/** The body in whose name the actor comments: the one named, or the only or first one that was asked. */
export const actingBody = (actor: Actor, consultation: ConsultationFacts, named?: BodyId): BodyId | null => {
  const memberships = participantMemberships(actor, consultation);
  const chosen = named === undefined ? memberships[0] : memberships.find((m) => m.bodyId === named);
  return chosen?.bodyId ?? null;
};

/** Where and how widely an actor may place a new annotation. */
export const mayAnnotate = (
  actor: Actor,
  consultation: ConsultationFacts,
  bodyId: BodyId,
  audience: Audience,
  cowriting: Cowriting = "author",
): Decision => {
  const membership = membershipIn(actor, bodyId);
  if (!membership || !consultation.bodyIds.includes(bodyId)) return refuse("consultation.not-invited");
  if (!membership.roles.includes("annotator")) return refuse("policy.not-author");
  const needsUnit = audience === "unit" || cowriting === "unit";
  return all(
    whileOpen(consultation),
    allowIf(!needsUnit || membership.unitId !== null, "annotation.no-unit"),
    allowIf(audience !== "all" || consultation.sharing, "consultation.sharing-closed"),
  );
};

/** Writing the text and the suggested wording: its author and co-writers, until it is settled. */
export const mayWriteAnnotation = (actor: Actor, consultation: ConsultationFacts, a: AnnotationAccess): Decision => {
  if (!canSeeAnnotation(actor, consultation, a)) return refuse("policy.not-member");
  return all(
    allowIf(isCowriter(actor, a), "policy.not-author"),
    whileOpen(consultation),
    allowIf(a.state !== "withdrawn", "annotation.withdrawn"),
    allowIf(a.state === "draft" || a.state === "open", "annotation.not-open"),
  );
};

/** Changing kind, tags or target, submitting, withdrawing, choosing co-writers: the author alone. */
export const mayHandleAnnotation = (actor: Actor, consultation: ConsultationFacts, a: AnnotationAccess): Decision => {
  if (!canSeeAnnotation(actor, consultation, a)) return refuse("policy.not-member");
  return all(
    allowIf(a.authorId === actor.personId, "policy.not-author"),
    whileOpen(consultation),
    allowIf(a.state !== "withdrawn", "annotation.withdrawn"),
    allowIf(a.state === "draft" || a.state === "open", "annotation.not-open"),
  );
};

/** The body in whose name an actor answers in a thread: the annotation's own when they belong there. */
export const replyingBody = (actor: Actor, consultation: ConsultationFacts, a: AnnotationAccess): BodyId | null =>
  membershipIn(actor, a.bodyId) ? a.bodyId : actingBody(actor, consultation);

/** Saying where an annotation belongs in a new version: its author, and the body's reviewers and consolidators for what the body sees. */
export const mayCarry = (actor: Actor, consultation: ConsultationFacts, a: AnnotationAccess): Decision => {
  if (!canSeeAnnotation(actor, consultation, a)) return refuse("policy.not-member");
  return all(
    allowIf(a.authorId === actor.personId || isCoordinator(actor, a.bodyId), "policy.not-author"),
    whileOpen(consultation),
    allowIf(a.state !== "withdrawn", "annotation.withdrawn"),
  );
};

/** Whoever of the asked bodies sees a thread may answer in it while it is open. */
export const mayReply = (actor: Actor, consultation: ConsultationFacts, a: AnnotationAccess): Decision => {
  if (!canSeeAnnotation(actor, consultation, a)) return refuse("policy.not-member");
  const body = replyingBody(actor, consultation, a);
  if (body === null) return refuse("consultation.not-invited");
  return all(
    whileOpen(consultation),
    allowIf(a.state === "open", "annotation.not-open"),
    allowIf(hasRole(actor, body, "annotator") || hasRole(actor, body, "reviewer"), "policy.not-author"),
  );
};

export const mayWithdrawReply = (actor: Actor, consultation: ConsultationFacts, authorId: PersonId): Decision =>
  all(allowIf(authorId === actor.personId, "policy.not-author"), whileOpen(consultation));

/** Whom a body lets settle: its reviewers, or anyone in it. Never another body. */
const settles = (actor: Actor, consultation: ConsultationFacts, bodyId: BodyId): Decision =>
  all(
    allowIf(membershipIn(actor, bodyId) !== undefined, "policy.not-member"),
    allowIf(settlingOf(consultation, bodyId) === "members" || hasRole(actor, bodyId, "reviewer"), "policy.not-reviewer"),
  );

/** Settling: whoever the annotation's own body lets. An own or unit note must first be released to the body. */
export const maySettle = (actor: Actor, consultation: ConsultationFacts, a: AnnotationAccess): Decision => {
  if (!canSeeAnnotation(actor, consultation, a)) return refuse("policy.not-member");
  return all(
    settles(actor, consultation, a.bodyId),
    whileOpen(consultation),
    allowIf(a.audience === "body" || a.audience === "all", "annotation.unreleased-settle"),
    allowIf(a.state === "open", a.state === "withdrawn" ? "annotation.withdrawn" : "annotation.not-open"),
  );
};

export const mayReopen = (actor: Actor, consultation: ConsultationFacts, a: AnnotationAccess): Decision => {
  if (!canSeeAnnotation(actor, consultation, a)) return refuse("policy.not-member");
  return all(
    settles(actor, consultation, a.bodyId),
    whileOpen(consultation),
    allowIf(a.state === "settled", "annotation.not-settled"),
  );
};

/** Whether a verdict of this actor waits for whoever raised the thread. Nobody waits for oneself, or for somebody who has left the body. */
export const awaitsAuthor = (actor: Actor, consultation: ConsultationFacts, a: AnnotationAccess, authorIsMember: boolean): boolean =>
  settlingOf(consultation, a.bodyId) === "author" && authorIsMember && a.authorId !== actor.personId;

/** Confirming a proposed verdict, or sending it back: whoever raised the thread, in a body that settles so. */
export const mayConfirm = (actor: Actor, consultation: ConsultationFacts, a: AnnotationAccess): Decision => {
  if (!canSeeAnnotation(actor, consultation, a)) return refuse("policy.not-member");
  return all(
    allowIf(a.authorId === actor.personId, "policy.not-author"),
    whileOpen(consultation),
    allowIf(a.state === "open", "annotation.not-open"),
    allowIf(settlingOf(consultation, a.bodyId) === "author", "proposal.none"),
  );
};

/** Agreeing with an annotation: whoever may answer in it, with anybody's view but one's own. */
export const mayReact = (actor: Actor, consultation: ConsultationFacts, a: AnnotationAccess): Decision =>
  all(mayReply(actor, consultation, a), allowIf(a.authorId !== actor.personId, "reaction.own"));

/** Asking somebody in the body to see to a thread: its reviewers and consolidators; anyone in it may take a thread on, or put down their own. */
export const mayAssign = (
  actor: Actor,
  consultation: ConsultationFacts,
  a: AnnotationAccess,
  change: { readonly from: PersonId | null; readonly to: PersonId | null },
): Decision => {
  if (!canSeeAnnotation(actor, consultation, a)) return refuse("policy.not-member");
  const coordinator = hasRole(actor, a.bodyId, "reviewer") || hasRole(actor, a.bodyId, "consolidator");
  const oneself = (id: PersonId | null) => id === null || id === actor.personId;
  return all(
    allowIf(membershipIn(actor, a.bodyId) !== undefined, "policy.not-member"),
    allowIf(coordinator || (oneself(change.from) && oneself(change.to)), "policy.not-reviewer"),
    whileOpen(consultation),
    allowIf(a.state === "open", a.state === "withdrawn" ? "annotation.withdrawn" : "annotation.not-open"),
  );
};

/** Following or muting a thread: whoever sees it. */
export const mayFollow = (actor: Actor, consultation: ConsultationFacts, a: AnnotationAccess): Decision =>
  all(
    allowIf(canSeeAnnotation(actor, consultation, a), "policy.not-member"),
    allowIf(a.state === "open" || a.state === "settled", a.state === "withdrawn" ? "annotation.withdrawn" : "annotation.not-open"),
  );

/** Who shares what the body has written, beside its authors: the body's reviewers and consolidators. */
export const isCoordinator = (actor: Actor, bodyId: BodyId): boolean => hasRole(actor, bodyId, "reviewer") || hasRole(actor, bodyId, "consolidator");

/** Sharing many at once is the coordinator's, also of the coordinator's own. */
export const mayReleaseMany = (actor: Actor, consultation: ConsultationFacts, a: AnnotationAccess, to: Audience): Decision => {
  const decision = mayRelease(actor, consultation, a, to);
  if (!decision.ok) return decision;
  return all(allowIf(isCoordinator(actor, a.bodyId), "policy.not-reviewer"), allowIf(a.state !== "draft", "annotation.not-open"));
};

/** Widening an audience: its author; to all bodies also the body's reviewers and consolidators, for what the body already sees. */
export const mayRelease = (actor: Actor, consultation: ConsultationFacts, a: AnnotationAccess, to: Audience): Decision => {
  if (!canSeeAnnotation(actor, consultation, a)) return refuse("policy.not-member");
  const coordinator = hasRole(actor, a.bodyId, "reviewer") || hasRole(actor, a.bodyId, "consolidator");
  return all(
    allowIf(a.authorId === actor.personId || coordinator, "policy.not-author"),
    whileOpen(consultation),
    allowIf(a.state !== "withdrawn", "annotation.withdrawn"),
    allowIf(isWider(to, a.audience), "annotation.narrowing"),
    to === "unit" ? allowIf(a.unitId !== null, "annotation.no-unit") : allowed,
    allowIf(to !== "all" || consultation.sharing, "consultation.sharing-closed"),
  );
};
