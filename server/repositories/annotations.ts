import type { Reaction } from "../../domain/annotation/agreement.ts";
import type { AnnotationState, AnnotationView, Assignment, Disposition, Proposal } from "../../domain/annotation/annotation.ts";
import type { Audience, Cowriting } from "../../domain/annotation/audience.ts";
import type { Outcome } from "../../domain/annotation/disposition.ts";
import type { Kind } from "../../domain/annotation/kind.ts";
import type { Quote, Target } from "../../domain/annotation/target.ts";
import type { AnnotationId, BodyId, ConsultationId, PersonId, UnitId, VersionId } from "../../domain/ids.ts";
import type { AnnotationAccess } from "../../domain/policy/annotation-policy.ts";
import { Prisma, type Transaction } from "../database/client.ts";

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

/** What only some of those who see an annotation are told; `viewFor` decides. */
export type InsideFacts = {
  readonly proposal: Proposal | null;
  readonly assignment: Assignment | null;
  readonly reactions: readonly Reaction[];
};

type PublicView = Omit<AnnotationView, "proposal" | "assignment" | "agreements" | "iAgree">;

/** An annotation as stored: what a reader who may see it is given, what only some of them are, and the hash of its text. */
export type StoredAnnotation = PublicView & { readonly contentHash: string; readonly inside: InsideFacts };

/** Which annotations: these, or a consultation's; what is left out of the rest narrows nothing. */
export type AnnotationFilter = ({ readonly ids: readonly string[] } | { readonly consultationId: string }) & {
  readonly ids?: readonly string[];
  readonly consultationId?: string;
  readonly bodyId?: string;
  readonly states?: readonly AnnotationState[];
  readonly audiences?: readonly Audience[];
  /** Not on this version of the draft. */
  readonly exceptVersion?: string;
};

const conditionsOf = ({ ids, consultationId, bodyId, states, audiences, exceptVersion }: AnnotationFilter): Prisma.Sql =>
  Prisma.join(
    [
      ...(ids === undefined ? [] : [Prisma.sql`a.id = any(${[...ids]}::uuid[])`]),
      ...(consultationId === undefined ? [] : [Prisma.sql`a."consultationId" = ${consultationId}::uuid`]),
      ...(bodyId === undefined ? [] : [Prisma.sql`a."bodyId" = ${bodyId}::uuid`]),
      ...(states === undefined ? [] : [Prisma.sql`a.state = any(${[...states]})`]),
      ...(audiences === undefined ? [] : [Prisma.sql`a.audience = any(${[...audiences]})`]),
      ...(exceptVersion === undefined ? [] : [Prisma.sql`a."versionId" <> ${exceptVersion}::uuid`]),
    ],
    " and ",
  );

type VerdictRow = { readonly outcome: string; readonly reason: string | null; readonly byName: string; readonly at: string };

type Row = AccessRow & {
  readonly id: string;
  readonly consultationId: string;
  readonly versionId: string;
  readonly kind: string;
  readonly target: unknown;
  readonly quote: unknown;
  readonly tags: readonly string[];
  readonly seq: bigint;
  readonly createdAt: Date;
  readonly submittedAt: Date | null;
  readonly text: string;
  readonly html: string;
  readonly suggestion: string;
  readonly contentHash: string;
  readonly authorName: string;
  readonly bodyName: string;
  readonly unitName: string | null;
  readonly replyCount: number;
  readonly disposition: VerdictRow | null;
  readonly proposal: VerdictRow | null;
  readonly assignment: Assignment | null;
  readonly reactions: readonly Reaction[];
};

const verdictOf = ({ outcome, reason, byName, at }: VerdictRow): Disposition => ({
  outcome: outcome as Outcome,
  reason,
  byName,
  at: new Date(at).toISOString(),
});

const toStored = (row: Row): StoredAnnotation => {
  const withdrawn = row.state === "withdrawn";
  return {
    ...accessOf(row),
    id: row.id as AnnotationId,
    consultationId: row.consultationId as ConsultationId,
    versionId: row.versionId as VersionId,
    seq: Number(row.seq),
    kind: row.kind as Kind,
    target: row.target as Target,
    quote: row.quote as Quote,
    tags: row.tags,
    authorName: row.authorName,
    bodyName: row.bodyName,
    unitName: row.unitName,
    text: withdrawn ? "" : row.text,
    html: withdrawn ? "" : row.html,
    suggestion: withdrawn ? "" : row.suggestion,
    contentHash: row.contentHash,
    replyCount: row.replyCount,
    disposition: row.disposition && verdictOf(row.disposition),
    inside: { proposal: row.proposal && verdictOf(row.proposal), assignment: row.assignment, reactions: row.reactions },
    createdAt: row.createdAt.toISOString(),
    submittedAt: row.submittedAt?.toISOString() ?? null,
  };
};

/**
 * Annotations that `filter` names, in order of creation, by one query: every comment and every page asks for them. What the caller may not
 * see must be filtered by the policy afterwards: no query hands these rows out unfiltered.
 */
export const loadAnnotations = async (tx: Transaction, filter: AnnotationFilter): Promise<StoredAnnotation[]> => {
  if (filter.ids?.length === 0) return [];
  const rows = await tx.$queryRaw<Row[]>`
    select a.id, a."consultationId", a."versionId", a."bodyId", a."unitId", a."authorId", a.kind, a.audience, a.cowriting, a.state,
      a.target, a.quote, a.tags, a.seq, a."createdAt", a."submittedAt", a.text, a.html, a.suggestion, a."contentHash",
      coalesce(author.name, '') as "authorName", coalesce(body.name, '') as "bodyName", unit.name as "unitName",
      (select count(*)::int from "Reply" r where r."annotationId" = a.id) as "replyCount",
      (
        select jsonb_build_object('outcome', d.outcome, 'reason', d.reason, 'byName', coalesce(p.name, ''), 'at', d.at)
        from "Disposition" d left join "Person" p on p.id = d."byId"
        where d."annotationId" = a.id and d."reopenedAt" is null limit 1
      ) as disposition,
      (
        select jsonb_build_object('outcome', v.outcome, 'reason', v.reason, 'byName', coalesce(p.name, ''), 'at', v.at)
        from "VerdictProposal" v left join "Person" p on p.id = v."byId" where v."annotationId" = a.id
      ) as proposal,
      (
        select jsonb_build_object('personId', s."personId", 'name', coalesce(who.name, ''), 'dueDay', s."dueDay", 'byName', coalesce(p.name, ''))
        from "Assignment" s left join "Person" who on who.id = s."personId" left join "Person" p on p.id = s."byId" where s."annotationId" = a.id
      ) as assignment,
      array(
        select jsonb_build_object('personId', x."personId", 'personName', coalesce(p.name, ''), 'bodyId', x."bodyId", 'bodyName', coalesce(b.name, ''))
        from "Reaction" x left join "Person" p on p.id = x."personId" left join "Body" b on b.id = x."bodyId"
        where x."annotationId" = a.id order by x.at
      ) as reactions
    from "Annotation" a
    left join "Person" author on author.id = a."authorId"
    left join "Body" body on body.id = a."bodyId"
    left join "Unit" unit on unit.id = a."unitId"
    where ${conditionsOf(filter)}
    order by a."createdAt", a.id`;
  return rows.map(toStored);
};
