import { stemmer } from "@orama/stemmers/swedish";
import { z } from "zod";
import type { AnnotationView } from "../../../domain/annotation/annotation.ts";
import type { AnnotationId, BodyId, ConsultationId, IsoDay, PointId, ResponseId } from "../../../domain/ids.ts";
import { mayWordPhrases, mayWriteResponse, type SignOff } from "../../../domain/policy/response-policy.ts";
import { assembleResponse } from "../../../domain/response/assemble.ts";
import type { ContradictionChoice, ContradictionKind, ContradictionState } from "../../../domain/response/contradiction.ts";
import type { Fate } from "../../../domain/response/coverage.ts";
import type { Drift } from "../../../domain/response/drift.ts";
import type { FormalDocument } from "../../../domain/response/formal-document.ts";
import { isSealedState, type ResponseState, type Stance } from "../../../domain/response/state.ts";
import { likenessesOf, type Likeness } from "../../../domain/response/likeness.ts";
import { phrasesOf, type Phrases } from "../../../domain/response/phrases.ts";
import { ok, type Result } from "../../../domain/result.ts";
import * as field from "../../commands/input.ts";
import type { FoundResponse } from "../../commands/response/lock-response.ts";
import { inTransaction, type Database, type Transaction } from "../../database/client.ts";
import { dayOf } from "../../repositories/consultations.ts";
import { toView } from "../annotation/visible.ts";
import { query, type QueryContext } from "../query.ts";
import { loadMaterial, type ResponseMaterial } from "./response-coverage.ts";
import { loadSeal, type StoredSeal } from "../../seal/load-seal.ts";
import { loadProgress, type ProgressView } from "./progress.ts";
import { ownResponse } from "./own-response.ts";
import { loadResponseFacts } from "./response-facts.ts";
import { loadResponseForm } from "./response-form.ts";

export type ResponsePoint = {
  /** Null where editing has left sourced words outside any point. */
  readonly id: PointId | null;
  readonly text: string;
  readonly annotationIds: readonly AnnotationId[];
  /** Sources whose text has changed since they were used. */
  readonly drifted: readonly AnnotationId[];
};

/** What a source said: when it was used, or now. */
export type SourceWords = { readonly text: string; readonly suggestion: string };

export type DriftView = Drift & {
  /** Null where the words that were used are erased. */
  readonly before: SourceWords | null;
  /** Null where the source says nothing any more. */
  readonly now: SourceWords | null;
};

export type ContradictionView = {
  readonly kind: ContradictionKind;
  readonly state: ContradictionState;
  readonly first: AnnotationId;
  readonly second: AnnotationId;
  readonly ruling: {
    readonly id: string;
    readonly choice: ContradictionChoice;
    readonly reason: string;
    readonly byName: string;
    readonly at: string;
  } | null;
};

export type ResponseView = {
  readonly id: ResponseId;
  readonly consultationId: ConsultationId;
  readonly bodyId: BodyId;
  readonly state: ResponseState;
  readonly stance: Stance | null;
  readonly documentDay: IsoDay | null;
  readonly signatories: readonly { readonly name: string; readonly title: string }[];
  readonly mayWrite: boolean;
  readonly signOff: SignOff;
  readonly progress: ProgressView;
  readonly document: FormalDocument;
  readonly points: readonly ResponsePoint[];
  readonly coverage: {
    readonly accepted: number;
    readonly used: number;
    readonly setAside: number;
    readonly left: number;
    readonly unsettled: number;
    /** Contradictions between accepted annotations that nobody has settled. */
    readonly contradicted: number;
  };
  readonly contradictions: readonly ContradictionView[];
  readonly drift: readonly DriftView[];
  /** Accepted annotations, not set aside, that say nearly the same: suggestions, the likest first. */
  readonly likenesses: readonly Likeness[];
  /** The lines of the body's first drafts, by kind, and whether the reader may word them. */
  readonly phrases: Phrases;
  readonly mayWordPhrases: boolean;
  /** Every annotation of the body that bears on the response, with its fate. */
  readonly annotations: readonly { readonly annotation: AnnotationView; readonly fate: Fate; readonly pointIds: readonly PointId[] }[];
};

const input = z.object({ responseId: field.responseId });

