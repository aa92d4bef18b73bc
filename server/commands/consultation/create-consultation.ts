import { z } from "zod";
import { mayCreateConsultation } from "../../../domain/policy/consultation-policy.ts";
import { ok } from "../../../domain/result.ts";
import { recordAudit } from "../../repositories/changes.ts";
import { dateOf } from "../../repositories/consultations.ts";
import { rowCommand } from "../command.ts";
import * as field from "../input.ts";

/** Prepares a consultation. Nobody but the sender sees it until it is sent. */
export const createConsultation = rowCommand({
  name: "consultation.create",
  input: z.object({
    id: field.consultationId,
    senderBodyId: field.bodyId,
    title: field.line(200),
    dnr: field.line(60),
    description: field.text(10_000).default(""),
    lastAnswerDay: field.day,
  }),
  authorise: ({ actor }, input) => {
    const decision = mayCreateConsultation(actor, input.senderBodyId);
    return Promise.resolve(decision.ok ? ok(null) : decision);
  },
  apply: async ({ tx, actor }, input) => {
    await tx.consultation.create({ data: { ...input, lastAnswerDay: dateOf(input.lastAnswerDay) } });
    await recordAudit(tx, actor, {
      type: "consultation.create",
      subjectId: input.id,
      bodyId: input.senderBodyId,
      consultationId: input.id,
      data: { title: input.title },
    });
    return ok({ id: input.id });
  },
});
