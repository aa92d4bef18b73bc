import { z } from "zod";
import type { AnnotationView } from "../../../domain/annotation/annotation.ts";
import type { CarryState, Fate } from "../../../domain/annotation/carry.ts";
import type { Quote, Target } from "../../../domain/annotation/target.ts";
import { mayCarry } from "../../../domain/policy/annotation-policy.ts";
import { ok } from "../../../domain/result.ts";
import * as field from "../../commands/input.ts";
import { loadAnnotations } from "../../repositories/annotations.ts";
import { newestVersionId } from "../../repositories/drafts.ts";
import { readable } from "../consultation/readable.ts";
import { query } from "../query.ts";
import { toView } from "./visible.ts";

/** An annotation that still points into an earlier version, for somebody who may say where it belongs. */
export type Uncarried = {
  readonly annotation: AnnotationView;
  readonly fate: Fate;
  /** Likeness of the words found, 0 to 1. */
  readonly score: number;
  readonly state: CarryState;
  /** Where it may be in the newest version; null where nothing like it was found. */
  readonly proposal: { readonly target: Target; readonly quote: Quote } | null;
};

export const uncarried = query({
  name: "uncarried",
  input: z.object({ consultationId: field.consultationId }),
  run: async (context, { consultationId }) => {
    const found = await readable(context, consultationId);
    if (!found.ok) return found;
    const versionId = await newestVersionId(context.database, consultationId);
    if (versionId === null) return ok<readonly Uncarried[]>([]);
    const carries = await context.database.anchorCarry.findMany({ where: { versionId, state: { in: ["pending", "left"] } } });
    const rows = await loadAnnotations(context.database, { ids: carries.map((c) => c.annotationId), exceptVersion: versionId });
    const byId = new Map(carries.map((c) => [c.annotationId, c]));
    const value = rows
      .filter((row) => mayCarry(context.actor, found.value, row).ok)
      .flatMap((row): Uncarried[] => {
        const carry = byId.get(row.id);
        if (!carry) return [];
        const { target, quote } = carry;
        return [
          {
            annotation: toView(row),
            fate: carry.fate as Fate,
            score: carry.score,
            state: carry.state as CarryState,
            proposal: target && quote ? { target: target as Target, quote: quote as Quote } : null,
          },
        ];
      });
    return ok<readonly Uncarried[]>(value);
  },
});
