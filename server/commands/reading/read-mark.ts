import { z } from "zod";
import { visited } from "../../../domain/annotation/unread.ts";
import { canSeeAnnotation } from "../../../domain/policy/annotation-policy.ts";
import { mayReadConsultation } from "../../../domain/policy/consultation-policy.ts";
import { ok, refuse } from "../../../domain/result.ts";
import { accessOf } from "../../repositories/annotations.ts";
import { loadConsultationFacts } from "../../repositories/consultations.ts";
import { loadVisits } from "../../repositories/read-marks.ts";
import { rowCommand } from "../command.ts";
import * as field from "../input.ts";

/**
 * Notes how far the actor has come in a consultation: what is new the next time begins there. `all` lets everything up to there be read at
 * once. Nobody else is told, nothing is logged, and no change number is taken.
 */
export const visitConsultation = rowCommand({
  name: "reading.visit",
  input: z.object({ consultationId: field.consultationId, seq: z.int().min(0), all: z.boolean().default(false) }),
  authorise: async ({ tx, actor }, input) => {
    const facts = await loadConsultationFacts(tx, input.consultationId);
    if (!facts) return refuse("not-found");
    const decision = mayReadConsultation(actor, facts);
    return decision.ok ? ok(facts) : decision;
  },
  apply: async ({ tx, actor, now }, { consultationId, seq, all }) => {
    const { seq: latest } = await tx.consultation.findUniqueOrThrow({ where: { id: consultationId }, select: { seq: true } });
    const reached = Math.min(seq, Number(latest));
    const next = visited(await loadVisits(tx, actor.personId, consultationId), reached, now);
    const data = { seq: BigInt(all ? reached : next.seq), visitSeq: BigInt(next.visitSeq), visitAt: now };
    const key = { personId: actor.personId, consultationId };
    await tx.readMark.upsert({ where: { personId_consultationId: key }, create: { ...key, ...data }, update: data });
    return ok({ seq: Number(data.seq) });
  },
});

/** Notes that the actor has opened a thread as it is now. The actor's own, as the mark. */
export const openThread = rowCommand({
  name: "reading.open-thread",
  input: z.object({ annotationId: field.annotationId }),
  authorise: async ({ tx, actor }, { annotationId }) => {
    const row = await tx.annotation.findUnique({ where: { id: annotationId } });
    const facts = row && (await loadConsultationFacts(tx, row.consultationId));
    if (!row || !facts || !canSeeAnnotation(actor, facts, accessOf(row))) return refuse("not-found");
    return ok(row.seq);
  },
  apply: async ({ tx, actor }, { annotationId }, seq) => {
    const key = { personId: actor.personId, annotationId };
    await tx.threadRead.upsert({ where: { personId_annotationId: key }, create: { ...key, seq }, update: { seq } });
    return ok({ seq: Number(seq) });
  },
});
