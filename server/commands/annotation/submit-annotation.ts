import { z } from "zod";
import { mayAnnotate, mayHandleAnnotation } from "../../../domain/policy/annotation-policy.ts";
import { all } from "../../../domain/policy/decision.ts";
import { ok, refuse } from "../../../domain/result.ts";
import { renderAnnotationRow } from "../../live/render-annotation.ts";
import { rowCommand } from "../command.ts";
import * as field from "../input.ts";
import { changeAnnotation } from "./change-annotation.ts";
import { lockAnnotation } from "./lock-annotation.ts";

/** Makes a draft a comment that its audience sees. Its text is rendered first: an empty one is refused and stays a draft. */
export const submitAnnotation = rowCommand({
  name: "annotation.submit",
  input: z.object({ annotationId: field.annotationId }),
  authorise: async ({ tx, actor }, input) => {
    const locked = await lockAnnotation(tx, input.annotationId);
    if (!locked.ok) return locked;
    const { consultation, access } = locked.value;
    const decision = all(
      mayHandleAnnotation(actor, consultation, access),
      mayAnnotate(actor, consultation, access.bodyId, access.audience, access.cowriting),
    );
    if (!decision.ok) return decision;
    return access.state === "draft" ? locked : refuse("annotation.not-draft");
  },
  apply: async ({ tx, actor, now }, _input, annotation) => {
    const rendered = await renderAnnotationRow(tx, annotation.id);
    if (rendered.text === "" && rendered.suggestion === "") return refuse("annotation.empty");
    await changeAnnotation(tx, annotation, {
      actor,
      type: "annotation.submit",
      row: { state: "open", submittedAt: now },
      data: { audience: annotation.access.audience },
    });
    if (annotation.access.audience !== "own") {
      await tx.release.create({
        data: {
          id: annotation.id,
          annotationId: annotation.id,
          fromAudience: "own",
          toAudience: annotation.access.audience,
          byId: actor.personId,
          at: now,
        },
      });
    }
    // Submitted, it mentions those whom it names and who may now read it.
    await renderAnnotationRow(tx, annotation.id, { anew: true });
    return ok({ id: annotation.id });
  },
});
