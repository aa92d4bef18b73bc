import { z } from "zod";
import type { PersonId, UnitId } from "../../../domain/ids.ts";
import { hasRole, membershipIn } from "../../../domain/people/actor.ts";
import { ok, refuse } from "../../../domain/result.ts";
import * as field from "../../commands/input.ts";
import { loadAnnotations } from "../../repositories/annotations.ts";
import { actorsIn } from "../../repositories/people.ts";
import { visibleTo } from "../annotation/visible.ts";
import { query } from "../query.ts";
import { readable } from "./readable.ts";

/** `finished`: says so. `begun`: has written something that the reader may see. What is only for oneself is nobody else's to count. */
export type PersonProgress = {
  readonly id: PersonId;
  readonly name: string;
  readonly unitId: UnitId | null;
  readonly state: "notBegun" | "begun" | "finished";
};

/** Who in a body has begun and finished, for its own people. */
export const progress = query({
  name: "progress",
  input: z.object({ consultationId: field.consultationId, bodyId: field.bodyId }),
  run: async (context, { consultationId, bodyId }) => {
    const found = await readable(context, consultationId);
    if (!found.ok) return found;
    const { database, actor } = context;
    if (!membershipIn(actor, bodyId) || !found.value.bodyIds.includes(bodyId)) return refuse("policy.not-member");
    const annotations = (await loadAnnotations(database, { consultationId, bodyId })).filter(visibleTo(actor, found.value));
    const [people, finished, replies] = await Promise.all([
      actorsIn(database, bodyId),
      database.finishedPart.findMany({ where: { consultationId, bodyId }, select: { personId: true } }),
      database.reply.findMany({
        where: { bodyId, withdrawnAt: null, annotationId: { in: annotations.map((a) => a.id) } },
        select: { authorId: true },
        distinct: ["authorId"],
      }),
    ]);
    const done = new Set(finished.map((f) => f.personId));
    const begun = new Set<string>([...annotations.filter((a) => a.state !== "draft").map((a) => a.authorId), ...replies.map((r) => r.authorId)]);
    return ok(
      people
        .filter((person) => hasRole(person, bodyId, "annotator"))
        .map((person): PersonProgress => ({
          id: person.personId,
          name: person.name,
          unitId: membershipIn(person, bodyId)?.unitId ?? null,
          state: done.has(person.personId) ? "finished" : begun.has(person.personId) ? "begun" : "notBegun",
        })),
    );
  },
});
