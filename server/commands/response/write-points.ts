import { z } from "zod";
import type * as Y from "yjs";
import { v7 as uuid } from "uuid";
import type { PointId } from "../../../domain/ids.ts";
import { mayWriteResponse } from "../../../domain/policy/response-policy.ts";
import { ok, refuse, type Result } from "../../../domain/result.ts";
import { firstDraft, pointOf } from "../../../domain/response/first-draft.ts";
import { placeForPoint } from "../../../domain/response/place-for-point.ts";
import { insertPoint, listPoints, usedSources } from "../../../collab/response/points.ts";
import { loadMaterial } from "../../queries/response/response-coverage.ts";
import { documentCommand, type CommandContext } from "../command.ts";
import * as field from "../input.ts";
import { findResponse, type FoundResponse } from "./lock-response.ts";
import { inputOf, loadAccepted, phrasingOf } from "./material.ts";

const authorise = async (context: CommandContext, input: { responseId: string }): Promise<Result<FoundResponse>> => {
  const found = await findResponse(context, input.responseId);
  if (!found.ok) return found;
  const decision = mayWriteResponse(context.actor, found.value.consultation, found.value.response);
  return decision.ok ? found : decision;
};

/** The points of *synpunkter*, for placing another among them. */
const placedPoints = (doc: Y.Doc) =>
  listPoints(doc).flatMap(({ pointId, section, sources }) =>
    pointId !== null && section === "views" ? [{ pointId: pointId as PointId, sourceIds: sources.map((s) => s.id) }] : [],
  );

/** Puts one or several accepted annotations into the response as one point, where the draft's order places it. */
export const addPoint = documentCommand({
  name: "response.add-point",
  input: z.object({
    responseId: field.responseId,
    pointId: field.pointId,
    annotationIds: z.array(field.annotationId).min(1).max(200),
    text: field.text(20_000).optional(),
  }),
  authorise,
  edit: async (context, input, found) => {
    const { accepted, blocks } = await loadAccepted(context.tx, found);
    const phrasing = await phrasingOf(context.tx, found);
    const chosen = accepted.filter((a) => input.annotationIds.includes(a.id));
    if (chosen.length !== new Set(input.annotationIds).size) return refuse("response.not-accepted");
    const sources = chosen.map(inputOf);
    const point = input.text
      ? { pointId: input.pointId, sentences: [{ text: input.text, sources: sources.map((s) => s.source) }] }
      : pointOf(sources, { ...phrasing, blocks, newPointId: () => input.pointId });
    const targetOf = new Map(accepted.map((a) => [a.id as string, a.target]));
    return ok({
      document: `response/${input.responseId}`,
      consultationId: found.consultation.id,
      change: (doc) => {
        const afterPointId = placeForPoint(sources.map((s) => s.target), placedPoints(doc), targetOf, blocks);
        const inserted = insertPoint(doc, { ...point, afterPointId, position: "start" });
        return inserted ? ok({ pointId: input.pointId }) : refuse("conflict");
      },
      record: {
        subject: "response",
        subjectId: input.responseId,
        type: "response.add-point",
        bodyId: found.response.bodyId,
        data: { pointId: input.pointId, annotationIds: [...input.annotationIds] },
      },
    });
  },
});

/**
 * Generates a first complete draft of *synpunkter* from everything accepted that is neither used nor set aside yet, but for lines that
 * contradict each other: what people have written stays as it is.
 */
export const generateDraft = documentCommand({
  name: "response.generate",
  input: z.object({ responseId: field.responseId }),
  authorise,
  edit: async (context, input, found) => {
    const { accepted, blocks } = await loadAccepted(context.tx, found);
    const phrasing = await phrasingOf(context.tx, found);
    const aside = await context.tx.setAside.findMany({ where: { responseId: input.responseId }, select: { annotationId: true } });
    const isAside = new Set(aside.map((s) => s.annotationId));
    const { contradictions } = await loadMaterial(context.tx, input.responseId);
    const isContradicted = new Set<string>(
      contradictions.filter((c) => c.state === "unsettled").flatMap(({ first, second }) => [first, second]),
    );
    return ok({
      document: `response/${input.responseId}`,
      consultationId: found.consultation.id,
      change: (doc) => {
        const used = new Set(usedSources(doc).map((s) => s.id));
        const left = accepted.filter((a) => !used.has(a.id) && !isAside.has(a.id) && !isContradicted.has(a.id));
        const points = firstDraft(left.map(inputOf), { ...phrasing, blocks, newPointId: () => uuid() as PointId });
        if (points.length === 0) return refuse("response.nothing-to-generate");
        const targetOf = new Map(accepted.map((a) => [a.id as string, a.target]));
        const hasPoints = placedPoints(doc).length > 0;
        for (const point of points) {
          const targets = point.sentences.flatMap((s) => s.sources.flatMap((ref) => targetOf.get(ref.id) ?? []));
          // Among what is there already, where the draft's order has it; on an empty paper one after the other.
          const afterPointId = hasPoints ? placeForPoint(targets, placedPoints(doc), targetOf, blocks) : null;
          insertPoint(doc, { ...point, afterPointId, position: hasPoints ? "start" : "end" });
        }
        return ok({ points: points.length, annotations: left.length });
      },
      record: { subject: "response", subjectId: input.responseId, type: "response.generate", bodyId: found.response.bodyId },
    });
  },
});
