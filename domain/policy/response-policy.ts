import type { ConsultationFacts } from "../consultation/consultation.ts";
import type { BodyId, ResponseId } from "../ids.ts";
import { hasRole, membershipIn, type Actor, type Role } from "../people/actor.ts";
import { refuse } from "../result.ts";
import type { RefusalCode } from "../refusals.ts";
import type { ResponseState } from "../response/state.ts";
import { mayReadConsultation } from "./consultation-policy.ts";
import { all, allowIf, allowed, type Decision } from "./decision.ts";

export type ResponseAccess = { readonly id: ResponseId; readonly bodyId: BodyId; readonly state: ResponseState };

/** A response is its own body's until it is dispatched: members read it, nobody else does. */
export const maySeeResponse = (actor: Actor, consultation: ConsultationFacts, response: ResponseAccess): Decision =>
  all(
    allowIf(membershipIn(actor, response.bodyId) !== undefined, "policy.not-member"),
    mayReadConsultation(actor, consultation),
  );

/** Text, points, set-aside, stance, signatories: consolidators, while it is being written. */
export const mayWriteResponse = (actor: Actor, consultation: ConsultationFacts, response: ResponseAccess): Decision =>
  all(
    maySeeResponse(actor, consultation, response),
    allowIf(hasRole(actor, response.bodyId, "consolidator"), "policy.not-consolidator"),
    allowIf(consultation.state !== "prepared", "consultation.not-open"),
    allowIf(response.state === "writing", "response.locked"),
  );

type Step = { readonly roles: readonly Role[]; readonly refusal: RefusalCode; readonly needsReason: boolean };

/** Who may take which step. A step back always needs a reason. */
const steps: Readonly<Partial<Record<`${ResponseState}>${ResponseState}`, Step>>> = {
  "writing>review": { roles: ["consolidator"], refusal: "policy.not-consolidator", needsReason: false },
  "review>writing": { roles: ["consolidator", "approver"], refusal: "policy.not-consolidator", needsReason: true },
  "review>approved": { roles: ["approver"], refusal: "policy.not-approver", needsReason: false },
  "approved>writing": { roles: ["approver"], refusal: "policy.not-approver", needsReason: true },
};

export const mayTakeStep = (
  actor: Actor,
  consultation: ConsultationFacts,
  response: ResponseAccess,
  to: ResponseState,
  reason: string | null,
): Decision => {
  const seen = maySeeResponse(actor, consultation, response);
  if (!seen.ok) return seen;
  const step = steps[`${response.state}>${to}`];
  const holdsAny = (roles: readonly Role[]) => roles.some((role) => hasRole(actor, response.bodyId, role));
  const anyStepThere = Object.entries(steps).filter(([key]) => key.endsWith(`>${to}`)).map(([, s]) => s);
  if (!anyStepThere.some((s) => holdsAny(s.roles))) return refuse(anyStepThere[0]?.refusal ?? "response.transition");
  if (!step) return refuse("response.transition");
  return all(
    allowIf(holdsAny(step.roles), step.refusal),
    step.needsReason ? allowIf((reason ?? "").trim() !== "", "response.reason-required") : allowed,
  );
};
