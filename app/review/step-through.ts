import type { AnnotationId } from "../../domain/ids.ts";
import { compareEntries, isUnsettled, type ReviewEntry } from "./review-entries.ts";

/**
 * The entry one step away from the current one. The current one need not be in the list any more (settled by somebody else, filtered
 * away): then its place in the order decides. Null at the end; the first entry when nothing is current.
 */
export const stepFrom = (entries: readonly ReviewEntry[], current: ReviewEntry | null, direction: 1 | -1): ReviewEntry | null => {
  if (!current) return entries[0] ?? null;
  const index = entries.findIndex((e) => e.annotation.id === current.annotation.id);
  if (index >= 0) return entries[index + direction] ?? null;
  return direction === 1
    ? (entries.find((e) => compareEntries(e, current) > 0) ?? null)
    : (entries.findLast((e) => compareEntries(e, current) < 0) ?? null);
};

/** Where to go when an entry is settled: the next unsettled one after it, else the first before it, else nowhere. */
export const nextUnsettled = (entries: readonly ReviewEntry[], settled: AnnotationId): ReviewEntry | null => {
  const index = entries.findIndex((e) => e.annotation.id === settled);
  const open = (e: ReviewEntry) => isUnsettled(e) && e.annotation.id !== settled;
  return entries.slice(index + 1).find(open) ?? entries.slice(0, Math.max(index, 0)).find(open) ?? null;
};

/** Which of the entries one is at, from 1. One that left them and gives way to `next` is where that is; null for one outside them. */
export const positionIn = (entries: readonly ReviewEntry[], current: ReviewEntry | null, next: ReviewEntry | null): number | null => {
  const at = (entry: ReviewEntry | null): number => entries.findIndex((e) => e.annotation.id === entry?.annotation.id);
  const index = at(current) < 0 ? at(next) : at(current);
  return index < 0 ? null : index + 1;
};
