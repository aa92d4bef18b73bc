import { z } from "zod";
import type { AnnotationView, Reply } from "../../../domain/annotation/annotation.ts";
import type { Audience } from "../../../domain/annotation/audience.ts";
import { membershipIn } from "../../../domain/people/actor.ts";
import type { BodyId, PersonId, ReplyId } from "../../../domain/ids.ts";
import { ok, refuse } from "../../../domain/result.ts";
import * as field from "../../commands/input.ts";
import { loadAnnotations } from "../../repositories/annotations.ts";
import { readable } from "../consultation/readable.ts";
import { query } from "../query.ts";
import { annotationTrail, type AnnotationTrail } from "../response/annotation-trail.ts";
import { deltaFor, loadChangesSince } from "./delta.ts";
import { viewFor, visibleTo } from "./visible.ts";

/** The annotations of a consultation that the actor may see: all of them, or those of the given ids. */
export const annotations = query({
  name: "annotations",
  input: z.object({ consultationId: field.consultationId, ids: z.array(field.annotationId).max(200).optional() }),
  run: async (context, { consultationId, ids }) => {
    const found = await readable(context, consultationId);
    if (!found.ok) return found;
    const consultation = await context.database.consultation.findUniqueOrThrow({ where: { id: consultationId }, select: { seq: true } });
    const rows = await loadAnnotations(context.database, { consultationId, ...(ids ? { ids } : {}) });
    return ok({ seq: Number(consultation.seq), annotations: rows.filter(visibleTo(context.actor, found.value)).map(viewFor(context.actor, found.value)) });
  },
});

export type Thread = {
  readonly annotation: AnnotationView;
  readonly replies: readonly Reply[];
  readonly history: readonly VerdictEntry[];
  /** What became of it in its body's response; null for who may not see that. */
  readonly trail: AnnotationTrail | null;
  /** The acts that let more people see it, as far as they concern the reader. */
  readonly releases: readonly ReleaseEntry[];
};

export type ReleaseEntry = { readonly audience: Audience; readonly byName: string; readonly at: string };

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
    const [row] = await loadAnnotations(database, { ids: [annotationId] });
    if (!row) return refuse("not-found");
    const found = await readable(context, row.consultationId);
    if (!found.ok) return found;
    if (!visibleTo(context.actor, found.value)(row)) return refuse("not-found");

    const [replies, verdicts, releases] = await Promise.all([
      database.reply.findMany({ where: { annotationId }, orderBy: [{ createdAt: "asc" }, { id: "asc" }] }),
      database.disposition.findMany({ where: { annotationId }, orderBy: { at: "asc" } }),
      // Submitting is the first release, under the annotation's own id, and nothing to tell.
      database.release.findMany({ where: { annotationId, id: { not: annotationId } }, orderBy: { at: "asc" } }),
    ]);
    const isOwnBody = membershipIn(context.actor, row.bodyId) !== undefined;
    const personIds = [...replies.map((r) => r.authorId), ...verdicts.flatMap((v) => [v.byId, v.reopenedById ?? v.byId]), ...releases.map((r) => r.byId)];
    const [people, bodies] = await Promise.all([
      personIds.length === 0 ? [] : database.person.findMany({ where: { id: { in: personIds } }, select: { id: true, name: true } }),
      replies.length === 0 ? [] : database.body.findMany({ where: { id: { in: replies.map((r) => r.bodyId) } }, select: { id: true, name: true } }),
    ]);
    const personName = new Map(people.map((p) => [p.id, p.name]));
    const bodyName = new Map(bodies.map((b) => [b.id, b.name]));
    const value: Thread = {
      trail: await annotationTrail(database, context.actor, found.value, row),
      annotation: viewFor(context.actor, found.value)(row),
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
      releases: releases
        .filter((r) => isOwnBody || r.toAudience === "all")
        .map((r) => ({ audience: r.toAudience as Audience, byName: personName.get(r.byId) ?? "", at: r.at.toISOString() })),
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

/** Everything the actor has missed since a change number, at a cost that follows what changed. */
export const changes = query({
  name: "changes",
  input: z.object({ consultationId: field.consultationId, since: z.int().min(0) }),
  run: async (context, { consultationId, since }) => {
    const found = await readable(context, consultationId);
    if (!found.ok) return found;
    const loaded = await loadChangesSince(context.database, consultationId, since);
    return loaded ? ok(deltaFor(context.actor, loaded)) : refuse("not-found");
  },
});
