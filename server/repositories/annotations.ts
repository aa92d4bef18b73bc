import type { AnnotationState, AnnotationView, Disposition } from "../../domain/annotation/annotation.ts";
import type { Audience, Cowriting } from "../../domain/annotation/audience.ts";
import type { Outcome } from "../../domain/annotation/disposition.ts";
import type { Kind } from "../../domain/annotation/kind.ts";
import type { Quote, Target } from "../../domain/annotation/target.ts";
import type { AnnotationId, BodyId, ConsultationId, PersonId, UnitId, VersionId } from "../../domain/ids.ts";
import type { AnnotationAccess } from "../../domain/policy/annotation-policy.ts";
import type { Prisma, Transaction } from "../database/client.ts";

type AccessRow = { bodyId: string; unitId: string | null; authorId: string; audience: string; cowriting: string; state: string };

/** The access facts of a row, for the policy and for the change sequence. */
export const accessOf = (row: AccessRow): AnnotationAccess => ({
  bodyId: row.bodyId as BodyId,
  unitId: row.unitId as UnitId | null,
  authorId: row.authorId as PersonId,
  audience: row.audience as Audience,
  cowriting: row.cowriting as Cowriting,
  state: row.state as AnnotationState,
});

const viewSelect = {
  id: true,
  consultationId: true,
  versionId: true,
  bodyId: true,
  unitId: true,
  authorId: true,
  kind: true,
  audience: true,
  cowriting: true,
  state: true,
  target: true,
  quote: true,
  tags: true,
  seq: true,
  createdAt: true,
  submittedAt: true,
  text: true,
  html: true,
  suggestion: true,
  contentHash: true,
  dispositions: { where: { reopenedAt: null }, select: { outcome: true, reason: true, byId: true, at: true }, take: 1 },
  _count: { select: { replies: true } },
} as const satisfies Prisma.AnnotationSelect;

/** An annotation as stored, with everything a reader who may see it is given, and the hash of its text. */
export type StoredAnnotation = AnnotationView & { readonly contentHash: string };

/**
 * Annotations that `where` names, in order of creation. What the caller may not see must be filtered by the policy afterwards:
 * no query hands these rows out unfiltered.
 */
export const loadAnnotations = async (tx: Transaction, where: Prisma.AnnotationWhereInput): Promise<StoredAnnotation[]> => {
  const rows = await tx.annotation.findMany({ where, select: viewSelect, orderBy: [{ createdAt: "asc" }, { id: "asc" }] });
  const personIds = new Set(rows.flatMap((r) => [r.authorId, ...r.dispositions.map((d) => d.byId)]));
  // One after the other: a transaction has one connection.
  const people = await tx.person.findMany({ where: { id: { in: [...personIds] } }, select: { id: true, name: true } });
  const bodyIds = new Set(rows.map((r) => r.bodyId));
  const bodies = await tx.body.findMany({ where: { id: { in: [...bodyIds] } }, select: { id: true, name: true } });
  const unitIds = new Set(rows.flatMap((r) => (r.unitId ? [r.unitId] : [])));
  const units = await tx.unit.findMany({ where: { id: { in: [...unitIds] } }, select: { id: true, name: true } });
  const personName = new Map(people.map((p) => [p.id, p.name]));
  const bodyName = new Map(bodies.map((b) => [b.id, b.name]));
  const unitName = new Map(units.map((u) => [u.id, u.name]));

  return rows.map((row) => {
    const withdrawn = row.state === "withdrawn";
    const verdict = row.dispositions[0];
    const disposition: Disposition | null = verdict
      ? {
          outcome: verdict.outcome as Outcome,
          reason: verdict.reason,
          byName: personName.get(verdict.byId) ?? "",
          at: verdict.at.toISOString(),
        }
      : null;
    return {
      ...accessOf(row),
      id: row.id as AnnotationId,
      consultationId: row.consultationId as ConsultationId,
      versionId: row.versionId as VersionId,
      seq: Number(row.seq),
      kind: row.kind as Kind,
      target: row.target as unknown as Target,
      quote: row.quote as unknown as Quote,
      tags: row.tags,
      authorName: personName.get(row.authorId) ?? "",
      bodyName: bodyName.get(row.bodyId) ?? "",
      unitName: row.unitId ? (unitName.get(row.unitId) ?? null) : null,
      text: withdrawn ? "" : row.text,
      html: withdrawn ? "" : row.html,
      suggestion: withdrawn ? "" : row.suggestion,
      contentHash: row.contentHash,
      replyCount: row._count.replies,
      disposition,
      createdAt: row.createdAt.toISOString(),
      submittedAt: row.submittedAt?.toISOString() ?? null,
    };
  });
};
