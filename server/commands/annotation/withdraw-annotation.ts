import { z } from "zod";
import { mayHandleAnnotation } from "../../../domain/policy/annotation-policy.ts";
import { ok } from "../../../domain/result.ts";
import { closeLiveDocument, erasePayload } from "../../repositories/live-documents.ts";
import { rowCommand } from "../command.ts";
import * as field from "../input.ts";
import { changeAnnotation } from "./change-annotation.ts";
import { lockAnnotation } from "./lock-annotation.ts";

/** Takes a comment or a draft back: its text is erased, also from the log; the record and what others answered remain. */
export const withdrawAnnotation = rowCommand({
  name: "annotation.withdraw",
  input: z.object({ annotationId: field.annotationId }),
  authorise: async ({ tx, actor }, input) => {
    const locked = await lockAnnotation(tx, input.annotationId);
    if (!locked.ok) return locked;
    const decision = mayHandleAnnotation(actor, locked.value.consultation, locked.value.access);
    return decision.ok ? locked : decision;
  },
  apply: async ({ tx, actor, now, rightsChanged }, _input, annotation) => {
    const document = `annotation/${annotation.id}`;
    await closeLiveDocument(tx, document, "closed");
    await erasePayload(tx, document);
    await tx.verdictProposal.deleteMany({ where: { annotationId: annotation.id } });
    await tx.assignment.deleteMany({ where: { annotationId: annotation.id } });
    await tx.disposition.updateMany({ where: { annotationId: annotation.id }, data: { text: "", suggestion: "" } });
    await tx.mention.deleteMany({ where: { sourceId: annotation.id } });
    await changeAnnotation(tx, annotation, {
      actor,
      type: "annotation.withdraw",
      row: { state: "withdrawn", withdrawnAt: now, text: "", html: "", suggestion: "", contentHash: "" },
    });
    rightsChanged(document);
    return ok({ id: annotation.id });
  },
});
