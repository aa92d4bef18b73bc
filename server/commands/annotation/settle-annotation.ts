import { z } from "zod";
import { needsReason } from "../../../domain/annotation/disposition.ts";
import { awaitsAuthor, mayReopen, maySettle } from "../../../domain/policy/annotation-policy.ts";
import { ok, refuse } from "../../../domain/result.ts";
import { renderAnnotationRow } from "../../live/render-annotation.ts";
import { reopenLiveDocument } from "../../repositories/live-documents.ts";
import { rowCommand } from "../command.ts";
import * as field from "../input.ts";
import { changeAnnotation } from "./change-annotation.ts";
import { giveVerdict } from "./give-verdict.ts";
import { lockAnnotation } from "./lock-annotation.ts";

/**
 * A verdict. The text is a wall from here: its live document takes no further edit on any node. In a body where whoever raised a thread
 * has the last word it is proposed instead, and the thread stays open until it is confirmed.
 */
export const settleAnnotation = rowCommand({
  name: "annotation.settle",
  input: z.object({ annotationId: field.annotationId, outcome: field.outcome, reason: field.text(2000).optional() }),
  authorise: async ({ tx, actor }, input) => {
    const locked = await lockAnnotation(tx, input.annotationId);
    if (!locked.ok) return locked;
    const decision = maySettle(actor, locked.value.consultation, locked.value.access);
    return decision.ok ? locked : decision;
  },
  apply: async (context, input, annotation) => {
    const { tx, actor, now } = context;
    const reason = input.reason || null;
    if (needsReason(input.outcome) && reason === null) return refuse("disposition.reason-required");
    const { bodyId, authorId } = annotation.access;
    const authorIsMember = (await tx.membership.count({ where: { bodyId, personId: authorId, person: { disabledAt: null } } })) > 0;
    const verdict = { outcome: input.outcome, reason, byId: actor.personId, at: now };
    if (!awaitsAuthor(actor, annotation.consultation, annotation.access, authorIsMember)) {
      await giveVerdict(context, annotation, { ...verdict, type: "annotation.settle" });
      return ok({ id: annotation.id, proposed: false });
    }
    const { contentHash } = await renderAnnotationRow(tx, annotation.id);
    const data = { ...verdict, contentHash };
    await tx.verdictProposal.upsert({ where: { annotationId: annotation.id }, create: { annotationId: annotation.id, ...data }, update: data });
    await changeAnnotation(tx, annotation, { actor, type: "annotation.propose", row: {}, data: { outcome: input.outcome } });
    return ok({ id: annotation.id, proposed: true });
  },
});

/** Opens a settled thread again; the earlier verdict is kept. */
export const reopenAnnotation = rowCommand({
  name: "annotation.reopen",
  input: z.object({ annotationId: field.annotationId, reason: field.text(2000).optional() }),
  authorise: async ({ tx, actor }, input) => {
    const locked = await lockAnnotation(tx, input.annotationId);
    if (!locked.ok) return locked;
    const decision = mayReopen(actor, locked.value.consultation, locked.value.access);
    return decision.ok ? locked : decision;
  },
  apply: async ({ tx, actor, now, rightsChanged }, input, annotation) => {
    await tx.disposition.updateMany({
      where: { annotationId: annotation.id, reopenedAt: null },
      data: { reopenedAt: now, reopenedById: actor.personId, reopenReason: input.reason || null },
    });
    await reopenLiveDocument(tx, `annotation/${annotation.id}`);
    await changeAnnotation(tx, annotation, { actor, type: "annotation.reopen", row: { state: "open" } });
    rightsChanged(`annotation/${annotation.id}`);
    return ok({ id: annotation.id });
  },
});
