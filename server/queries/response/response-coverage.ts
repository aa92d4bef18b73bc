import { coverageOf, type Coverage } from "../../../domain/response/coverage.ts";
import { contradictionsOf, standingOf, type Line, type Ruling, type StandingContradiction } from "../../../domain/response/contradiction.ts";
import { driftOf, type Drift } from "../../../domain/response/drift.ts";
import type { AnnotationId } from "../../../domain/ids.ts";
import type { Database, Transaction } from "../../database/client.ts";
import { loadAnnotations, type StoredAnnotation } from "../../repositories/annotations.ts";
import { loadBlocks } from "../../repositories/drafts.ts";
import { loadKeptSources, loadRulings } from "../../repositories/response-rulings.ts";
import { readResponse, type RenderedResponse } from "../../live/render-response.ts";

export type ResponseMaterial = {
  readonly rendered: RenderedResponse;
  /** Submitted and not withdrawn, in sight of the whole body. */
  readonly annotations: readonly StoredAnnotation[];
  readonly coverage: Coverage;
  readonly contradictions: readonly StandingContradiction[];
  readonly rulings: readonly Ruling[];
  readonly drift: readonly Drift[];
};

export const lineOf = (a: StoredAnnotation): Line => ({
  id: a.id,
  kind: a.kind,
  target: a.target,
  suggestion: a.suggestion,
  hash: a.contentHash,
  outcome: a.disposition?.outcome ?? null,
});

/** Everything that coverage rests on, from committed text: the body's submitted annotations that the whole body may see. */
export const loadMaterial = async (tx: Database | Transaction, responseId: string): Promise<ResponseMaterial> => {
  const response = await tx.response.findUniqueOrThrow({ where: { id: responseId } });
  const rendered = await readResponse(tx, responseId);
  const all = await loadAnnotations(tx, {
    consultationId: response.consultationId,
    bodyId: response.bodyId,
    states: ["open", "settled", "withdrawn"],
    audiences: ["body", "all"],
  });
  const annotations = all.filter((a) => a.state !== "withdrawn");
  // One after the other: a transaction has one connection.
  const aside = await tx.setAside.findMany({ where: { responseId } });
  const rulings = await loadRulings(tx, responseId);
  const kept = await loadKeptSources(tx, responseId);
  const setAside = new Map(aside.map((s) => [s.annotationId as AnnotationId, s.reason]));
  const coverage = coverageOf({
    annotations: annotations.map((a) => ({ id: a.id, outcome: a.disposition?.outcome ?? null })),
    used: new Set(rendered.points.flatMap((p) => p.sources.map((s) => s.id as AnnotationId))),
    setAside,
  });
  const lines = annotations.map(lineOf);
  const contradictions = await contradictionsIn(tx, annotations, lines);
  return {
    rendered,
    annotations,
    coverage,
    contradictions: standingOf(contradictions, lines, rulings, setAside),
    rulings,
    drift: driftOf(
      rendered.points.flatMap((p) => p.sources),
      all.map((a) => ({ id: a.id, state: a.state, outcome: a.disposition?.outcome ?? null, hash: a.contentHash })),
      kept,
    ),
  };
};

const contradictionsIn = async (tx: Database | Transaction, annotations: readonly StoredAnnotation[], lines: readonly Line[]) => {
  const versionId = annotations.at(-1)?.versionId;
  return versionId === undefined ? [] : contradictionsOf(lines, await loadBlocks(tx, versionId));
};

/** What stands against approving and sealing: accepted annotations without a fate, and contradictions that nobody has settled. */
export const obstaclesOfResponse = async (tx: Transaction, responseId: string) => {
  const { coverage, contradictions } = await loadMaterial(tx, responseId);
  return { uncovered: coverage.left, contradicted: contradictions.filter((c) => c.state === "unsettled").length };
};
