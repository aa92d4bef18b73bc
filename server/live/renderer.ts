/**
 * Keeps rendered text beside its record, shortly after it was written. A commit marks the document by moving its number past the
 * rendering's; whoever finds one behind (here, a formal act, or the sweep at start) brings it up. So a crash in between loses nothing.
 */
import PQueue from "p-queue";
import type { Logger } from "pino";
import { parseDocumentName, type ParsedDocumentName } from "../../collab/schema/document-name.ts";
import { inTransaction, type Database, type Transaction } from "../database/client.ts";
import { announceChange } from "../repositories/changes.ts";
import { holdConsultation, nextChange } from "../repositories/consultations.ts";
import { renderAnnotationRow } from "./render-annotation.ts";
import { renderResponseRow } from "./render-response.ts";

/** Keystrokes that come closer than this share one rendering. */
const quietMs = 250;

/** Who goes on writing is rendered no more often than this; or than so many times what the last rendering took, its waiting included. */
const busyMs = 2_000;
const busyTimes = 8;

/** They wait for each other at the consultation's row anyway, and those who write need the database's connections. */
const atOnce = 2;

/** What another node committed it renders itself; should it die before, this node does, so long after. */
const standInMs = 5_000;

export type Renderer = {
  /** Something was committed to the document. Returns at once. */
  readonly mark: (documentName: string) => void;
  /** Another node committed something to the document. */
  readonly standIn: (documentName: string) => void;
  /** Brings everything up that a crash left behind; says how many. */
  readonly sweep: () => Promise<number>;
  readonly stop: () => Promise<void>;
};

export const createRenderer = (database: Database, logger: Logger): Renderer => {
  const queue = new PQueue({ concurrency: atOnce });
  const waiting = new Map<string, NodeJS.Timeout>();
  const waitingInstead = new Map<string, NodeJS.Timeout>();
  /** Until when one that was rendered a moment ago is left alone; as `Date.now`. */
  const resting = new Map<string, number>();

  const rest = (name: string, ms: number): void => {
    resting.set(name, Date.now() + ms);
    setTimeout(() => resting.delete(name), ms).unref();
  };

  const run = (name: string): void => {
    clearTimeout(waiting.get(name));
    waiting.delete(name);
    const began = Date.now();
    queue
      .add(() => renderDocument(database, name))
      .catch((err: unknown) => logger.error({ err, document: name }, "Rendering failed; the next query or start tries again"))
      .finally(() => rest(name, Math.max(busyMs, busyTimes * (Date.now() - began))));
  };

  return {
    mark: (name) => {
      if (waiting.has(name)) return;
      const wait = Math.max(quietMs, (resting.get(name) ?? 0) - Date.now());
      waiting.set(name, setTimeout(() => run(name), wait));
    },
    standIn: (name) => {
      if (waitingInstead.has(name)) return;
      const later = setTimeout(() => {
        waitingInstead.delete(name);
        run(name);
      }, standInMs);
      waitingInstead.set(name, later);
    },
    sweep: async () => {
      const behind = await database.$queryRaw<{ name: string }[]>`
        select d.name from "LiveDocument" d join "Annotation" a on d.name = 'annotation/' || a.id
        where a."renderedSeq" <> d.seq and a.state <> 'withdrawn'
        union all
        select d.name from "LiveDocument" d join "Response" r on d.name = 'response/' || r.id where r."renderedSeq" <> d.seq`;
      for (const { name } of behind) await renderDocument(database, name);
      return behind.length;
    },
    stop: async () => {
      for (const timer of waitingInstead.values()) clearTimeout(timer);
      for (const name of [...waiting.keys()]) run(name);
      await queue.onIdle();
    },
  };
};

/** The consultation of a document whose rendering is behind its log; null when it is not. */
const consultationBehind = async (tx: Transaction, { kind, id, name }: ParsedDocumentName): Promise<string | null> => {
  const rows =
    kind === "annotation"
      ? await tx.$queryRaw<{ consultationId: string }[]>`
          select a."consultationId" from "Annotation" a join "LiveDocument" d on d.name = ${name} where a.id = ${id}::uuid and a."renderedSeq" <> d.seq`
      : await tx.$queryRaw<{ consultationId: string }[]>`
          select r."consultationId" from "Response" r join "LiveDocument" d on d.name = ${name} where r.id = ${id}::uuid and r."renderedSeq" <> d.seq`;
  return rows[0]?.consultationId ?? null;
};

/** Renders one document, and announces it when the words are others than before. */
const renderDocument = (database: Database, name: string): Promise<void> =>
  inTransaction(database, async (tx) => {
    const document = parseDocumentName(name);
    const consultationId = document && (await consultationBehind(tx, document));
    if (!document || !consultationId) return;
    // A formal act may have brought it up while this waited for the lock; then there is nothing to number or to tell.
    await holdConsultation(tx, consultationId);
    const { id: subjectId } = document;
    const number = () => nextChange(tx, consultationId);
    if (document.kind === "response") {
      const { changed } = await renderResponseRow(tx, subjectId);
      if (changed) await announceChange(tx, { consultationId, seq: await number(), subject: "response", subjectId });
      return;
    }
    const { changed, access, seq } = await renderAnnotationRow(tx, subjectId, { number });
    if (changed) await announceChange(tx, { consultationId, seq, subject: "annotation", subjectId, before: access, after: access });
  });
