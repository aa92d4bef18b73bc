import { z } from "zod";
import type { AnnotationId, BodyId, PersonId, UnitId } from "../../../domain/ids.ts";
import { membershipIn } from "../../../domain/people/actor.ts";
import { canSeeAnnotation } from "../../../domain/policy/annotation-policy.ts";
import { ok, refuse } from "../../../domain/result.ts";
import * as field from "../../commands/input.ts";
import { accessOf } from "../../repositories/annotations.ts";
import { actorsIn } from "../../repositories/people.ts";
import { readable } from "../consultation/readable.ts";
import { query } from "../query.ts";

export type FollowLevel = "follow" | "mute";

/** What is the actor's own about a consultation's threads: which they follow or have muted, and which name them. */
export type MyThreads = {
  readonly follows: Readonly<Record<string, FollowLevel>>;
  readonly mentions: readonly AnnotationId[];
};

export const myThreads = query({
  name: "my-threads",
  input: z.object({ consultationId: field.consultationId }),
  run: async (context, { consultationId }) => {
    const found = await readable(context, consultationId);
    if (!found.ok) return found;
    const { database, actor } = context;
    const where = { personId: actor.personId, annotation: { consultationId } };
    const [follows, mentions] = await Promise.all([
      database.threadFollow.findMany({ where, select: { level: true, annotation: true } }),
      database.mention.findMany({ where, select: { annotation: true } }),
    ]);
    const seen = <Row extends { annotation: Parameters<typeof accessOf>[0] }>(rows: readonly Row[]) =>
      rows.filter(({ annotation }) => canSeeAnnotation(actor, found.value, accessOf(annotation)));
    const value: MyThreads = {
      follows: Object.fromEntries(seen(follows).map((f) => [f.annotation.id, f.level as FollowLevel])),
      mentions: [...new Set(seen(mentions).map((m) => m.annotation.id as AnnotationId))],
    };
    return ok(value);
  },
});

export type Assignee = { readonly id: PersonId; readonly name: string; readonly unitId: UnitId | null };

/** Whom a thread can be given to: those of its body who may see it. For the body's own people. */
export const assignees = query({
  name: "assignees",
  input: z.object({ annotationId: field.annotationId }),
  run: async (context, { annotationId }) => {
    const { database, actor } = context;
    const row = await database.annotation.findUnique({ where: { id: annotationId } });
    if (!row) return refuse("not-found");
    const found = await readable(context, row.consultationId);
    if (!found.ok) return found;
    const access = accessOf(row);
    if (!canSeeAnnotation(actor, found.value, access)) return refuse("not-found");
    const bodyId = row.bodyId as BodyId;
    if (!membershipIn(actor, bodyId)) return refuse("policy.not-member");
    const people = await actorsIn(database, bodyId);
    return ok(
      people
        .filter((person) => canSeeAnnotation(person, found.value, access))
        .map((person): Assignee => ({ id: person.personId, name: person.name, unitId: membershipIn(person, bodyId)?.unitId ?? null })),
    );
  },
});
