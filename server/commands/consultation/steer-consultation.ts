import { z } from "zod";
import { ok, refuse } from "../../../domain/result.ts";
import { dateOf } from "../../repositories/consultations.ts";
import { newestVersionId } from "../../repositories/drafts.ts";
import { rowCommand } from "../command.ts";
import * as field from "../input.ts";
import { lockSteered, recordSteering } from "./lock-steered.ts";

const byId = z.object({ consultationId: field.consultationId });

export const updateConsultation = rowCommand({
  name: "consultation.update",
  input: byId.extend({
    title: field.line(200).optional(),
    dnr: field.line(60).optional(),
    description: field.text(10_000).optional(),
    lastAnswerDay: field.day.optional(),
    tags: field.offeredTags.optional(),
  }),
  authorise: (context, input) => lockSteered(context, input.consultationId),
  apply: async (context, { consultationId, lastAnswerDay, ...rest }, steered) => {
    if (steered.facts.state === "closed") return refuse("consultation.not-open");
    const data = { ...rest, ...(lastAnswerDay ? { lastAnswerDay: dateOf(lastAnswerDay) } : {}) };
    await context.tx.consultation.update({ where: { id: consultationId }, data });
    await recordSteering(context, steered, "consultation.update", lastAnswerDay ? { lastAnswerDay } : {});
    return ok({ id: consultationId });
  },
});

/** Sends the consultation: from here its bodies see it. */
export const openConsultation = rowCommand({
  name: "consultation.open",
  input: byId,
  authorise: (context, input) => lockSteered(context, input.consultationId),
  apply: async (context, { consultationId }, steered) => {
    if ((await newestVersionId(context.tx, consultationId)) === null) return refuse("consultation.no-version");
    if (steered.facts.state === "open") return ok({ id: consultationId });
    await context.tx.consultation.update({ where: { id: consultationId }, data: { state: "open" } });
    await recordSteering(context, steered, "consultation.open");
    return ok({ id: consultationId });
  },
});

/** Stops new input and keeps everything readable. */
export const closeConsultation = rowCommand({
  name: "consultation.close",
  input: byId,
  authorise: (context, input) => lockSteered(context, input.consultationId),
  apply: async (context, { consultationId }, steered) => {
    if (steered.facts.state !== "open") return refuse("consultation.not-open");
    await context.tx.consultation.update({ where: { id: consultationId }, data: { state: "closed" } });
    const annotations = await context.tx.annotation.findMany({
      where: { consultationId, state: { in: ["draft", "open"] } },
      select: { id: true },
    });
    const documents = annotations.map((a) => `annotation/${a.id}`);
    await context.tx.liveDocument.updateMany({
      where: { name: { in: documents } },
      data: { state: "readonly", seq: { increment: 1 } },
    });
    await recordSteering(context, steered, "consultation.close");
    documents.forEach(context.rightsChanged);
    return ok({ id: consultationId });
  },
});

/** Lets the bodies see what other bodies have released to all, or stops it. */
export const setSharing = rowCommand({
  name: "consultation.share",
  input: byId.extend({ sharing: z.boolean() }),
  authorise: (context, input) => lockSteered(context, input.consultationId),
  apply: async (context, { consultationId, sharing }, steered) => {
    await context.tx.consultation.update({ where: { id: consultationId }, data: { sharing } });
    await recordSteering(context, steered, "consultation.share", { sharing });
    const shown = await context.tx.annotation.findMany({ where: { consultationId, audience: "all" }, select: { id: true } });
    for (const { id } of shown) context.rightsChanged(`annotation/${id}`);
    return ok({ id: consultationId });
  },
});
