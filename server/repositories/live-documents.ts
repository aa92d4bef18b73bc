import * as Y from "yjs";
import type { Transaction } from "../database/client.ts";

/** `open`: takes edits. `readonly`: settled or handed over; can open again. `closed`: withdrawn or sealed. */
export type LiveState = "open" | "readonly" | "closed";

/** Creates a live document, with its first text when there is one. Bytes are the whole document as one v1 update. */
export const createLiveDocument = async (
  tx: Transaction,
  name: string,
  first: { personId: string; doc: Y.Doc } | null,
): Promise<void> => {
  await tx.liveDocument.create({ data: { name, seq: first ? 1 : 0 } });
  if (!first) return;
  await tx.documentClient.create({ data: { document: name, clientId: first.doc.clientID, personId: first.personId } });
  await tx.documentUpdate.create({
    data: { document: name, seq: 1, personId: first.personId, bytes: Buffer.from(Y.encodeStateAsUpdate(first.doc)) },
  });
};

/**
 * Puts up the wall of a formal act: takes the document's row lock and its next number, so that no edit can slip in behind it on any
 * node. What was appended before stands; what comes after is refused.
 */
export const closeLiveDocument = async (tx: Transaction, name: string, state: Exclude<LiveState, "open">): Promise<void> => {
  await tx.liveDocument.updateMany({ where: { name }, data: { state, seq: { increment: 1 } } });
};

export const reopenLiveDocument = async (tx: Transaction, name: string): Promise<void> => {
  await tx.liveDocument.updateMany({ where: { name }, data: { state: "open", seq: { increment: 1 } } });
};

/** Erases what was written while keeping that, when and by whom something was. */
export const erasePayload = async (tx: Transaction, name: string): Promise<void> => {
  await tx.documentUpdate.updateMany({ where: { document: name }, data: { bytes: Buffer.alloc(0) } });
  await tx.liveDocument.updateMany({ where: { name }, data: { snapshot: null, snapshotSeq: 0 } });
};

export type LoadedDocument = {
  readonly doc: Y.Doc;
  readonly seq: bigint;
  /** Updates that were read on top of the snapshot. */
  readonly sinceSnapshot: number;
};

/** The document as committed: its snapshot and everything after it. Null when there is no such document. */
export const loadLiveDocument = async (tx: Transaction, name: string): Promise<LoadedDocument | null> => {
  const row = await tx.liveDocument.findUnique({ where: { name } });
  if (!row) return null;
  const updates = await tx.documentUpdate.findMany({
    where: { document: name, seq: { gt: row.snapshotSeq } },
    orderBy: { seq: "asc" },
    select: { bytes: true },
  });
  const doc = new Y.Doc();
  doc.transact(() => {
    if (row.snapshot) Y.applyUpdate(doc, row.snapshot);
    for (const { bytes } of updates) if (bytes.length > 0) Y.applyUpdate(doc, bytes);
  });
  return { doc, seq: row.seq, sinceSnapshot: updates.length };
};

/** So many updates on top of a snapshot make another worth writing. */
const snapshotAfter = 200;

/**
 * Leaves a snapshot of a document that is written in without pause, and so never leaves one by being closed: what opening and rendering it
 * cost then follows its size and not its history. The log is kept. Nothing is kept of a closed one, which may have been erased meanwhile.
 */
export const saveSnapshotOfBusy = async (tx: Transaction, name: string, { doc, seq, sinceSnapshot }: LoadedDocument): Promise<void> => {
  if (sinceSnapshot < snapshotAfter) return;
  await tx.liveDocument.updateMany({
    where: { name, snapshotSeq: { lt: seq }, state: { not: "closed" } },
    data: { snapshot: Buffer.from(Y.encodeStateAsUpdate(doc)), snapshotSeq: seq },
  });
};

/** The document as it was at a number, from its whole log. What is erased is empty. */
export const loadVersion = async (tx: Transaction, name: string, seq: number): Promise<Y.Doc> => {
  const updates = await tx.documentUpdate.findMany({
    where: { document: name, seq: { lte: seq } },
    orderBy: { seq: "asc" },
    select: { bytes: true },
  });
  const doc = new Y.Doc();
  doc.transact(() => {
    for (const { bytes } of updates) if (bytes.length > 0) Y.applyUpdate(doc, bytes);
  });
  return doc;
};
