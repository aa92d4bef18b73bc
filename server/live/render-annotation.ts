import { annotationHash, renderAnnotation } from "../../collab/annotation/render.ts";
import type { Transaction } from "../database/client.ts";
import { loadLiveDocument } from "../repositories/live-documents.ts";

type Rendered = { readonly text: string; readonly html: string; readonly suggestion: string };

/**
 * Brings an annotation's rendered text up to what is committed, inside the caller's transaction. Every formal act that rests on the text
 * calls this first. Returns the rendering, and writes only when it is behind.
 */
export const renderAnnotationRow = async (tx: Transaction, annotationId: string): Promise<Rendered & { changed: boolean }> => {
  const row = await tx.annotation.findUniqueOrThrow({
    where: { id: annotationId },
    select: { text: true, html: true, suggestion: true, renderedSeq: true, state: true },
  });
  const live = await loadLiveDocument(tx, `annotation/${annotationId}`);
  if (!live || row.state === "withdrawn" || live.seq === row.renderedSeq) return { ...row, changed: false };
  const rendered = renderAnnotation(live.doc);
  const changed = rendered.text !== row.text || rendered.html !== row.html || rendered.suggestion !== row.suggestion;
  await tx.annotation.update({
    where: { id: annotationId },
    data: { ...rendered, contentHash: annotationHash(rendered), renderedSeq: live.seq },
  });
  return { ...rendered, changed };
};
