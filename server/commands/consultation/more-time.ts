import { z } from "zod";
import type { ConsultationFacts } from "../../../domain/consultation/consultation.ts";
import { givesMoreTime } from "../../../domain/consultation/extension.ts";
import type { BodyId, IsoDay } from "../../../domain/ids.ts";
import { mayAnswerForTime, mayAskForTime } from "../../../domain/policy/consultation-policy.ts";
import { ok, refuse, type Result } from "../../../domain/result.ts";
import type { Prisma } from "../../database/client.ts";
import { recordChange } from "../../repositories/changes.ts";
import { dateOf, dayOf, lockConsultation } from "../../repositories/consultations.ts";
import { loadLastAnswerDays } from "../../repositories/extensions.ts";
import { rowCommand, type CommandContext } from "../command.ts";
import * as field from "../input.ts";

const words = field.text(2000);
const reason = words.pipe(z.string().min(1));

type Locked = { readonly facts: ConsultationFacts; readonly seq: bigint; readonly bodyId: BodyId };

/** It is told to the body and to the sender, and to nobody else. */
const record = ({ tx, actor }: CommandContext, { facts, seq, bodyId }: Locked, type: string, data: Prisma.InputJsonObject): Promise<void> =>
  recordChange(tx, actor, { consultationId: facts.id, seq, subject: "participation", subjectId: bodyId, type, bodyId, data });

const isLater = async ({ tx, now }: CommandContext, { facts, bodyId }: Locked, day: IsoDay): Promise<boolean> => {
  const { lastAnswerDay } = await tx.consultation.findUniqueOrThrow({ where: { id: facts.id }, select: { lastAnswerDay: true } });
  const daysOf = await loadLastAnswerDays(tx, [facts.id]);
  return givesMoreTime(day, daysOf({ id: facts.id, lastAnswerDay: dayOf(lastAnswerDay) }, bodyId), dayOf(now));
};

const isDispatched = async ({ tx }: CommandContext, { facts, bodyId }: Locked): Promise<boolean> => {
  const key = { consultationId: facts.id, bodyId };
  const { state } = await tx.response.findUniqueOrThrow({ where: { consultationId_bodyId: key }, select: { state: true } });
  return state === "dispatched";
};

/** Asks the sender, in a body's name, for a later last answer day. */
export const askForTime = rowCommand({
  name: "extension.ask",
  input: z.object({ id: field.extensionId, consultationId: field.consultationId, bodyId: field.bodyId, wantedDay: field.day, reason }),
  authorise: async ({ tx, actor }, { consultationId, bodyId }) => {
    const locked = await lockConsultation(tx, consultationId);
    if (!locked) return refuse("not-found");
    const decision = mayAskForTime(actor, locked.facts, bodyId);
    return decision.ok ? ok({ ...locked, bodyId }) : decision;
  },
  apply: async (context, { id, consultationId, bodyId, wantedDay, reason }, locked) => {
    const { tx, actor, now } = context;
    if (await isDispatched(context, locked)) return refuse("extension.dispatched");
    if (await tx.extensionRequest.findFirst({ where: { consultationId, bodyId, state: "asked" } })) return refuse("extension.waiting");
    if (!(await isLater(context, locked, wantedDay))) return refuse("extension.day");
    await tx.extensionRequest.create({
      data: { id, consultationId, bodyId, wantedDay: dateOf(wantedDay), reason, askedById: actor.personId, askedAt: now },
    });
    await record(context, locked, "extension.ask", { extensionId: id, wantedDay });
    return ok({ id, consultationId });
  },
});

/** A request under its consultation's lock, if the actor may do with it what is to be done. It must still wait for its answer. */
const lockWaiting = async (
  { tx, actor }: CommandContext,
  extensionId: string,
  may: typeof mayAskForTime,
): Promise<Result<Locked & { readonly extensionId: string }>> => {
  const found = await tx.extensionRequest.findUnique({ where: { id: extensionId } });
  const locked = found && (await lockConsultation(tx, found.consultationId));
  if (!locked) return refuse("not-found");
  const bodyId = found.bodyId as BodyId;
  const decision = may(actor, locked.facts, bodyId);
  if (!decision.ok) return decision;
  const { state } = await tx.extensionRequest.findUniqueOrThrow({ where: { id: extensionId }, select: { state: true } });
  return state === "asked" ? ok({ ...locked, bodyId, extensionId }) : refuse("extension.closed");
};

const close = async (context: CommandContext, { extensionId }: { readonly extensionId: string }, data: Prisma.ExtensionRequestUpdateInput): Promise<void> => {
  await context.tx.extensionRequest.update({ where: { id: extensionId }, data: { ...data, closedById: context.actor.personId, closedAt: context.now } });
};

const byId = z.object({ extensionId: field.extensionId });

/** Takes back a request that nobody has answered. */
export const withdrawExtension = rowCommand({
  name: "extension.withdraw",
  input: byId,
  authorise: (context, input) => lockWaiting(context, input.extensionId, mayAskForTime),
  apply: async (context, { extensionId }, locked) => {
    await close(context, locked, { state: "withdrawn" });
    await record(context, locked, "extension.withdraw", { extensionId });
    return ok({ id: extensionId, consultationId: locked.facts.id });
  },
});

/** Gives the body a last answer day of its own: the one it wanted, or another. */
export const grantExtension = rowCommand({
  name: "extension.grant",
  input: byId.extend({ day: field.day, answer: words.default("") }),
  authorise: (context, input) => lockWaiting(context, input.extensionId, mayAnswerForTime),
  apply: async (context, { extensionId, day, answer }, locked) => {
    if (!(await isLater(context, locked, day))) return refuse("extension.day");
    await close(context, locked, { state: "granted", grantedDay: dateOf(day), answer });
    await record(context, locked, "extension.grant", { extensionId, day });
    return ok({ id: extensionId, consultationId: locked.facts.id });
  },
});

export const declineExtension = rowCommand({
  name: "extension.decline",
  input: byId.extend({ reason }),
  authorise: (context, input) => lockWaiting(context, input.extensionId, mayAnswerForTime),
  apply: async (context, { extensionId, reason: answer }, locked) => {
    await close(context, locked, { state: "declined", answer });
    await record(context, locked, "extension.decline", { extensionId });
    return ok({ id: extensionId, consultationId: locked.facts.id });
  },
});
