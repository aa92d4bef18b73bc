import type { ConsultationFacts } from "../consultation/consultation.ts";
import type { BodyId, ResponseId, UnitId } from "../ids.ts";
import { hasRole, membershipIn, type Actor, type Role } from "../people/actor.ts";
import { refuse } from "../result.ts";
import type { RefusalCode } from "../refusals.ts";
import { isSealedState, type DecidedBy, type ResponseState } from "../response/state.ts";
import { isSenderOf, mayReadConsultation } from "./consultation-policy.ts";
import { all, allowIf, allowed, type Decision } from "./decision.ts";

export type ResponseAccess = { readonly id: ResponseId; readonly bodyId: BodyId; readonly state: ResponseState };

/** What decides which way a response goes to its decision. */
export type SignOff = {
  readonly decidedBy: DecidedBy;
  /** The unit that prepares the answer: its head approves first. Null: any unit's head may. */
  readonly preparingUnitId: UnitId | null;
  /** Whether the body asks for the unit head's approval before the office's. */
  readonly unitApprovalRequired: boolean;
};

/** A response is its own body's until it is dispatched: members read it, nobody else does. */
export const maySeeResponse = (actor: Actor, consultation: ConsultationFacts, response: ResponseAccess): Decision =>
  all(
    allowIf(membershipIn(actor, response.bodyId) !== undefined, "policy.not-member"),
    mayReadConsultation(actor, consultation),
  );

/** What was dispatched is the sender's to read, as it was sealed; before that there is nothing to ask for. */
export const mayReadDispatched = (actor: Actor, consultation: ConsultationFacts, response: ResponseAccess): Decision =>
  all(
    allowIf(isSenderOf(actor, consultation), "policy.not-sender"),
    allowIf(response.state === "dispatched", "not-found"),
  );

/** The lines of a body's first drafts: who writes its responses, and its own admin. */
export const mayWordPhrases = (actor: Actor, bodyId: BodyId): Decision =>
  all(
    allowIf(membershipIn(actor, bodyId) !== undefined, "policy.not-member"),
    allowIf(hasRole(actor, bodyId, "consolidator") || hasRole(actor, bodyId, "bodyAdmin"), "policy.not-consolidator"),
  );

/** Text, points, set-aside, stance, signatories: consolidators, while it is being written. */
export const mayWriteResponse = (actor: Actor, consultation: ConsultationFacts, response: ResponseAccess): Decision =>
  all(
    maySeeResponse(actor, consultation, response),
    allowIf(hasRole(actor, response.bodyId, "consolidator"), "policy.not-consolidator"),
    allowIf(consultation.state !== "prepared", "consultation.not-open"),
    allowIf(response.state === "writing", "response.locked"),
  );

/** Comments on the response itself: everybody who reads it as its own body's, until the text is sealed. */
export const mayCommentResponse = (actor: Actor, consultation: ConsultationFacts, response: ResponseAccess): Decision =>
  all(
    maySeeResponse(actor, consultation, response),
    allowIf(consultation.state !== "prepared", "consultation.not-open"),
    allowIf(!isSealedState(response.state), "response.locked"),
  );

/** One's own words alone are worded otherwise or taken back. */
export const mayChangeComment = (actor: Actor, consultation: ConsultationFacts, response: ResponseAccess, authorId: string): Decision =>
  all(mayCommentResponse(actor, consultation, response), allowIf(actor.personId === authorId, "policy.not-author"));

/** The facts of the matter (registry number, meeting, handler) stand in the paper that is signed: they are fixed with the first approval. */
export const areFactsOpen = (state: ResponseState): boolean => state === "writing" || state === "review";

type Step = { readonly roles: readonly Role[]; readonly refusal: RefusalCode; readonly needsReason?: true; readonly only?: DecidedBy };

/** Who may take which step. A step back always needs a reason. */
const steps: Readonly<Partial<Record<`${ResponseState}>${ResponseState}`, Step>>> = {
  "writing>review": { roles: ["consolidator"], refusal: "policy.not-consolidator" },
  "review>writing": { roles: ["consolidator", "unitApprover", "approver"], refusal: "policy.not-consolidator", needsReason: true },
  "review>unitApproved": { roles: ["unitApprover"], refusal: "policy.not-unit-approver" },
  "review>approved": { roles: ["approver"], refusal: "policy.not-approver" },
  "unitApproved>writing": { roles: ["unitApprover", "approver"], refusal: "policy.not-unit-approver", needsReason: true },
  "unitApproved>approved": { roles: ["approver"], refusal: "policy.not-approver" },
  "approved>writing": { roles: ["approver"], refusal: "policy.not-approver", needsReason: true },
  "approved>committee": { roles: ["registrar"], refusal: "policy.not-registrar", only: "committee" },
  "committee>writing": { roles: ["registrar", "approver"], refusal: "policy.not-registrar", needsReason: true },
  "committee>decided": { roles: ["registrar"], refusal: "policy.not-registrar", only: "committee" },
  "approved>decided": { roles: ["approver"], refusal: "policy.not-approver", only: "official" },
  "decided>dispatched": { roles: ["registrar"], refusal: "policy.not-registrar" },
};

type Signed = ResponseAccess & { readonly signOff: SignOff };

export const mayTakeStep = (
  actor: Actor,
  consultation: ConsultationFacts,
  response: Signed,
  to: ResponseState,
  reason: string | null,
): Decision => {
  const seen = maySeeResponse(actor, consultation, response);
  if (!seen.ok) return seen;
  const holdsAny = (roles: readonly Role[]) => roles.some((role) => holdsHere(actor, response, role));
  const leadingThere = Object.entries(steps).filter(([key]) => key.endsWith(`>${to}`)).map(([, step]) => step);
  const step = steps[`${response.state}>${to}`];
  if (!leadingThere.some((s) => holdsAny(s.roles))) return refuse((step ?? leadingThere[0])?.refusal ?? "response.transition");
  if (!step) return refuse("response.transition");
  return all(
    allowIf(holdsAny(step.roles), step.refusal),
    allowIf(step.only === undefined || step.only === response.signOff.decidedBy, "response.other-way"),
    step.needsReason ? allowIf((reason ?? "").trim() !== "", "response.reason-required") : allowed,
    allowIf(!(response.state === "review" && to === "approved" && response.signOff.unitApprovalRequired), "response.unit-approval-required"),
  );
};

/** A unit's head approves what their own unit prepared; the other roles are the body's. */
const holdsHere = (actor: Actor, { bodyId, signOff }: Signed, role: Role): boolean =>
  hasRole(actor, bodyId, role) &&
  (role !== "unitApprover" || signOff.preparingUnitId === null || membershipIn(actor, bodyId)?.unitId === signOff.preparingUnitId);

/** Recording what was decided takes the response to `decided`; until it is dispatched the record can be put right, as a new revision. */
export const mayRecordDecision = (actor: Actor, consultation: ConsultationFacts, response: Signed): Decision => {
  if (response.state !== "decided") return mayTakeStep(actor, consultation, response, "decided", null);
  const from = response.signOff.decidedBy === "committee" ? "committee" : "approved";
  return mayTakeStep(actor, consultation, { ...response, state: from }, "decided", null);
};
