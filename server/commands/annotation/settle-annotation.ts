import { z } from "zod";
import { v7 as uuid } from "uuid";
import { needsReason } from "../../../domain/annotation/disposition.ts";
import { mayReopen, maySettle } from "../../../domain/policy/annotation-policy.ts";
import { ok, refuse } from "../../../domain/result.ts";
import { renderAnnotationRow } from "../../live/render-annotation.ts";
import { closeLiveDocument, reopenLiveDocument } from "../../repositories/live-documents.ts";
import { rowCommand } from "../command.ts";
import * as field from "../input.ts";
import { changeAnnotation } from "./change-annotation.ts";
import { lockAnnotation } from "./lock-annotation.ts";

/** A reviewer's verdict. The text is a wall from here: its live document takes no further edit on any node. */
export const settleAnnotation = rowCommand({
  name: "annotation.settle",
  input: z.object({ annotationId: field.annotationId, outcome: field.outcome, reason: field.text(2000).optional() }),
  authorise: async ({ tx, actor }, input) => {
    const locked = await lockAnnotation(tx, input.annotationId);
    if (!locked.ok) return locked;
    const decision = maySettle(actor, locked.value.consultation, locked.value.access);
    return decision.ok ? locked : decision;
  },
  apply: async ({ tx, actor, now, effects, afterCommit }, input, annotation) => {
    const reason = input.reason || null;
    if (needsReason(input.outcome) && reason === null) return refuse("disposition.reason-required");
    const document = `annotation/${annotation.id}`;
    await closeLiveDocument(tx, document, "readonly");
    await renderAnnotationRow(tx, annotation.id);
    const judged = await tx.annotation.findUniqueOrThrow({
      where: { id: annotation.id },
      select: { text: true, suggestion: true, contentHash: true },
    });
    await tx.disposition.create({
      data: { id: uuid(), annotationId: annotation.id, outcome: input.outcome, reason, byId: actor.personId, at: now, ...judged },
    });
    await changeAnnotation(tx, annotation, {
      actor,
      type: "annotation.settle",
      row: { state: "settled" },
      data: { outcome: input.outcome },
    });
    afterCommit(() => effects.rightsChanged(document));
    return ok({ id: annotation.id });
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
  apply: async ({ tx, actor, now, effects, afterCommit }, input, annotation) => {
    await tx.disposition.updateMany({
      where: { annotationId: annotation.id, reopenedAt: null },
      data: { reopenedAt: now, reopenedById: actor.personId, reopenReason: input.reason || null },
    });
    await reopenLiveDocument(tx, `annotation/${annotation.id}`);
    await changeAnnotation(tx, annotation, { actor, type: "annotation.reopen", row: { state: "open" } });
    afterCommit(() => effects.rightsChanged(`annotation/${annotation.id}`));
    return ok({ id: annotation.id });
  },
});
