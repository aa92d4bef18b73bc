import { v7 as uuid } from "uuid";
import type { Outcome } from "../../../domain/annotation/disposition.ts";
import { renderAnnotationRow } from "../../live/render-annotation.ts";
import { closeLiveDocument } from "../../repositories/live-documents.ts";
import type { CommandContext } from "../command.ts";
import { changeAnnotation } from "./change-annotation.ts";
import type { LockedAnnotation } from "./lock-annotation.ts";

type Verdict = {
  readonly outcome: Outcome;
  readonly reason: string | null;
  /** Whose verdict it is; who confirmed it is in the audit event. */
  readonly byId: string;
  readonly at: Date;
  /** The command's name. */
  readonly type: string;
};

/** Puts a verdict in force: the text becomes a wall, as it was judged. */
export const giveVerdict = async (
  { tx, actor, rightsChanged }: CommandContext,
  annotation: LockedAnnotation,
  { type, ...verdict }: Verdict,
): Promise<void> => {
  const document = `annotation/${annotation.id}`;
  await closeLiveDocument(tx, document, "readonly");
  await renderAnnotationRow(tx, annotation.id);
  const judged = await tx.annotation.findUniqueOrThrow({
    where: { id: annotation.id },
    select: { text: true, suggestion: true, contentHash: true },
  });
  await tx.verdictProposal.deleteMany({ where: { annotationId: annotation.id } });
  await tx.disposition.create({ data: { id: uuid(), annotationId: annotation.id, ...verdict, ...judged } });
  await changeAnnotation(tx, annotation, { actor, type, row: { state: "settled" }, data: { outcome: verdict.outcome } });
  rightsChanged(document);
};
