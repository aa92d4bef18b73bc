import { z } from "zod";
import { v7 as uuid } from "uuid";
import { mayRelease, mayReleaseMany } from "../../../domain/policy/annotation-policy.ts";
import { ok, refuse, type Result } from "../../../domain/result.ts";
import type { Audience } from "../../../domain/annotation/audience.ts";
import { renderAnnotationRow } from "../../live/render-annotation.ts";
import { rowCommand, type CommandContext } from "../command.ts";
import * as field from "../input.ts";
import { changeAnnotation } from "./change-annotation.ts";
import { lockAnnotation, type LockedAnnotation } from "./lock-annotation.ts";

/** Lets more people see an annotation. Explicit, logged, and never undone silently: what others have read they have read. */
export const releaseAnnotation = rowCommand({
  name: "annotation.release",
  input: z.object({ annotationId: field.annotationId, audience: field.audience }),
  authorise: async ({ tx, actor }, input) => {
    const locked = await lockAnnotation(tx, input.annotationId);
    if (!locked.ok) return locked;
    const decision = mayRelease(actor, locked.value.consultation, locked.value.access, input.audience);
    return decision.ok ? locked : decision;
  },
  apply: async (context, input, annotation) => {
    if (annotation.access.state === "draft") return refuse("annotation.not-open");
    await release(context, annotation, input.audience);
    return ok({ id: annotation.id });
  },
});

const mostAtOnce = 200;

/**
 * Lets more people see many annotations of a body, by its reviewer or consolidator: one act, in which each annotation has its own entry in
 * the log. When one of them may not be shared, none is.
 */
export const releaseAnnotations = rowCommand({
  name: "annotation.release-many",
  input: z.object({ annotationIds: z.array(field.annotationId).min(1).max(mostAtOnce), audience: field.audience }),
  authorise: async ({ tx, actor }, input): Promise<Result<readonly LockedAnnotation[]>> => {
    const annotations: LockedAnnotation[] = [];
    for (const id of new Set(input.annotationIds)) {
      const locked = await lockAnnotation(tx, id);
      if (!locked.ok) return locked;
      const decision = mayReleaseMany(actor, locked.value.consultation, locked.value.access, input.audience);
      if (!decision.ok) return decision;
      annotations.push(locked.value);
    }
    return ok(annotations);
  },
  apply: async (context, input, annotations) => {
    for (const annotation of annotations) await release(context, annotation, input.audience);
    return ok({ count: annotations.length });
  },
});

const release = async ({ tx, actor, now }: CommandContext, annotation: LockedAnnotation, audience: Audience): Promise<void> => {
  await tx.release.create({
    data: {
      id: uuid(),
      annotationId: annotation.id,
      fromAudience: annotation.access.audience,
      toAudience: audience,
      byId: actor.personId,
      at: now,
    },
  });
  await changeAnnotation(tx, annotation, {
    actor,
    type: "annotation.release",
    row: { audience },
    data: { from: annotation.access.audience, to: audience },
  });
  // Whom it names may be among those who can read it now.
  await renderAnnotationRow(tx, annotation.id, { anew: true });
};
