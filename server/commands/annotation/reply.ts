import { z } from "zod";
import { richTextToHtml } from "../../../collab/schema/html.ts";
import { parseRichText } from "../../../collab/schema/parse.ts";
import { plainText, richTextFromPlain } from "../../../collab/schema/plain-text.ts";
import { mayReply, mayWithdrawReply, replyingBody } from "../../../domain/policy/annotation-policy.ts";
import { mentionedIn, withNames } from "../../../domain/rich-text/mentions.ts";
import { ok, refuse } from "../../../domain/result.ts";
import type { Prisma } from "../../database/client.ts";
import { keepMentions, readersAmong } from "../../repositories/mentions.ts";
import { rowCommand } from "../command.ts";
import * as field from "../input.ts";
import { changeAnnotation } from "./change-annotation.ts";
import { lockAnnotation } from "./lock-annotation.ts";

/** Answers in a thread, with rich text from the editor or plain text from outside programs. */
export const replyToAnnotation = rowCommand({
  name: "annotation.reply",
  input: z.object({
    id: field.replyId,
    annotationId: field.annotationId,
    content: z.unknown().optional(),
    text: field.text(10_000).optional(),
  }),
  authorise: async ({ tx, actor }, input) => {
    const locked = await lockAnnotation(tx, input.annotationId);
    if (!locked.ok) return locked;
    const decision = mayReply(actor, locked.value.consultation, locked.value.access);
    return decision.ok ? locked : decision;
  },
  apply: async ({ tx, actor, now }, input, annotation) => {
    const bodyId = replyingBody(actor, annotation.consultation, annotation.access);
    if (bodyId === null) return refuse("consultation.not-invited");
    const content = input.content === undefined ? ok(richTextFromPlain(input.text ?? "")) : parseRichText(input.content);
    if (!content.ok) return content;
    const personIds = mentionedIn(content.value);
    const names = await readersAmong(tx, annotation.consultation, annotation.access, personIds);
    const named = withNames(content.value, names);
    const text = plainText(named);
    if (text.trim() === "") return refuse("annotation.empty");
    await tx.reply.create({
      data: {
        id: input.id,
        annotationId: annotation.id,
        authorId: actor.personId,
        bodyId,
        content: named as unknown as Prisma.InputJsonObject,
        text,
        html: richTextToHtml(named),
        createdAt: now,
      },
    });
    await keepMentions(tx, { annotationId: annotation.id, sourceId: input.id, byId: actor.personId, personIds: [...names.keys()] });
    await changeAnnotation(tx, annotation, { actor, type: "annotation.reply", row: {}, data: { replyId: input.id } });
    return ok({ id: input.id });
  },
});

/** Takes an answer back; its place in the thread remains, its text does not. */
export const withdrawReply = rowCommand({
  name: "reply.withdraw",
  input: z.object({ replyId: field.replyId }),
  authorise: async ({ tx, actor }, input) => {
    const reply = await tx.reply.findUnique({ where: { id: input.replyId } });
    if (!reply) return refuse("not-found");
    const locked = await lockAnnotation(tx, reply.annotationId);
    if (!locked.ok) return locked;
    const decision = mayWithdrawReply(actor, locked.value.consultation, reply.authorId as typeof actor.personId);
    return decision.ok ? locked : decision;
  },
  apply: async ({ tx, actor, now }, input, annotation) => {
    await tx.reply.update({
      where: { id: input.replyId },
      data: { content: { type: "doc", content: [] }, text: "", html: "", withdrawnAt: now },
    });
    await tx.mention.deleteMany({ where: { sourceId: input.replyId } });
    await changeAnnotation(tx, annotation, { actor, type: "reply.withdraw", row: {}, data: { replyId: input.replyId } });
    return ok({ id: input.replyId });
  },
});
