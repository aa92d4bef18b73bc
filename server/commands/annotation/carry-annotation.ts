import { z } from "zod";
import { resolveTarget, type Quote, type Target } from "../../../domain/annotation/target.ts";
import type { CarryState } from "../../../domain/annotation/carry.ts";
import { mayCarry } from "../../../domain/policy/annotation-policy.ts";
import { ok, refuse } from "../../../domain/result.ts";
import { loadTargetBlocks, newestVersionId } from "../../repositories/drafts.ts";
import { rowCommand } from "../command.ts";
import * as field from "../input.ts";
import { changeAnnotation } from "./change-annotation.ts";
import { lockAnnotation } from "./lock-annotation.ts";

/** What a person says of a place that was not certain in the newest version: the one found is right, another is, or none. */
export const carryAnnotation = rowCommand({
  name: "annotation.carry",
  input: z.object({
    annotationId: field.annotationId,
    decision: z.discriminatedUnion("type", [
      z.object({ type: z.literal("confirm") }),
      z.object({ type: z.literal("place"), target: field.target }),
      z.object({ type: z.literal("leave") }),
    ]),
  }),
  authorise: async ({ tx, actor }, input) => {
    const locked = await lockAnnotation(tx, input.annotationId);
    if (!locked.ok) return locked;
    const decision = mayCarry(actor, locked.value.consultation, locked.value.access);
    return decision.ok ? locked : decision;
  },
  apply: async ({ tx, actor, now }, { decision }, annotation) => {
    const versionId = await newestVersionId(tx, annotation.consultation.id);
    const carry =
      versionId === null ? null : await tx.anchorCarry.findUnique({ where: { annotationId_versionId: { annotationId: annotation.id, versionId } } });
    if (versionId === null || !carry || annotation.versionId === versionId) return refuse("carry.none");

    const decide = (state: CarryState) =>
      tx.anchorCarry.update({
        where: { annotationId_versionId: { annotationId: annotation.id, versionId } },
        data: { state, decidedById: actor.personId, decidedAt: now },
      });
    if (decision.type === "leave") {
      await decide("left");
      await changeAnnotation(tx, annotation, { actor, type: "annotation.carry", row: {}, data: { state: "left", versionId } });
      return ok({ id: annotation.id });
    }
    const found = { target: carry.target as Target | null, quote: carry.quote as Quote | null };
    const target = decision.type === "place" ? decision.target : found.target;
    if (target === null) return refuse("carry.no-place");
    const quote = resolveTarget(target, await loadTargetBlocks(tx, versionId, target));
    if (!quote.ok) return quote;
    const state: CarryState = decision.type === "place" ? "reattached" : "confirmed";
    await decide(state);
    await changeAnnotation(tx, annotation, {
      actor,
      type: "annotation.carry",
      row: { versionId, target, quote: quote.value },
      data: { state, versionId },
    });
    return ok({ id: annotation.id });
  },
});
