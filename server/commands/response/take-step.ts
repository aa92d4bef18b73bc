import { z } from "zod";
import { v7 as uuid } from "uuid";
import { mayTakeStep } from "../../../domain/policy/response-policy.ts";
import { ok, refuse } from "../../../domain/result.ts";
import { renderResponseRow } from "../../live/render-response.ts";
import { obstaclesOfResponse } from "../../queries/response/response-coverage.ts";
import { closeLiveDocument, reopenLiveDocument } from "../../repositories/live-documents.ts";
import { rowCommand } from "../command.ts";
import * as field from "../input.ts";
import { lockResponse, recordResponse } from "./lock-response.ts";

/**
 * Takes a response one step: handed over for review its text is locked on every node; back to writing it opens again.
 * It cannot be approved while an accepted annotation has no fate.
 */
export const takeStep = rowCommand({
  name: "response.transition",
  input: z.object({ responseId: field.responseId, to: field.responseState, reason: field.text(2000).optional() }),
  authorise: async (context, input) => {
    const locked = await lockResponse(context, input.responseId);
    if (!locked.ok) return locked;
    const { consultation, response } = locked.value;
    const decision = mayTakeStep(context.actor, consultation, response, input.to, input.reason ?? null);
    return decision.ok ? locked : decision;
  },
  apply: async (context, input, locked) => {
    const { tx, actor, now, rightsChanged } = context;
    const document = `response/${input.responseId}`;
    if (input.to === "writing") await reopenLiveDocument(tx, document);
    else await closeLiveDocument(tx, document, "readonly");
    await renderResponseRow(tx, input.responseId);
    if (input.to === "approved") {
      const { uncovered, contradicted } = await obstaclesOfResponse(tx, input.responseId);
      if (uncovered > 0) return refuse("response.uncovered", { count: uncovered });
      if (contradicted > 0) return refuse("response.contradicted", { count: contradicted });
    }
    await tx.response.update({ where: { id: input.responseId }, data: { state: input.to } });
    await tx.responseTransition.create({
      data: {
        id: uuid(),
        responseId: input.responseId,
        from: locked.response.state,
        to: input.to,
        reason: input.reason || null,
        byId: actor.personId,
        at: now,
      },
    });
    await recordResponse(context, locked, "response.transition", { from: locked.response.state, to: input.to });
    rightsChanged(document);
    return ok({ state: input.to });
  },
});
