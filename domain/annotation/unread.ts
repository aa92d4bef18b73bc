import type { AnnotationView } from "./annotation.ts";

/**
 * How far one person had come. `seq`: every change up to this number was there at the end of the last visit. `opened`: threads that have
 * been opened since, each at the change number that it had.
 */
export type ReadMark = { readonly seq: number; readonly opened: Readonly<Record<string, number>> };

/** What is kept of visits: the end of the last one, and how far the one under way has come. */
export type Visits = { readonly seq: number; readonly visitSeq: number; readonly visitAt: Date };

/** Who comes back later than this begins a new visit, in milliseconds: lunch is one, a reload is none. */
export const visitGap = 30 * 60_000;

const isOver = ({ visitAt }: Visits, now: Date): boolean => now.getTime() - visitAt.getTime() > visitGap;

/** What had been there last time. Before the first visit nothing has: then all is there to be read, and nothing is news. */
export const seenBefore = (visits: Visits | null, now: Date, latest: number): number => {
  if (!visits) return latest;
  return isOver(visits, now) ? visits.visitSeq : visits.seq;
};

/** The visits when somebody has come as far as `seq`. */
export const visited = (visits: Visits | null, seq: number, now: Date): Visits => {
  if (!visits) return { seq, visitSeq: seq, visitAt: now };
  return { seq: seenBefore(visits, now, seq), visitSeq: Math.max(visits.visitSeq, seq), visitAt: now };
};

/** Whether an annotation has come or changed since last time and has not been opened as it is now. One's own is news when others have acted. */
export const isUnread = (
  mark: ReadMark,
  personId: string,
  a: Pick<AnnotationView, "id" | "seq" | "state" | "authorId" | "replyCount" | "disposition">,
): boolean => {
  if (a.state === "draft" || a.seq <= mark.seq || a.seq <= (mark.opened[a.id] ?? 0)) return false;
  return a.authorId !== personId || a.replyCount > 0 || a.disposition !== null;
};
