import { z } from "zod";
import { richTextToHtml } from "../../../collab/schema/html.ts";
import { richTextFromPlain } from "../../../collab/schema/plain-text.ts";
import type { AnnotationId } from "../../../domain/ids.ts";
import type { Outcome } from "../../../domain/annotation/disposition.ts";
import { mayConfirm } from "../../../domain/policy/annotation-policy.ts";
import { ok, refuse, type Result } from "../../../domain/result.ts";
import type { Prisma } from "../../database/client.ts";
import { renderAnnotationRow } from "../../live/render-annotation.ts";
import { rowCommand, type CommandContext } from "../command.ts";
import * as field from "../input.ts";
import { changeAnnotation } from "./change-annotation.ts";
import { giveVerdict } from "./give-verdict.ts";
import { lockAnnotation, type LockedAnnotation } from "./lock-annotation.ts";

const authorise = async ({ tx, actor }: CommandContext, input: { annotationId: AnnotationId }): Promise<Result<LockedAnnotation>> => {
  const locked = await lockAnnotation(tx, input.annotationId);
  if (!locked.ok) return locked;
  const decision = mayConfirm(actor, locked.value.consultation, locked.value.access);
  return decision.ok ? locked : decision;
};

/** Whoever raised a thread agrees to the verdict that was proposed: it is in force, on the words that it was proposed for. */
export const confirmVerdict = rowCommand({
  name: "annotation.confirm",
  input: z.object({ annotationId: field.annotationId }),
  authorise,
  apply: async (context, _input, annotation) => {
    const proposal = await context.tx.verdictProposal.findUnique({ where: { annotationId: annotation.id } });
    if (!proposal) return refuse("proposal.none");
    const { contentHash } = await renderAnnotationRow(context.tx, annotation.id);
    if (contentHash !== proposal.contentHash) return refuse("proposal.outdated");
    const { reason, byId } = proposal;
    await giveVerdict(context, annotation, {
      outcome: proposal.outcome as Outcome,
      reason,
      byId,
      at: context.now,
      type: "annotation.confirm",
    });
    return ok({ id: annotation.id });
  },
});

/** Whoever raised a thread does not agree: the proposal is gone, and why stands as their answer in the thread. */
export const contestVerdict = rowCommand({
  name: "annotation.contest",
  input: z.object({ annotationId: field.annotationId, replyId: field.replyId, reason: field.text(2000) }),
  authorise,
  apply: async ({ tx, actor, now }, { replyId, reason }, annotation) => {
    if (reason === "") return refuse("disposition.reason-required");
    const { count } = await tx.verdictProposal.deleteMany({ where: { annotationId: annotation.id } });
    if (count === 0) return refuse("proposal.none");
    const content = richTextFromPlain(reason);
    await tx.reply.create({
      data: {
        id: replyId,
        annotationId: annotation.id,
        authorId: actor.personId,
        bodyId: annotation.access.bodyId,
        content: content as unknown as Prisma.InputJsonObject,
        text: reason,
        html: richTextToHtml(content),
        createdAt: now,
      },
    });
    await changeAnnotation(tx, annotation, { actor, type: "annotation.contest", row: {}, data: { replyId } });
    return ok({ id: annotation.id });
  },
});
