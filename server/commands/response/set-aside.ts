import { z } from "zod";
import { countsAsAccepted } from "../../../domain/annotation/disposition.ts";
import { mayWriteResponse } from "../../../domain/policy/response-policy.ts";
import { ok, refuse } from "../../../domain/result.ts";
import { loadAnnotations } from "../../repositories/annotations.ts";
import { rowCommand } from "../command.ts";
import * as field from "../input.ts";
import { lockResponse, recordResponse } from "./lock-response.ts";

/** Leaves an accepted annotation out of the response, with a reason that everybody in the body can read. */
export const setAside = rowCommand({
  name: "response.set-aside",
  input: z.object({ responseId: field.responseId, annotationId: field.annotationId, reason: field.text(2000) }),
  authorise: async (context, input) => {
    const locked = await lockResponse(context, input.responseId);
    if (!locked.ok) return locked;
    const decision = mayWriteResponse(context.actor, locked.value.consultation, locked.value.response);
    return decision.ok ? locked : decision;
  },
  apply: async (context, input, locked) => {
    if (input.reason === "") return refuse("response.reason-required");
    const [annotation] = await loadAnnotations(context.tx, { ids: [input.annotationId], bodyId: locked.response.bodyId });
    if (!annotation || annotation.consultationId !== locked.consultation.id) return refuse("response.foreign-annotation");
    if (!annotation.disposition || !countsAsAccepted(annotation.disposition.outcome)) return refuse("response.not-accepted");
    const key = { responseId: input.responseId, annotationId: input.annotationId };
    const row = { reason: input.reason, byId: context.actor.personId, at: context.now };
    await context.tx.setAside.upsert({
      where: { responseId_annotationId: key },
      create: { ...key, ...row },
      update: row,
    });
    await recordResponse(context, locked, "response.set-aside", { annotationId: input.annotationId });
    return ok({ annotationId: input.annotationId });
  },
});

export const takeBackSetAside = rowCommand({
  name: "response.take-back",
  input: z.object({ responseId: field.responseId, annotationId: field.annotationId }),
  authorise: async (context, input) => {
    const locked = await lockResponse(context, input.responseId);
    if (!locked.ok) return locked;
    const decision = mayWriteResponse(context.actor, locked.value.consultation, locked.value.response);
    return decision.ok ? locked : decision;
  },
  apply: async (context, input, locked) => {
    await context.tx.setAside.deleteMany({ where: { responseId: input.responseId, annotationId: input.annotationId } });
    await recordResponse(context, locked, "response.take-back", { annotationId: input.annotationId });
    return ok({ annotationId: input.annotationId });
  },
});
