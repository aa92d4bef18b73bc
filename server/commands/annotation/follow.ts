import { z } from "zod";
import { mayFollow } from "../../../domain/policy/annotation-policy.ts";
import { ok, refuse } from "../../../domain/result.ts";
import { accessOf } from "../../repositories/annotations.ts";
import { loadConsultationFacts } from "../../repositories/consultations.ts";
import { rowCommand } from "../command.ts";
import * as field from "../input.ts";

/** Follows a thread, mutes it, or (null) leaves it to what one does in it. One's own wish: nobody else is told, and nothing is recorded. */
export const followAnnotation = rowCommand({
  name: "annotation.follow",
  input: z.object({ annotationId: field.annotationId, level: z.enum(["follow", "mute"]).nullable() }),
  authorise: async ({ tx, actor }, { annotationId }) => {
    const row = await tx.annotation.findUnique({ where: { id: annotationId } });
    const consultation = row && (await loadConsultationFacts(tx, row.consultationId));
    if (!consultation) return refuse("not-found");
    const decision = mayFollow(actor, consultation, accessOf(row));
    return decision.ok ? ok(null) : decision;
  },
  apply: async ({ tx, actor }, { annotationId, level }) => {
    const key = { personId: actor.personId, annotationId };
    if (level === null) await tx.threadFollow.deleteMany({ where: key });
    else await tx.threadFollow.upsert({ where: { personId_annotationId: key }, create: { ...key, level }, update: { level } });
    return ok({ id: annotationId });
  },
});
