import { stemmer } from "@orama/stemmers/swedish";
import { countsAsAccepted } from "../../../domain/annotation/disposition.ts";
import type { Block } from "../../../domain/draft/block.ts";
import { officeNoun } from "../../../domain/response/derived/names.ts";
import type { BodyKind } from "../../../domain/response/facts.ts";
import type { FirstDraftContext, FirstDraftInput } from "../../../domain/response/first-draft.ts";
import { phrasesOf } from "../../../domain/response/phrases.ts";
import type { Transaction } from "../../database/client.ts";
import { loadAnnotations, type StoredAnnotation } from "../../repositories/annotations.ts";
import { loadBlocks } from "../../repositories/drafts.ts";
import type { FoundResponse } from "./lock-response.ts";

/** How a body speaks in its own text. */
export type Phrasing = Pick<FirstDraftContext, "office" | "noun" | "phrases" | "stem">;

export const phrasingOf = async (tx: Transaction, { response }: FoundResponse): Promise<Phrasing> => {
  const body = await tx.body.findUniqueOrThrow({ where: { id: response.bodyId } });
  return {
    office: body.officeName,
    noun: officeNoun(body.officeName, body.kind as BodyKind),
    phrases: phrasesOf(body.phrases as Record<string, unknown>),
    stem: stemmer,
  };
};

export const inputOf = (a: StoredAnnotation): FirstDraftInput => ({
  source: { id: a.id, hash: a.contentHash },
  kind: a.kind,
  target: a.target,
  quote: a.quote.exact,
  text: a.text,
  suggestion: a.suggestion,
});

export type AcceptedMaterial = { readonly accepted: readonly StoredAnnotation[]; readonly blocks: readonly Block[] };

/** What the body accepted, with the draft it speaks of. */
export const loadAccepted = async (tx: Transaction, { consultation, response }: FoundResponse): Promise<AcceptedMaterial> => {
  const annotations = await loadAnnotations(tx, {
    consultationId: consultation.id,
    bodyId: response.bodyId,
    states: ["settled"],
  });
  const accepted = annotations.filter((a) => a.disposition && countsAsAccepted(a.disposition.outcome));
  const versionId = accepted.at(-1)?.versionId;
  return { accepted, blocks: versionId === undefined ? [] : await loadBlocks(tx, versionId) };
};
