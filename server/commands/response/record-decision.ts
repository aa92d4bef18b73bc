import { z } from "zod";
import { decisionOutcomes, proposedItems, reservationKinds, type CommitteeDecision } from "../../../domain/response/committee-decision.ts";
import { mayRecordDecision } from "../../../domain/policy/response-policy.ts";
import { ok, refuse } from "../../../domain/result.ts";
import { loadSeal } from "../../seal/load-seal.ts";
import { sealDecision } from "../../seal/seal-response.ts";
import { rowCommand } from "../command.ts";
import * as field from "../input.ts";
import { lockResponse } from "./lock-response.ts";
import { noteSeal, recordStep } from "./take-step.ts";

const reservation = z.object({ kind: z.enum(reservationKinds), by: field.line(200), text: field.text(20_000).pipe(z.string().min(1)) });

/**
 * Records what was decided on a response: as proposed, with other words, or something else. What was decided is sealed with the statement
 * it was decided on. Recorded again before dispatch, it is put right as a new revision.
 */
export const recordDecision = rowCommand({
  name: "response.decide",
  input: z.object({
    responseId: field.responseId,
    outcome: z.enum(decisionOutcomes),
    decidedOn: field.day,
    paragraph: field.optionalLine(60).default(""),
    /** What was decided, item by item; not needed when it is as proposed. */
    items: z.array(field.text(4000).pipe(z.string().min(1))).max(20).default([]),
    immediatelyAdjusted: z.boolean(),
    reservations: z.array(reservation).max(20).default([]),
  }),
  authorise: async (context, input) => {
    const locked = await lockResponse(context, input.responseId);
    if (!locked.ok) return locked;
    const decision = mayRecordDecision(context.actor, locked.value.consultation, locked.value.response);
    return decision.ok ? locked : decision;
  },
  apply: async (context, { responseId, outcome, items, ...rest }, locked) => {
    const seal = await loadSeal(context.tx, responseId);
    if (!seal) return refuse("response.transition");
    const proposed = proposedItems(seal.content.document);
    const decided = outcome === "asProposed" ? proposed : items;
    const isSame = decided.length === proposed.length && decided.every((item, index) => item === proposed[index]);
    if (outcome !== "asProposed" && (decided.length === 0 || isSame)) return refuse("response.decision-unchanged");
    const decision: CommitteeDecision = { ...rest, outcome, decidedBy: locked.response.signOff.decidedBy, proposed, decided };
    const sealed = await sealDecision(context, responseId, decision);
    if (!sealed.ok) return sealed;
    await recordStep(context, locked, "decided");
    await noteSeal(context, locked.response, sealed.value);
    return ok({ revision: sealed.value.revision, sha256: sealed.value.sha256 });
  },
});
