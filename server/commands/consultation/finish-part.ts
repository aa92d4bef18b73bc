import { z } from "zod";
import { hasRole } from "../../../domain/people/actor.ts";
import { ok, refuse } from "../../../domain/result.ts";
import { recordChange } from "../../repositories/changes.ts";
import { lockConsultation } from "../../repositories/consultations.ts";
import { rowCommand } from "../command.ts";
import * as field from "../input.ts";

/** Says that one's part of a body's answer is done, or that it is not after all. The body sees it, and there are no more reminders. */
export const finishPart = rowCommand({
  name: "participation.finish",
  input: z.object({ consultationId: field.consultationId, bodyId: field.bodyId, finished: z.boolean() }),
  authorise: async ({ tx, actor }, { consultationId, bodyId }) => {
    const locked = await lockConsultation(tx, consultationId);
    if (!locked) return refuse("not-found");
    if (!locked.facts.bodyIds.includes(bodyId) || !actor.memberships.some((m) => m.bodyId === bodyId)) return refuse("policy.not-member");
    if (!hasRole(actor, bodyId, "annotator")) return refuse("policy.not-author");
    return locked.facts.state === "open" ? ok(locked) : refuse("consultation.not-open");
  },
  apply: async ({ tx, actor, now }, { consultationId, bodyId, finished }, { seq }) => {
    const key = { consultationId, bodyId, personId: actor.personId };
    if (finished) {
      await tx.finishedPart.upsert({ where: { consultationId_bodyId_personId: key }, create: { ...key, at: now }, update: {} });
    } else {
      await tx.finishedPart.deleteMany({ where: key });
    }
    const response = await tx.response.findUniqueOrThrow({ where: { consultationId_bodyId: { consultationId, bodyId } }, select: { id: true } });
    // As a change of the body's response it is told to the body alone.
    await recordChange(tx, actor, {
      consultationId,
      seq,
      subject: "response",
      subjectId: response.id,
      type: "participation.finish",
      bodyId,
      data: { finished },
    });
    return ok({ finished });
  },
});
