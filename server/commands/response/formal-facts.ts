import { z } from "zod";
import { mayWriteResponse } from "../../../domain/policy/response-policy.ts";
import { ok } from "../../../domain/result.ts";
import { dateOf } from "../../repositories/consultations.ts";
import { rowCommand } from "../command.ts";
import * as field from "../input.ts";
import { lockResponse, recordResponse } from "./lock-response.ts";

/** The formal facts of a response that no record elsewhere gives: stance and its wording, who decides, signatories, the day on the document. */
export const updateResponse = rowCommand({
  name: "response.update",
  input: z.object({
    responseId: field.responseId,
    stance: field.stance.nullable().optional(),
    documentDay: field.day.nullable().optional(),
    stanceWording: field.text(2000).optional(),
    onDelegation: z.boolean().optional(),
    signatories: z.array(z.object({ name: field.line(120), title: field.line(120) })).max(6).optional(),
  }),
  authorise: async (context, input) => {
    const locked = await lockResponse(context, input.responseId);
    if (!locked.ok) return locked;
    const decision = mayWriteResponse(context.actor, locked.value.consultation, locked.value.response);
    return decision.ok ? locked : decision;
  },
  apply: async (context, { responseId, documentDay, ...rest }, locked) => {
    await context.tx.response.update({
      where: { id: responseId },
      data: { ...rest, ...(documentDay === undefined ? {} : { documentDay: documentDay && dateOf(documentDay) }) },
    });
    await recordResponse(context, locked, "response.update", rest.stance === undefined ? {} : { stance: rest.stance });
    return ok({ id: responseId });
  },
});
