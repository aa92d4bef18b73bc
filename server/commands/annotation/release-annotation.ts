import { z } from "zod";
import { v7 as uuid } from "uuid";
import { mayRelease } from "../../../domain/policy/annotation-policy.ts";
import { ok, refuse } from "../../../domain/result.ts";
import { renderAnnotationRow } from "../../live/render-annotation.ts";
import { rowCommand } from "../command.ts";
import * as field from "../input.ts";
import { changeAnnotation } from "./change-annotation.ts";
import { lockAnnotation } from "./lock-annotation.ts";

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
  apply: async ({ tx, actor, now }, input, annotation) => {
    if (annotation.access.state === "draft") return refuse("annotation.not-open");
    await tx.release.create({
      data: {
        id: uuid(),
        annotationId: annotation.id,
        fromAudience: annotation.access.audience,
        toAudience: input.audience,
        byId: actor.personId,
        at: now,
      },
    });
    await changeAnnotation(tx, annotation, {
      actor,
      type: "annotation.release",
      row: { audience: input.audience },
      data: { from: annotation.access.audience, to: input.audience },
    });
    // Whom it names may be among those who can read it now.
    await renderAnnotationRow(tx, annotation.id, { anew: true });
    return ok({ id: annotation.id });
  },
});
