import type { Reaction } from "../../domain/annotation/agreement.ts";
import type { AnnotationState, AnnotationView, Assignment, Disposition, Proposal } from "../../domain/annotation/annotation.ts";
import type { Audience, Cowriting } from "../../domain/annotation/audience.ts";
import type { Outcome } from "../../domain/annotation/disposition.ts";
import type { Kind } from "../../domain/annotation/kind.ts";
import type { Quote, Target } from "../../domain/annotation/target.ts";
import type { AnnotationId, BodyId, ConsultationId, PersonId, UnitId, VersionId } from "../../domain/ids.ts";
import type { AnnotationAccess } from "../../domain/policy/annotation-policy.ts";
import type { Prisma, Transaction } from "../database/client.ts";
import { dayOf } from "./consultations.ts";

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
  proposal: { select: { outcome: true, reason: true, byId: true, at: true } },
  assignment: { select: { personId: true, dueDay: true, byId: true } },
  reactions: { select: { personId: true, bodyId: true }, orderBy: { at: "asc" } },
  _count: { select: { replies: true } },
} as const satisfies Prisma.AnnotationSelect;

/** What only some of those who see an annotation are told; `viewFor` decides. */
export type InsideFacts = {
  readonly proposal: Proposal | null;
  readonly assignment: Assignment | null;
  readonly reactions: readonly Reaction[];
};

type PublicView = Omit<AnnotationView, "proposal" | "assignment" | "agreements" | "iAgree">;

/** An annotation as stored: what a reader who may see it is given, what only some of them are, and the hash of its text. */
export type StoredAnnotation = PublicView & { readonly contentHash: string; readonly inside: InsideFacts };

type VerdictRow = { outcome: string; reason: string | null; byId: string; at: Date };

const verdictOf = (row: VerdictRow, personName: ReadonlyMap<string, string>): Disposition => ({
  outcome: row.outcome as Outcome,
  reason: row.reason,
  byName: personName.get(row.byId) ?? "",
  at: row.at.toISOString(),
});

/**
 * Annotations that `where` names, in order of creation. What the caller may not see must be filtered by the policy afterwards:
 * no query hands these rows out unfiltered.
 */
export const loadAnnotations = async (tx: Transaction, where: Prisma.AnnotationWhereInput): Promise<StoredAnnotation[]> => {
  const rows = await tx.annotation.findMany({ where, select: viewSelect, orderBy: [{ createdAt: "asc" }, { id: "asc" }] });
  const personIds = new Set(
    rows.flatMap((r) => [
      r.authorId,
      ...r.dispositions.map((d) => d.byId),
      ...r.reactions.map((reaction) => reaction.personId),
      ...(r.proposal ? [r.proposal.byId] : []),
      ...(r.assignment ? [r.assignment.personId, r.assignment.byId] : []),
    ]),
  );
  // One after the other: a transaction has one connection.
  const people = await tx.person.findMany({ where: { id: { in: [...personIds] } }, select: { id: true, name: true } });
  const bodyIds = new Set(rows.flatMap((r) => [r.bodyId, ...r.reactions.map((reaction) => reaction.bodyId)]));
  const bodies = await tx.body.findMany({ where: { id: { in: [...bodyIds] } }, select: { id: true, name: true } });
  const unitIds = new Set(rows.flatMap((r) => (r.unitId ? [r.unitId] : [])));
  const units = await tx.unit.findMany({ where: { id: { in: [...unitIds] } }, select: { id: true, name: true } });
  const personName = new Map(people.map((p) => [p.id, p.name]));
  const bodyName = new Map(bodies.map((b) => [b.id, b.name]));
  const unitName = new Map(units.map((u) => [u.id, u.name]));

  return rows.map((row) => {
    const withdrawn = row.state === "withdrawn";
    const verdict = row.dispositions[0];
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
      disposition: verdict ? verdictOf(verdict, personName) : null,
      inside: {
        proposal: row.proposal && verdictOf(row.proposal, personName),
        assignment: row.assignment && {
          personId: row.assignment.personId as PersonId,
          name: personName.get(row.assignment.personId) ?? "",
          dueDay: row.assignment.dueDay && dayOf(row.assignment.dueDay),
          byName: personName.get(row.assignment.byId) ?? "",
        },
        reactions: row.reactions.map((reaction) => ({
          personId: reaction.personId as PersonId,
          personName: personName.get(reaction.personId) ?? "",
          bodyId: reaction.bodyId as BodyId,
          bodyName: bodyName.get(reaction.bodyId) ?? "",
        })),
      },
      createdAt: row.createdAt.toISOString(),
      submittedAt: row.submittedAt?.toISOString() ?? null,
    };
  });
};
