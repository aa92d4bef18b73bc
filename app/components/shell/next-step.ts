import type { ConsultationState } from "../../../domain/consultation/consultation.ts";
import type { BodyId, ConsultationId } from "../../../domain/ids.ts";
import { hasRole, type Actor, type Role } from "../../../domain/people/actor.ts";

export type NextStep = "prepare" | "overview" | "read" | Exclude<Role, "sender">;

type Listed = {
  readonly id: ConsultationId;
  readonly state: ConsultationState;
  readonly bodyIds: readonly BodyId[];
  readonly iAmSender: boolean;
};

/** Whoever holds several roles most often has work in the first of these. */
const byWork = ["consolidator", "reviewer", "unitApprover", "approver", "annotator", "registrar", "bodyAdmin"] as const;

const views: Readonly<Record<NextStep, string>> = {
  prepare: "settings",
  overview: "overview",
  unitApprover: "response",
  approver: "response",
  consolidator: "consolidate",
  reviewer: "review",
  annotator: "read",
  registrar: "response",
  bodyAdmin: "read",
  read: "read",
};

/** What this person most likely opens a consultation for, by their roles in the bodies that were asked. */
export const nextStep = (actor: Actor, consultation: Listed): NextStep => {
  if (consultation.iAmSender) return consultation.state === "prepared" ? "prepare" : "overview";
  const step = byWork.find((role) => consultation.bodyIds.some((bodyId) => hasRole(actor, bodyId, role))) ?? "read";
  // What is closed takes neither comments nor decisions: what came of them is there to be seen.
  if (consultation.state === "closed") return views[step] === "read" || step === "reviewer" ? "read" : "registrar";
  return step;
};

export const pathOfStep = (consultationId: ConsultationId, step: NextStep): string => `/consultations/${consultationId}/${views[step]}`;
