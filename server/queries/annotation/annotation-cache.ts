import { LRUCache } from "lru-cache";
import type { Database } from "../../database/client.ts";
import { loadAnnotations, type StoredAnnotation } from "../../repositories/annotations.ts";

/** All annotations of a consultation, by id in order of creation, as they stood at a change number: without their words, but for drafts. */
export type AnnotationSnapshot = { readonly seq: number; readonly annotations: ReadonlyMap<string, StoredAnnotation> };

/**
 * What every reader's page begins with, kept between requests and brought up to date by the change sequence, so that a page costs what has
 * changed and not what exists. It holds what is stored, for nobody in particular: the policy is asked anew for each reader.
 */
export type AnnotationCache = {
  /** As of now, whichever node changed it; null when there is no such consultation. */
  readonly current: (consultationId: string) => Promise<AnnotationSnapshot | null>;
};

/** 1.2 kB each. */
const mostAnnotations = 50_000;

/** Milliseconds until a snapshot is loaded anew: names of bodies and units change without a change of the consultation. */
const lifetimeMs = 60_000;

const nothing = { exact: "", prefix: "", suffix: "" };

const withoutWords = (a: StoredAnnotation): StoredAnnotation =>
  a.state === "draft" ? a : { ...a, text: "", html: "", suggestion: "", quote: nothing };

export const createAnnotationCache = (database: Database, now: () => Date): AnnotationCache => {
  const seqOf = async (id: string): Promise<number | null> => {
    const found = await database.consultation.findUnique({ where: { id }, select: { seq: true } });
    return found && Number(found.seq);
  };

  const load = async (consultationId: string): Promise<AnnotationSnapshot | undefined> => {
    // The number first: what changes meanwhile is then loaded once more, and nothing is missed.
    const seq = await seqOf(consultationId);
    if (seq === null) return undefined;
    const rows = await loadAnnotations(database, { consultationId });
    return { seq, annotations: new Map(rows.map((row) => [row.id, withoutWords(row)])) };
  };

  const catchUp = async (consultationId: string, known: AnnotationSnapshot): Promise<AnnotationSnapshot | undefined> => {
    const seq = await seqOf(consultationId);
    if (seq === known.seq) return known;
    // Restored from a backup, or gone.
    if (seq === null || seq < known.seq) return load(consultationId);
    const changes = await database.change.findMany({
      where: { consultationId, subject: "annotation", seq: { gt: known.seq } },
      select: { subjectId: true },
    });
    const ids = new Set(changes.map((c) => c.subjectId));
    const rows = new Map((await loadAnnotations(database, { ids: [...ids], consultationId })).map((row) => [row.id as string, row]));
    const annotations = new Map(known.annotations);
    for (const id of ids) {
      const row = rows.get(id);
      if (row) annotations.set(id, withoutWords(row));
      else annotations.delete(id);
    }
    return { seq, annotations };
  };

  const snapshots = new LRUCache<string, AnnotationSnapshot>({
    maxSize: mostAnnotations,
    sizeCalculation: ({ annotations }) => annotations.size + 1,
    ttl: lifetimeMs,
    perf: { now: () => now().getTime() },
    fetchMethod: load,
  });

  return {
    current: async (consultationId) => {
      const known = await snapshots.fetch(consultationId);
      if (!known) return null;
      const current = await catchUp(consultationId, known);
      if (!current) snapshots.delete(consultationId);
      // Not where another request has brought it further meanwhile.
      else if (snapshots.peek(consultationId) === known) snapshots.set(consultationId, current, { noUpdateTTL: true });
      return current ?? null;
    },
  };
};
