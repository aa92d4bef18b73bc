import { z } from "zod";
import { resolveTarget } from "../../../domain/annotation/target.ts";
import { mayAnnotate, mayHandleAnnotation } from "../../../domain/policy/annotation-policy.ts";
import { all } from "../../../domain/policy/decision.ts";
import { ok, refuse } from "../../../domain/result.ts";
import type { Prisma } from "../../database/client.ts";
import { loadTargetBlocks } from "../../repositories/drafts.ts";
import { rowCommand } from "../command.ts";
import * as field from "../input.ts";
import { changeAnnotation } from "./change-annotation.ts";
import { lockAnnotation } from "./lock-annotation.ts";

/** Changes kind, tags, place or co-writers while it is open; the audience only while it is a draft (afterwards it is released). */
export const updateAnnotation = rowCommand({
  name: "annotation.update",
  input: z.object({
    annotationId: field.annotationId,
    kind: field.kind.optional(),
    tags: field.tags.optional(),
    target: field.target.optional(),
    audience: field.audience.optional(),
    cowriting: field.cowriting.optional(),
  }),
  authorise: async ({ tx, actor }, input) => {
    const locked = await lockAnnotation(tx, input.annotationId);
    if (!locked.ok) return locked;
    const { consultation, access } = locked.value;
    const decision = all(
      mayHandleAnnotation(actor, consultation, access),
      mayAnnotate(actor, consultation, access.bodyId, input.audience ?? access.audience, input.cowriting ?? access.cowriting),
    );
    return decision.ok ? locked : decision;
  },
  apply: async ({ tx, actor, rightsChanged }, input, annotation) => {
    if (input.audience !== undefined && annotation.access.state !== "draft") return refuse("annotation.not-draft");
    const row: Prisma.AnnotationUpdateInput & { kind?: typeof input.kind } = {};
    if (input.kind) row.kind = input.kind;
    if (input.tags) row.tags = input.tags;
    if (input.target) {
      const quote = resolveTarget(input.target, await loadTargetBlocks(tx, annotation.versionId, input.target));
      if (!quote.ok) return quote;
      row.target = input.target;
      row.quote = quote.value;
    }
    await changeAnnotation(tx, annotation, {
      actor,
      type: "annotation.update",
      row: {
        ...row,
        ...(input.audience ? { audience: input.audience } : {}),
        ...(input.cowriting ? { cowriting: input.cowriting } : {}),
      } as Parameters<typeof changeAnnotation>[2]["row"],
    });
    rightsChanged(`annotation/${annotation.id}`);
    return ok({ id: annotation.id });
  },
});
