import { z } from "zod";
import { canSeeAnnotation, mayAssign } from "../../../domain/policy/annotation-policy.ts";
import { membershipIn } from "../../../domain/people/actor.ts";
import type { PersonId } from "../../../domain/ids.ts";
import { ok, refuse } from "../../../domain/result.ts";
import { dateOf } from "../../repositories/consultations.ts";
import { loadActor } from "../../repositories/people.ts";
import { rowCommand } from "../command.ts";
import * as field from "../input.ts";
import { changeAnnotation } from "./change-annotation.ts";
import { lockAnnotation } from "./lock-annotation.ts";

/** Asks somebody in the body to see to a thread, by a day where it matters; nobody (null) takes the question back. */
export const assignAnnotation = rowCommand({
  name: "annotation.assign",
  input: z.object({ annotationId: field.annotationId, personId: field.personId.nullable(), dueDay: field.day.nullable().default(null) }),
  authorise: async ({ tx, actor }, input) => {
    const locked = await lockAnnotation(tx, input.annotationId);
    if (!locked.ok) return locked;
    const before = await tx.assignment.findUnique({ where: { annotationId: input.annotationId }, select: { personId: true } });
    const change = { from: (before?.personId ?? null) as PersonId | null, to: input.personId };
    const decision = mayAssign(actor, locked.value.consultation, locked.value.access, change);
    return decision.ok ? locked : decision;
  },
  apply: async ({ tx, actor, now }, { personId, dueDay }, annotation) => {
    const { consultation, access } = annotation;
    if (personId === null) {
      await tx.assignment.deleteMany({ where: { annotationId: annotation.id } });
    } else {
      const assignee = await loadActor(tx, personId);
      if (!assignee || !membershipIn(assignee, access.bodyId) || !canSeeAnnotation(assignee, consultation, access)) {
        return refuse("assignment.cannot-see");
      }
      const data = { personId, dueDay: dueDay === null ? null : dateOf(dueDay), byId: actor.personId, at: now };
      await tx.assignment.upsert({ where: { annotationId: annotation.id }, create: { annotationId: annotation.id, ...data }, update: data });
    }
    await changeAnnotation(tx, annotation, { actor, type: "annotation.assign", row: {}, data: { personId, dueDay }, quiet: true });
    return ok({ id: annotation.id });
  },
});
