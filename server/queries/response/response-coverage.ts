import type { AnnotationId } from "../../../domain/ids.ts";
import { coverageOf, type Coverage } from "../../../domain/response/coverage.ts";
import type { Database, Transaction } from "../../database/client.ts";
import { loadAnnotations, type StoredAnnotation } from "../../repositories/annotations.ts";
import { readResponse, type RenderedResponse } from "../../live/render-response.ts";

export type ResponseMaterial = {
  readonly rendered: RenderedResponse;
  readonly annotations: readonly StoredAnnotation[];
  readonly coverage: Coverage;
};

/** Everything that coverage rests on, from committed text: the body's submitted annotations that the whole body may see. */
export const loadMaterial = async (tx: Database | Transaction, responseId: string): Promise<ResponseMaterial> => {
  const response = await tx.response.findUniqueOrThrow({ where: { id: responseId } });
  const rendered = await readResponse(tx, responseId);
  const annotations = await loadAnnotations(tx, {
    consultationId: response.consultationId,
    bodyId: response.bodyId,
    state: { in: ["open", "settled"] },
    audience: { in: ["body", "all"] },
  });
  const aside = await tx.setAside.findMany({ where: { responseId } });
  const coverage = coverageOf({
    annotations: annotations.map((a) => ({ id: a.id, outcome: a.disposition?.outcome ?? null })),
    used: new Set(rendered.points.flatMap((p) => p.sources.map((s) => s.id as AnnotationId))),
    setAside: new Map(aside.map((s) => [s.annotationId as AnnotationId, s.reason])),
  });
  return { rendered, annotations, coverage };
};

/** Coverage alone, for the act that rests on it. */
export const coverageOfResponse = async (tx: Transaction, responseId: string): Promise<Coverage> =>
  (await loadMaterial(tx, responseId)).coverage;
