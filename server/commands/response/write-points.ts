import { z } from "zod";
import type * as Y from "yjs";
import { v7 as uuid } from "uuid";
import { countsAsAccepted } from "../../../domain/annotation/disposition.ts";
import type { Block } from "../../../domain/draft/block.ts";
import type { PointId } from "../../../domain/ids.ts";
import { mayWriteResponse } from "../../../domain/policy/response-policy.ts";
import { ok, refuse, type Result } from "../../../domain/result.ts";
import type { BodyKind } from "../../../domain/response/facts.ts";
import { officeNoun } from "../../../domain/response/derived/names.ts";
import { firstDraft, pointOf, type FirstDraftInput } from "../../../domain/response/first-draft.ts";
import { placeForPoint } from "../../../domain/response/place-for-point.ts";
import { insertPoint, listPoints, usedSources } from "../../../collab/response/points.ts";
import { loadAnnotations, type StoredAnnotation } from "../../repositories/annotations.ts";
import { loadBlocks } from "../../repositories/drafts.ts";
import { documentCommand, type CommandContext } from "../command.ts";
import * as field from "../input.ts";
import { findResponse, type FoundResponse } from "./lock-response.ts";

const authorise = async (context: CommandContext, input: { responseId: string }): Promise<Result<FoundResponse>> => {
  const found = await findResponse(context, input.responseId);
  if (!found.ok) return found;
  const decision = mayWriteResponse(context.actor, found.value.consultation, found.value.response);
  return decision.ok ? found : decision;
};

const inputOf = (a: StoredAnnotation): FirstDraftInput => ({
  source: { id: a.id, hash: a.contentHash },
  kind: a.kind,
  target: a.target,
  text: a.text,
  suggestion: a.suggestion,
});

/** The points of *synpunkter*, for placing another among them. */
const placedPoints = (doc: Y.Doc) =>
  listPoints(doc).flatMap(({ pointId, section, sources }) =>
    pointId !== null && section === "views" ? [{ pointId: pointId as PointId, sourceIds: sources.map((s) => s.id) }] : [],
  );

type Material = { readonly accepted: readonly StoredAnnotation[]; readonly blocks: readonly Block[]; readonly noun: string };

/** What the body accepted, with the draft it speaks of. */
const loadMaterial = async ({ tx }: CommandContext, { consultation, response }: FoundResponse): Promise<Material> => {
  const annotations = await loadAnnotations(tx, {
    consultationId: consultation.id,
    bodyId: response.bodyId,
    state: "settled",
  });
  const accepted = annotations.filter((a) => a.disposition && countsAsAccepted(a.disposition.outcome));
  const body = await tx.body.findUniqueOrThrow({ where: { id: response.bodyId } });
  const versionId = accepted[0]?.versionId;
  const blocks = versionId === undefined ? [] : await loadBlocks(tx, versionId);
  return { accepted, blocks, noun: officeNoun(body.officeName, body.kind as BodyKind) };
};

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
    const { accepted, blocks, noun } = await loadMaterial(context, found);
    const chosen = accepted.filter((a) => input.annotationIds.includes(a.id));
    if (chosen.length !== new Set(input.annotationIds).size) return refuse("response.not-accepted");
    const sources = chosen.map(inputOf);
    const point = input.text
      ? { pointId: input.pointId, sentences: [{ text: input.text, sources: sources.map((s) => s.source) }] }
      : pointOf(sources, { blocks, noun, newPointId: () => input.pointId });
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
 * Generates a first complete draft of *synpunkter* from everything accepted that is neither used nor set aside yet: what people have
 * written stays as it is.
 */
export const generateDraft = documentCommand({
  name: "response.generate",
  input: z.object({ responseId: field.responseId }),
  authorise,
  edit: async (context, input, found) => {
    const { accepted, blocks, noun } = await loadMaterial(context, found);
    const aside = await context.tx.setAside.findMany({ where: { responseId: input.responseId }, select: { annotationId: true } });
    const isAside = new Set(aside.map((s) => s.annotationId));
    return ok({
      document: `response/${input.responseId}`,
      consultationId: found.consultation.id,
      change: (doc) => {
        const used = new Set(usedSources(doc).map((s) => s.id));
        const left = accepted.filter((a) => !used.has(a.id) && !isAside.has(a.id));
        const points = firstDraft(left.map(inputOf), { blocks, noun, newPointId: () => uuid() as PointId });
        if (points.length === 0) return refuse("response.nothing-to-generate");
        for (const point of points) insertPoint(doc, { ...point, afterPointId: null, position: "end" });
        return ok({ points: points.length, annotations: left.length });
      },
      record: { subject: "response", subjectId: input.responseId, type: "response.generate", bodyId: found.response.bodyId },
    });
  },
});
