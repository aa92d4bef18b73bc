/**
 * Keeps rendered text beside its record, shortly after it was written. A commit marks the document by moving its number past the
 * rendering's; whoever finds one behind (here, a formal act, or the sweep at start) brings it up. So a crash in between loses nothing.
 */
import type { Logger } from "pino";
import { parseDocumentName } from "../../collab/schema/document-name.ts";
import { inTransaction, type Database } from "../database/client.ts";
import { accessOf } from "../repositories/annotations.ts";
import { announceChange } from "../repositories/changes.ts";
import { holdConsultation, lockConsultation } from "../repositories/consultations.ts";
import { renderAnnotationRow } from "./render-annotation.ts";
import { renderResponseRow } from "./render-response.ts";

/** Keystrokes that come closer than this share one rendering. */
const quietMs = 250;

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
  const waiting = new Map<string, NodeJS.Timeout>();
  const running = new Map<string, Promise<void>>();

  const run = (name: string): void => {
    clearTimeout(waiting.get(name));
    waiting.delete(name);
    const after = running.get(name) ?? Promise.resolve();
    const work = after
      .then(() => renderDocument(database, name))
      .catch((err: unknown) => logger.error({ err, document: name }, "Rendering failed; the next query or start tries again"))
      .finally(() => {
        if (running.get(name) === work) running.delete(name);
      });
    running.set(name, work);
  };

  const waitingInstead = new Map<string, NodeJS.Timeout>();

  return {
    mark: (name) => {
      if (!waiting.has(name)) waiting.set(name, setTimeout(() => run(name), quietMs));
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
      for (const [name, timer] of waiting) {
        clearTimeout(timer);
        run(name);
      }
      await Promise.all(running.values());
    },
  };
};

/** Renders one document, and announces it when the words are others than before. */
const renderDocument = (database: Database, name: string): Promise<void> =>
  inTransaction(database, async (tx) => {
    const parsed = parseDocumentName(name);
    if (!parsed) return;
    const isAnnotation = parsed.kind === "annotation";
    const where = { where: { id: parsed.id } };
    const row = isAnnotation ? await tx.annotation.findUnique(where) : await tx.response.findUnique(where);
    const live = await tx.liveDocument.findUnique({ where: { name }, select: { seq: true } });
    if (!row || !live || live.seq === row.renderedSeq) return;
    // A formal act may have brought it up while this waited for the lock; then there is nothing to number or to tell.
    await holdConsultation(tx, row.consultationId);
    const { changed } = isAnnotation ? await renderAnnotationRow(tx, row.id) : await renderResponseRow(tx, row.id);
    if (!changed) return;
    const locked = await lockConsultation(tx, row.consultationId);
    if (!locked) return;
    const place = { consultationId: row.consultationId, seq: locked.seq, subjectId: row.id };
    if (!isAnnotation) return announceChange(tx, { ...place, subject: "response" });
    const updated = await tx.annotation.update({ ...where, data: { seq: locked.seq } });
    const access = accessOf(updated);
    await announceChange(tx, { ...place, subject: "annotation", before: access, after: access });
  });
