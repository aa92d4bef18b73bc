import { needsReason, type Outcome } from "../../domain/annotation/disposition.ts";

/** A verdict that is being thought over. Kept per thread, so that looking at another one loses nothing. */
export type SettleDraft = { readonly outcome: Outcome | null; readonly reason: string };

export const emptySettleDraft: SettleDraft = { outcome: null, reason: "" };

export type SettleProblem = "outcome" | "reason";

/** What is still lacking before the verdict can be given. */
export const settleProblem = ({ outcome, reason }: SettleDraft): SettleProblem | null => {
  if (outcome === null) return "outcome";
  return needsReason(outcome) && reason.trim() === "" ? "reason" : null;
};
