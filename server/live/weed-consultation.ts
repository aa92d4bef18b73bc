/**
 * Weeding (gallring): what was written on the way to the answers is erased, in the records and in every log; that something was, when and
 * by whom, what was decided, and the answers themselves remain.
 */
import * as Y from "yjs";
import { refuse, ok, type Result } from "../../domain/result.ts";
import { inTransaction, Prisma, type Database, type Transaction } from "../database/client.ts";
import { announceChange, recordAudit } from "../repositories/changes.ts";
import { holdConsultation, loadConsultationFacts, lockConsultation } from "../repositories/consultations.ts";
import { closeLiveDocument, erasePayload, loadLiveDocument } from "../repositories/live-documents.ts";
import { announceRights } from "./rights.ts";

export type Weeded = { readonly annotations: number; readonly replies: number; readonly responses: number };

/** Documents that are erased in one transaction. */
const atOnce = 100;

/**
 * Weeds a closed consultation. Repeating it does what an interrupted run left. Refuses `not-found`, and `consultation.in-work` while it is
 * open or an answer to it is still being written.
 */
export const weedConsultation = async (database: Database, consultationId: string): Promise<Result<Weeded>> => {
  const facts = await loadConsultationFacts(database, consultationId);
  if (!facts) return refuse("not-found");
  const unfinished = await database.$queryRaw<unknown[]>`
    select 1 from "Response" r join "LiveDocument" d on d.name = 'response/' || r.id
    where r."consultationId" = ${consultationId}::uuid and r.state in ('writing', 'review') and d.seq > 0`;
  if (facts.state !== "closed" || unfinished.length > 0) return refuse("consultation.in-work");

  const annotations = await database.annotation.findMany({ where: { consultationId }, select: { id: true } });
  for (let from = 0; from < annotations.length; from += atOnce) {
    const ids = annotations.slice(from, from + atOnce).map((a) => a.id);
    await inTransaction(database, (tx) => eraseAnnotations(tx, consultationId, ids));
  }
  const responses = await database.response.findMany({ where: { consultationId }, select: { id: true } });
  for (const { id } of responses) await inTransaction(database, (tx) => forgetHistory(tx, `response/${id}`));

  return inTransaction(database, async (tx) => {
    const locked = await lockConsultation(tx, consultationId);
    if (locked?.facts.state !== "closed") return refuse("consultation.in-work");
    const ofResponses = { responseId: { in: responses.map((r) => r.id) } };
    await tx.responseComment.updateMany({
      where: ofResponses,
      data: { text: "", replacement: null, anchor: Prisma.DbNull, replaced: Prisma.DbNull },
    });
    const replies = await tx.reply.count({ where: { annotation: { consultationId } } });
    await tx.consultation.update({ where: { id: consultationId }, data: { weededAt: new Date() } });
    const counts: Weeded = { annotations: annotations.length, replies, responses: responses.length };
    const { seq } = locked;
    await announceChange(tx, { consultationId, seq, subject: "consultation", subjectId: consultationId });
    const bodyId = locked.facts.senderBodyId;
    await recordAudit(tx, null, { type: "consultation.weed", subjectId: consultationId, consultationId, seq, bodyId, data: counts });
    return ok(counts);
  });
};

const eraseAnnotations = async (tx: Transaction, consultationId: string, ids: string[]): Promise<void> => {
  await holdConsultation(tx, consultationId);
  const documents = ids.map((id) => `annotation/${id}`);
  for (const document of documents) {
    await closeLiveDocument(tx, document, "closed");
    await erasePayload(tx, document);
  }
  await tx.$executeRaw`
    update "Annotation" a set text = '', html = '', suggestion = '', "renderedSeq" = d.seq
    from "LiveDocument" d where d.name = 'annotation/' || a.id and a.id = any(${ids}::uuid[])`;
  const those = { annotationId: { in: ids } };
  await tx.reply.updateMany({ where: those, data: { content: { type: "doc", content: [] }, text: "", html: "" } });
  await tx.disposition.updateMany({ where: those, data: { text: "", suggestion: "" } });
  await announceRights(tx, { documents, people: [] });
};

/** Keeps a response as it is, and nothing of how it became so. */
const forgetHistory = async (tx: Transaction, document: string): Promise<void> => {
  await tx.$executeRaw`select 1 from "LiveDocument" where name = ${document} for update`;
  const live = await loadLiveDocument(tx, document);
  if (!live) return;
  const snapshot = Buffer.from(Y.encodeStateAsUpdate(live.doc));
  await tx.documentUpdate.updateMany({ where: { document }, data: { bytes: Buffer.alloc(0) } });
  await tx.liveDocument.update({ where: { name: document }, data: { snapshot, snapshotSeq: live.seq } });
};
