import type * as Y from "yjs";
import { listPoints } from "../../collab/response/points.ts";
import { responseDocument } from "../../collab/schema/document-name.ts";
import { richTextOf } from "../../collab/schema/from-yjs.ts";
import type { RichText, SourceRef } from "../../domain/rich-text/rich-text.ts";
import type { Database, Prisma, Transaction } from "../database/client.ts";
import { loadLiveDocument, saveSnapshotOfBusy, type LoadedDocument } from "../repositories/live-documents.ts";

/** `pointId` is null where editing has left sourced words outside any point. */
export type RenderedPoint = { readonly pointId: string | null; readonly text: string; readonly sources: readonly SourceRef[] };

/** A response's live document as it is kept beside its record. */
export type RenderedResponse = { readonly summary: RichText; readonly views: RichText; readonly points: readonly RenderedPoint[] };

const renderResponse = (doc: Y.Doc): RenderedResponse => ({
  summary: richTextOf(doc.getXmlFragment("summary")),
  views: richTextOf(doc.getXmlFragment("views")),
  points: listPoints(doc).map(({ pointId, text, sources }) => ({ pointId, text, sources })),
});

type Current = { readonly rendered: RenderedResponse; readonly live: LoadedDocument; readonly isKept: boolean };

const current = async (tx: Database | Transaction, responseId: string): Promise<Current> => {
  const row = await tx.response.findUniqueOrThrow({ where: { id: responseId }, select: { content: true, renderedSeq: true } });
  const live = await loadLiveDocument(tx, responseDocument(responseId));
  if (!live) throw new Error(`Response ${responseId} has no live document`);
  const kept = row.content as unknown as Partial<RenderedResponse>;
  if (live.seq === row.renderedSeq && kept.views && kept.summary && kept.points) {
    return { rendered: { summary: kept.summary, views: kept.views, points: kept.points }, live, isKept: true };
  }
  return { rendered: renderResponse(live.doc), live, isKept: false };
};

/**
 * A response as committed, for a query. Nothing is kept: what a query kept silently, the renderer would find done and tell nobody of.
 */
export const readResponse = async (tx: Database | Transaction, responseId: string): Promise<RenderedResponse> =>
  (await current(tx, responseId)).rendered;

/** Brings a response's rendering up to what is committed: before every act that rests on it, and shortly after it was written. */
export const renderResponseRow = async (tx: Transaction, responseId: string): Promise<{ readonly changed: boolean }> => {
  const { rendered, live, isKept } = await current(tx, responseId);
  if (isKept) return { changed: false };
  await saveSnapshotOfBusy(tx, responseDocument(responseId), live);
  await tx.response.update({
    where: { id: responseId },
    data: { content: rendered as unknown as Prisma.InputJsonObject, renderedSeq: live.seq },
  });
  return { changed: true };
};
