import { z } from "zod";
import { v7 as uuid } from "uuid";
import type { ConsultationFacts } from "../../../domain/consultation/consultation.ts";
import type { IsoDay } from "../../../domain/ids.ts";
import { ok, refuse } from "../../../domain/result.ts";
import type { Transaction } from "../../database/client.ts";
import { dayOf } from "../../repositories/consultations.ts";
import { createLiveDocument } from "../../repositories/live-documents.ts";
import { rowCommand } from "../command.ts";
import * as field from "../input.ts";
import { lockSteered, recordSteering } from "./lock-steered.ts";

const input = z.object({ consultationId: field.consultationId, bodyId: field.bodyId });

/** Asks a body. Its response exists, empty, from that moment. */
export const inviteBody = rowCommand({
  name: "consultation.invite",
  input,
  authorise: (context, { consultationId }) => lockSteered(context, consultationId),
  apply: async (context, { consultationId, bodyId }, steered) => {
    const { facts } = steered;
    if (facts.state === "closed") return refuse("consultation.not-open");
    if (facts.senderBodyId === bodyId) return refuse("consultation.body-is-sender");
    if (!(await context.tx.body.findUnique({ where: { id: bodyId } }))) return refuse("not-found");
    const existing = await context.tx.response.findUnique({ where: { consultationId_bodyId: { consultationId, bodyId } } });
    if (existing) return ok({ responseId: existing.id });
    await context.tx.participation.create({ data: { consultationId, bodyId, position: facts.bodyIds.length } });
    const responseId = uuid();
    await context.tx.response.create({ data: { id: responseId, consultationId, bodyId } });
    await createLiveDocument(context.tx, `response/${responseId}`, null);
    await recordSteering(context, steered, "consultation.invite", { bodyId });
    return ok({ responseId });
  },
});

/**
 * Takes an invitation back, as long as nobody of the body has done anything with it: what a body has begun is its own. From then on its people
 * see nothing of the consultation, as if they had never been asked; they can be asked again.
 */
export const withdrawInvitation = rowCommand({
  name: "consultation.withdraw-invitation",
  input,
  authorise: (context, { consultationId }) => lockSteered(context, consultationId),
  apply: async (context, { consultationId, bodyId }, steered) => {
    const { tx, personChanged } = context;
    if (steered.facts.state === "closed") return refuse("consultation.not-open");
    const position = steered.facts.bodyIds.indexOf(bodyId);
    if (position < 0) return refuse("not-found");
    const key = { consultationId_bodyId: { consultationId, bodyId } };
    const response = await tx.response.findUniqueOrThrow({ where: key, select: { id: true } });
    const told = await whatTheyKnow(tx, steered.facts);
    // Held by its row, so that nothing is written into it behind the answer.
    const unwritten = await tx.liveDocument.deleteMany({ where: { name: `response/${response.id}`, seq: 0 } });
    if (unwritten.count === 0 || (await hasActed(tx, consultationId, bodyId))) return refuse("consultation.body-has-begun");
    await tx.response.delete({ where: { id: response.id } });
    await tx.participation.delete({ where: key });
    await tx.participation.updateMany({ where: { consultationId, position: { gt: position } }, data: { position: { decrement: 1 } } });
    await recordSteering(context, steered, "consultation.withdraw-invitation", { bodyId, ...told });
    const members = await tx.membership.findMany({ where: { bodyId }, select: { personId: true } });
    for (const { personId } of members) personChanged(personId);
    return ok({ id: consultationId });
  },
});

/** What the body's people had been shown, to tell them by; nothing of a consultation that was not sent yet. */
const whatTheyKnow = async (tx: Transaction, { id, state }: ConsultationFacts): Promise<{ title?: string; lastAnswerDay?: IsoDay }> => {
  if (state === "prepared") return {};
  const { title, lastAnswerDay } = await tx.consultation.findUniqueOrThrow({ where: { id }, select: { title: true, lastAnswerDay: true } });
  return { title, lastAnswerDay: dayOf(lastAnswerDay) };
};

/** Whether any act in the body's name has been recorded: on what is its own, or beside what another body has shared. */
const hasActed = async (tx: Transaction, consultationId: string, bodyId: string): Promise<boolean> => {
  const beside = { where: { bodyId, annotation: { consultationId } } };
  return (
    (await tx.auditEvent.count({ where: { consultationId, bodyId } })) > 0 || (await tx.reply.count(beside)) > 0 || (await tx.reaction.count(beside)) > 0
  );
};
