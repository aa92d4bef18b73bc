import { z } from "zod";
import type { AnnotationView, Reply } from "../../../domain/annotation/annotation.ts";
import type { BodyId, PersonId, ReplyId } from "../../../domain/ids.ts";
import { canSeeAnnotation, type AnnotationAccess } from "../../../domain/policy/annotation-policy.ts";
import type { ConsultationFacts } from "../../../domain/consultation/consultation.ts";
import { ok, refuse } from "../../../domain/result.ts";
import * as field from "../../commands/input.ts";
import { loadAnnotations, type StoredAnnotation } from "../../repositories/annotations.ts";
import { readable } from "../consultation/readable.ts";
import { query, type QueryContext } from "../query.ts";

/** What a reader is given of a stored annotation. A withdrawn one without answers leaves no trace. */
export const toView = ({ contentHash: _hash, ...view }: StoredAnnotation): AnnotationView => view;

export const visibleTo = (context: QueryContext, consultation: ConsultationFacts) => (a: StoredAnnotation): boolean =>
  canSeeAnnotation(context.actor, consultation, a) && (a.state !== "withdrawn" || a.replyCount > 0);

/** Every annotation of a consultation that the actor may see. */
export const annotations = query({
  name: "annotations",
  input: z.object({ consultationId: field.consultationId }),
  run: async (context, { consultationId }) => {
    const found = await readable(context, consultationId);
    if (!found.ok) return found;
    const consultation = await context.database.consultation.findUniqueOrThrow({ where: { id: consultationId }, select: { seq: true } });
    const rows = await loadAnnotations(context.database, { consultationId });
    return ok({ seq: Number(consultation.seq), annotations: rows.filter(visibleTo(context, found.value)).map(toView) });
  },
});

export type Thread = { readonly annotation: AnnotationView; readonly replies: readonly Reply[]; readonly history: readonly VerdictEntry[] };

/** A verdict once given, and how it ended. */
export type VerdictEntry = {
  readonly outcome: string;
  readonly reason: string | null;
  readonly byName: string;
  readonly at: string;
  readonly reopened: { readonly byName: string; readonly at: string; readonly reason: string | null } | null;
};

/** One thread: the annotation, its answers and its verdicts. What the actor may not see is as if it were not there. */
export const thread = query({
  name: "annotation",
  input: z.object({ annotationId: field.annotationId }),
  run: async (context, { annotationId }) => {
    const { database } = context;
    const [row] = await loadAnnotations(database, { id: annotationId });
    if (!row) return refuse("not-found");
    const found = await readable(context, row.consultationId);
    if (!found.ok) return found;
    if (!visibleTo(context, found.value)(row)) return refuse("not-found");

    const [replies, verdicts] = await Promise.all([
      database.reply.findMany({ where: { annotationId }, orderBy: [{ createdAt: "asc" }, { id: "asc" }] }),
      database.disposition.findMany({ where: { annotationId }, orderBy: { at: "asc" } }),
    ]);
    const personIds = [...replies.map((r) => r.authorId), ...verdicts.flatMap((v) => [v.byId, v.reopenedById ?? v.byId])];
    const [people, bodies] = await Promise.all([
      database.person.findMany({ where: { id: { in: personIds } }, select: { id: true, name: true } }),
      database.body.findMany({ where: { id: { in: replies.map((r) => r.bodyId) } }, select: { id: true, name: true } }),
    ]);
    const personName = new Map(people.map((p) => [p.id, p.name]));
    const bodyName = new Map(bodies.map((b) => [b.id, b.name]));
    const value: Thread = {
      annotation: toView(row),
      replies: replies.map((r) => ({
        id: r.id as ReplyId,
        authorId: r.authorId as PersonId,
        authorName: personName.get(r.authorId) ?? "",
        bodyId: r.bodyId as BodyId,
        bodyName: bodyName.get(r.bodyId) ?? "",
        html: r.html,
        text: r.text,
        createdAt: r.createdAt.toISOString(),
        withdrawn: r.withdrawnAt !== null,
      })),
      history: verdicts.map((v) => ({
        outcome: v.outcome,
        reason: v.reason,
        byName: personName.get(v.byId) ?? "",
        at: v.at.toISOString(),
        reopened:
          v.reopenedAt && v.reopenedById
            ? { byName: personName.get(v.reopenedById) ?? "", at: v.reopenedAt.toISOString(), reason: v.reopenReason }
            : null,
      })),
    };
    return ok(value);
  },
});

/** What a reader needs to come from change number `since` to `seq`. */
export type Delta = {
  readonly consultationId: string;
  readonly since: number;
  readonly seq: number;
  /** The consultation itself changed (sharing, state, people): load everything anew. */
  readonly reload: boolean;
  /** A response of one of the actor's bodies changed. */
  readonly responses: readonly string[];
  readonly upserts: readonly AnnotationView[];
  /** Annotations that the actor could see and cannot any more. */
  readonly gone: readonly string[];
};

/** Everything the actor has missed since a change number, at a cost that follows what changed. */
export const changes = query({
  name: "changes",
  input: z.object({ consultationId: field.consultationId, since: z.int().min(0) }),
  run: async (context, { consultationId, since }) => {
    const found = await readable(context, consultationId);
    if (!found.ok) return found;
    const { database, actor } = context;
    const rows = await database.change.findMany({ where: { consultationId, seq: { gt: since } }, orderBy: { seq: "asc" } });
    const annotationIds = [...new Set(rows.filter((r) => r.subject === "annotation").map((r) => r.subjectId))];
    const visible = (await loadAnnotations(database, { id: { in: annotationIds } })).filter(visibleTo(context, found.value));
    const visibleIds = new Set<string>(visible.map((a) => a.id));
    const couldSee = (access: unknown) =>
      access !== null && canSeeAnnotation(actor, found.value, access as AnnotationAccess);
    const gone = annotationIds.filter(
      (id) => !visibleIds.has(id) && rows.some((r) => r.subjectId === id && (couldSee(r.before) || couldSee(r.after))),
    );
    const myBodies = new Set<string>(actor.memberships.map((m) => m.bodyId));
    const responseIds = [...new Set(rows.filter((r) => r.subject === "response").map((r) => r.subjectId))];
    const responses = await database.response.findMany({
      where: { id: { in: responseIds }, bodyId: { in: [...myBodies] } },
      select: { id: true },
    });
    const delta: Delta = {
      consultationId,
      since,
      seq: Number(rows.at(-1)?.seq ?? since),
      reload: rows.some((r) => r.subject === "consultation"),
      responses: responses.map((r) => r.id),
      upserts: visible.map(toView),
      gone,
    };
    return ok(delta);
  },
});
