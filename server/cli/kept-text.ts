/** What is kept of live documents, compared with their logs: by the same code that renders them, in transactions that are taken back. */
import { setTimeout as sleep } from "node:timers/promises";
import { isDeepStrictEqual } from "node:util";
import * as Y from "yjs";
import { documentRoots, parseDocumentName, type ParsedDocumentName } from "../../collab/schema/document-name.ts";
import { inTransaction, type Database, type Transaction } from "../database/client.ts";
import { renderAnnotationRow } from "../live/render-annotation.ts";
import { renderResponseRow } from "../live/render-response.ts";
import { accessOf } from "../repositories/annotations.ts";
import { announceChange } from "../repositories/changes.ts";
import { lockConsultation } from "../repositories/consultations.ts";

export type Disagreement = { readonly document: string; readonly what: string };

/**
 * Names of the live documents that hold something: a withdrawn or weeded annotation's text is gone from the log and from the record, and a
 * response that nobody has written or looked at is not rendered yet.
 */
export const listTexts = async (database: Database): Promise<string[]> => {
  const rows = await database.$queryRaw<{ name: string }[]>`
    select d.name from "LiveDocument" d
    left join "Annotation" a on d.name = 'annotation/' || a.id
    left join "Response" r on d.name = 'response/' || r.id
    left join "Consultation" c on c.id = a."consultationId"
    where (a.id is null or (a.state <> 'withdrawn' and c."weededAt" is null)) and (r.id is null or d.seq > 0 or r."renderedSeq" > 0)
    order by d.name`;
  return rows.map((r) => r.name);
};

type Kept = Readonly<Record<string, unknown>>;

const keptOf = async (tx: Transaction, { kind, id }: ParsedDocumentName): Promise<{ kept: Kept; renderedSeq: bigint } | null> => {
  if (kind === "response") {
    const row = await tx.response.findUnique({ where: { id }, select: { content: true, renderedSeq: true } });
    return row && { kept: row.content as Kept, renderedSeq: row.renderedSeq };
  }
  const row = await tx.annotation.findUnique({
    where: { id },
    select: { text: true, html: true, suggestion: true, contentHash: true, renderedSeq: true },
  });
  if (!row) return null;
  const { renderedSeq, ...kept } = row;
  return { kept, renderedSeq };
};

/** Renders as if it had never been done; says whether the words are others than those that were kept. */
const renderAnew = async (tx: Transaction, document: ParsedDocumentName): Promise<boolean> => {
  const before = await keptOf(tx, document);
  const never = { where: { id: document.id }, data: { renderedSeq: -1n } };
  if (document.kind === "annotation") {
    await tx.annotation.update(never);
    await renderAnnotationRow(tx, document.id);
  } else {
    await tx.response.update(never);
    await renderResponseRow(tx, document.id);
  }
  const after = await keptOf(tx, document);
  return !isDeepStrictEqual(before?.kept, after?.kept);
};

/** Renders a document again and tells browsers when the words changed. */
export const bringUp = (database: Database, name: string): Promise<boolean> =>
  inTransaction(database, async (tx) => {
    const document = parseDocumentName(name);
    if (!document) return false;
    const where = { where: { id: document.id } };
    const isAnnotation = document.kind === "annotation";
    const row = isAnnotation ? await tx.annotation.findUnique(where) : await tx.response.findUnique(where);
    const locked = row && (await lockConsultation(tx, row.consultationId));
    if (!locked || !(await renderAnew(tx, document))) return false;
    const change = { consultationId: row.consultationId, seq: locked.seq, subjectId: row.id };
    if (!isAnnotation) {
      await announceChange(tx, { ...change, subject: "response" });
      return true;
    }
    const access = accessOf(await tx.annotation.update({ ...where, data: { seq: locked.seq } }));
    await announceChange(tx, { ...change, subject: "annotation", before: access, after: access });
    return true;
  });

/** Ends a transaction that was only a question. Never leaves this file. */
class TakenBack extends Error {}

const wouldChange = async (database: Database, document: ParsedDocumentName): Promise<boolean> => {
  let changed = false;
  try {
    await inTransaction(database, async (tx) => {
      changed = await renderAnew(tx, document);
      throw new TakenBack();
    });
  } catch (error) {
    if (!(error instanceof TakenBack)) throw error;
  }
  return changed;
};

const replayed = (parts: readonly Uint8Array[]): Y.Doc => {
  const doc = new Y.Doc();
  doc.transact(() => {
    for (const bytes of parts) if (bytes.length > 0) Y.applyUpdate(doc, bytes);
  });
  return doc;
};

/** What two replays must have in common: who wrote how much, and every root's content. */
const contentOf = (doc: Y.Doc, { kind }: ParsedDocumentName) => ({
  clocks: [...Y.decodeStateVector(Y.encodeStateVector(doc))].sort(([a], [b]) => a - b),
  roots: documentRoots[kind].map((root) => doc.getXmlFragment(root).toString()),
});

/** What is wrong with a document's log and snapshot; null when nothing is. */
const logFault = async (database: Database, document: ParsedDocumentName): Promise<string | null> => {
  const [live, updates] = await database.$transaction([
    database.liveDocument.findUnique({ where: { name: document.name } }),
    database.documentUpdate.findMany({ where: { document: document.name }, orderBy: { seq: "asc" }, select: { seq: true, bytes: true } }),
  ], { isolationLevel: "RepeatableRead" });
  if (!live) return "has no row";
  if ((updates.at(-1)?.seq ?? 0n) > live.seq) return `the log goes past the document's number ${live.seq}`;
  try {
    const whole = replayed(updates.map((u) => u.bytes));
    if (whole.store.pendingStructs !== null || whole.store.pendingDs !== null) return "the log has a gap";
    // Of a weeded response the log tells only that something was written: the snapshot is all there is.
    if (!live.snapshot || updates.some((u) => u.bytes.length === 0)) return null;
    const short = replayed([live.snapshot, ...updates.filter((u) => u.seq > live.snapshotSeq).map((u) => u.bytes)]);
    return isDeepStrictEqual(contentOf(whole, document), contentOf(short, document)) ? null : "the snapshot is not what the log gives";
  } catch (error) {
    return `the log cannot be read: ${error instanceof Error ? error.message : String(error)}`;
  }
};

/** How long a running server may take to render what was just written. */
const patienceMs = 3_000;

const textFault = async (database: Database, document: ParsedDocumentName): Promise<string | null> => {
  const kept = await keptOf(database, document);
  const live = await database.liveDocument.findUnique({ where: { name: document.name }, select: { seq: true } });
  if (!kept || !live) return "has no record";
  if (!(await wouldChange(database, document))) return null;
  return kept.renderedSeq === live.seq ? "the rendered text is not what the log gives" : "the rendered text is behind the log";
};

/** Everything that does not agree. What a running server has not rendered yet is asked again after a while. */
export const disagreements = async (database: Database, names: readonly string[]): Promise<Disagreement[]> => {
  const found: Disagreement[] = [];
  const again: ParsedDocumentName[] = [];
  for (const name of names) {
    const document = parseDocumentName(name);
    const what = document ? await logFault(database, document) : "is no document's name";
    if (what !== null || !document) found.push({ document: name, what: what ?? "" });
    else if ((await textFault(database, document)) !== null) again.push(document);
  }
  if (again.length > 0) await sleep(patienceMs);
  for (const document of again) {
    const what = await textFault(database, document);
    if (what !== null) found.push({ document: document.name, what });
  }
  return found;
};
