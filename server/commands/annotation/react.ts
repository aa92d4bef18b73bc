import { z } from "zod";
import { mayReact, replyingBody } from "../../../domain/policy/annotation-policy.ts";
import { ok, refuse } from "../../../domain/result.ts";
import { rowCommand } from "../command.ts";
import * as field from "../input.ts";
import { changeAnnotation } from "./change-annotation.ts";
import { lockAnnotation } from "./lock-annotation.ts";

/** Agrees with an annotation in the name of one's body, or takes that back. */
export const reactToAnnotation = rowCommand({
  name: "annotation.react",
  input: z.object({ annotationId: field.annotationId, agrees: z.boolean() }),
  authorise: async ({ tx, actor }, input) => {
    const locked = await lockAnnotation(tx, input.annotationId);
    if (!locked.ok) return locked;
    const decision = mayReact(actor, locked.value.consultation, locked.value.access);
    return decision.ok ? locked : decision;
  },
  apply: async ({ tx, actor, now }, { agrees }, annotation) => {
    const bodyId = replyingBody(actor, annotation.consultation, annotation.access);
    if (bodyId === null) return refuse("consultation.not-invited");
    const key = { annotationId: annotation.id, personId: actor.personId };
    if (agrees) {
      await tx.reaction.upsert({ where: { annotationId_personId: key }, create: { ...key, bodyId, at: now }, update: {} });
    } else {
      await tx.reaction.deleteMany({ where: key });
    }
    await changeAnnotation(tx, annotation, { actor, type: "annotation.react", row: {}, data: { agrees }, quiet: true });
    return ok({ id: annotation.id });
  },
});
