import type * as Y from "yjs";
import { contentHash } from "../../collab/schema/content-hash.ts";
import { annotationDocument } from "../../collab/schema/document-name.ts";
import { richTextOf } from "../../collab/schema/from-yjs.ts";
import { richTextToHtml } from "../../collab/schema/html.ts";
import { plainText } from "../../collab/schema/plain-text.ts";
import type { Transaction } from "../database/client.ts";
import { loadLiveDocument } from "../repositories/live-documents.ts";

type Rendered = {
  readonly text: string;
  readonly html: string;
  readonly suggestion: string;
  /** Over text and suggested wording: what a response's source mark keeps, so that a later change shows. */
  readonly contentHash: string;
};

/** An annotation's live document as the words that are kept beside its record. */
export const renderAnnotation = (doc: Y.Doc): Rendered => {
  const body = richTextOf(doc.getXmlFragment("body"));
  const text = plainText(body).trim();
  const suggestion = plainText(richTextOf(doc.getXmlFragment("suggestion"))).trim();
  return { text, html: text === "" ? "" : richTextToHtml(body), suggestion, contentHash: contentHash(text, suggestion) };
};

/**
 * Brings an annotation's rendered text up to what is committed, inside the caller's transaction. Every formal act that rests on the text
 * calls this first. Returns the rendering, and writes only when it is behind.
 */
export const renderAnnotationRow = async (tx: Transaction, annotationId: string): Promise<Rendered & { changed: boolean }> => {
  const row = await tx.annotation.findUniqueOrThrow({
    where: { id: annotationId },
    select: { text: true, html: true, suggestion: true, contentHash: true, renderedSeq: true, state: true },
  });
  const live = await loadLiveDocument(tx, annotationDocument(annotationId));
  if (!live || row.state === "withdrawn" || live.seq === row.renderedSeq) return { ...row, changed: false };
  const rendered = renderAnnotation(live.doc);
  await tx.annotation.update({ where: { id: annotationId }, data: { ...rendered, renderedSeq: live.seq } });
  return { ...rendered, changed: rendered.contentHash !== row.contentHash || rendered.html !== row.html };
};