/** Drift with what the source said when it was used, from the verdict that was given on those words. */
const driftViews = async (tx: Database | Transaction, { drift, annotations }: ResponseMaterial): Promise<DriftView[]> => {
  if (drift.length === 0) return [];
  const judged = await tx.disposition.findMany({
    where: { annotationId: { in: drift.map((d) => d.annotationId) }, contentHash: { in: drift.map((d) => d.usedHash) } },
    select: { annotationId: true, contentHash: true, text: true, suggestion: true },
  });
  const wordsThen = new Map(judged.map((d) => [`${d.annotationId} ${d.contentHash}`, { text: d.text, suggestion: d.suggestion }]));
  const wordsNow = new Map(annotations.map((a) => [a.id, { text: a.text, suggestion: a.suggestion }]));
  return drift.map((d) => ({
    ...d,
    before: d.kind === "withdrawn" ? null : (wordsThen.get(`${d.annotationId} ${d.usedHash}`) ?? null),
    now: wordsNow.get(d.annotationId) ?? null,
  }));
};

type Seen = { readonly found: FoundResponse; readonly material: ResponseMaterial; readonly document: FormalDocument; readonly seal: StoredSeal | null };

/** The response as committed, for who may see it: the text is rendered first, because formal acts rest on it. */
export const seeResponse = async ({ actor, database, now }: QueryContext, responseId: string): Promise<Result<Seen>> => {
  const found = await ownResponse({ actor, database }, responseId);
  if (!found.ok) return found;
  return inTransaction(database, async (tx) => {
    const material = await loadMaterial(tx, responseId);
    // What is sealed is shown as it was sealed, whatever has become of the facts.
    const seal = isSealedState(found.value.response.state) ? await loadSeal(tx, responseId) : null;
    if (seal) return ok({ found: found.value, material, document: seal.content.document, seal });
    const facts = await loadResponseFacts(tx, responseId, material.annotations, dayOf(now));
    const document = assembleResponse(facts, material.rendered, await loadResponseForm(tx, responseId));
    return ok({ found: found.value, material, document, seal });
  });
};

export const response = query({
  name: "response",
  input,
  run: async (context, { responseId }) => {
    const seen = await seeResponse(context, responseId);
    if (!seen.ok) return seen;
    const { found, material, document, seal } = seen.value;
    const row = await context.database.response.findUniqueOrThrow({ where: { id: responseId } });
    const body = await context.database.body.findUniqueOrThrow({ where: { id: found.response.bodyId } });
    const { coverage, annotations, rendered } = material;
    const hasDrifted = new Set(material.drift.map((d) => `${d.annotationId} ${d.usedHash}`));
    const points = rendered.points.map((p): ResponsePoint => ({
      id: p.pointId as PointId | null,
      text: p.text,
      annotationIds: [...new Set(p.sources.map((s) => s.id as AnnotationId))],
      drifted: p.sources.filter((s) => hasDrifted.has(`${s.id} ${s.hash}`)).map((s) => s.id as AnnotationId),
    }));
    const value: ResponseView = {
      id: found.response.id,
      consultationId: found.consultation.id,
      bodyId: found.response.bodyId,
      state: found.response.state,
      stance: row.stance as Stance | null,
      documentDay: row.documentDay && dayOf(row.documentDay),
      signatories: row.signatories as unknown as ResponseView["signatories"],
      mayWrite: mayWriteResponse(context.actor, found.consultation, found.response).ok,
      signOff: found.response.signOff,
      progress: await loadProgress(context.database, responseId, seal),
      document,
      points,
      coverage: {
        accepted: coverage.accepted,
        used: coverage.used,
        setAside: coverage.setAside,
        left: coverage.left,
        unsettled: coverage.unsettled,
        contradicted: material.contradictions.filter((c) => c.state === "unsettled").length,
      },
      contradictions: material.contradictions.map(({ kind, state, first, second, ruling }) => ({
        kind,
        state,
        first,
        second,
        ruling: ruling && { id: ruling.id, choice: ruling.choice, reason: ruling.reason, byName: ruling.byName, at: ruling.at },
      })),
      drift: await driftViews(context.database, material),
      likenesses: likenessesOf(
        annotations
          .filter((a) => ["none", "used"].includes(coverage.fates.get(a.id)?.type ?? ""))
          .map((a) => ({ id: a.id, text: `${a.text} ${a.suggestion}` })),
        stemmer,
      ),
      phrases: phrasesOf(body.phrases as Record<string, unknown>),
      mayWordPhrases: mayWordPhrases(context.actor, found.response.bodyId).ok,
      annotations: annotations.map((a) => ({
        annotation: toView(a),
        fate: coverage.fates.get(a.id) ?? { type: "unsettled" },
        pointIds: points.flatMap((p) => (p.id !== null && p.annotationIds.includes(a.id) ? [p.id] : [])),
      })),
    };
    return ok(value);
  },
});

