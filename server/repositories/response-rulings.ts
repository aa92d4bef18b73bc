import type { AnnotationId } from "../../domain/ids.ts";
import type { ContradictionChoice, Ruling } from "../../domain/response/contradiction.ts";
import type { KeptSource } from "../../domain/response/drift.ts";
import type { Transaction } from "../database/client.ts";

/** The rulings on contradictions that are in force, the latest first. */
export const loadRulings = async (tx: Transaction, responseId: string): Promise<Ruling[]> => {
  const rows = await tx.contradictionRuling.findMany({ where: { responseId, withdrawnAt: null }, orderBy: { at: "desc" } });
  const people = await tx.person.findMany({ where: { id: { in: rows.map((r) => r.byId) } }, select: { id: true, name: true } });
  const nameOf = new Map(people.map((p) => [p.id, p.name]));
  return rows.map((row) => ({
    id: row.id,
    first: row.firstId as AnnotationId,
    second: row.secondId as AnnotationId,
    firstHash: row.firstHash,
    secondHash: row.secondHash,
    choice: row.choice as ContradictionChoice,
    reason: row.reason,
    byName: nameOf.get(row.byId) ?? "",
    at: row.at.toISOString(),
  }));
};

/** What somebody has decided to keep as it stands although its source changed. */
export const loadKeptSources = (tx: Transaction, responseId: string): Promise<KeptSource[]> =>
  tx.sourceRuling.findMany({
    where: { responseId, choice: "kept" },
    select: { annotationId: true, usedHash: true, standing: true },
  });
