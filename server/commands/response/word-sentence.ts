import { z } from "zod";
import { mayWriteResponse } from "../../../domain/policy/response-policy.ts";
import { assembleResponse } from "../../../domain/response/assemble.ts";
import type { Derivation, FormalBlock, FormalDocument } from "../../../domain/response/formal-document.ts";
import type { Override } from "../../../domain/response/wording.ts";
import { ok, refuse } from "../../../domain/result.ts";
import type { Prisma } from "../../database/client.ts";
import { loadMaterial } from "../../queries/response/response-coverage.ts";
import { loadResponseFacts } from "../../queries/response/response-facts.ts";
import { loadResponseForm } from "../../queries/response/response-form.ts";
import { dayOf } from "../../repositories/consultations.ts";
import { rowCommand } from "../command.ts";
import * as field from "../input.ts";
import { lockResponse, recordResponse } from "./lock-response.ts";

type Found = { readonly derivation: Derivation; readonly words: string };

const derivedIn = (block: FormalBlock): Found[] => {
  switch (block.type) {
    case "paragraph":
      return block.derived ? [{ derivation: block.derived, words: block.runs.map((run) => run.text).join("") }] : [];
    case "list":
      return block.items.flat().flatMap(derivedIn);
    case "quote":
      return block.blocks.flatMap(derivedIn);
    case "heading":
    case "signatory":
      return [];
  }
};

const sentenceIn = ({ sections }: FormalDocument, key: string): Found | undefined =>
  sections.flatMap(({ blocks }) => blocks.flatMap(derivedIn)).find(({ derivation }) => derivation.key === key);

/** Words a derived sentence otherwise for this response, or (without a text) as the facts say it again. */
export const wordSentence = rowCommand({
  name: "response.word",
  input: z.object({
    responseId: field.responseId,
    key: z.string().regex(/^[a-zA-Z0-9.-]{1,80}$/),
    text: field.text(4000).pipe(z.string().min(1)).nullable(),
  }),
  authorise: async (context, input) => {
    const locked = await lockResponse(context, input.responseId);
    if (!locked.ok) return locked;
    const decision = mayWriteResponse(context.actor, locked.value.consultation, locked.value.response);
    return decision.ok ? locked : decision;
  },
  apply: async (context, { responseId, key, text }, locked) => {
    const { tx, now } = context;
    const { rendered, annotations } = await loadMaterial(tx, responseId);
    const form = await loadResponseForm(tx, responseId);
    const document = assembleResponse(await loadResponseFacts(tx, responseId, annotations, dayOf(now)), rendered, form);
    const sentence = sentenceIn(document, key);
    if (!sentence && text !== null) return refuse("response.unknown-sentence");
    const derived = sentence?.derivation.original ?? sentence?.words ?? "";
    const others = Object.entries(form.overrides).filter(([other]) => other !== key);
    // What is worded as the facts say it anyway is not overridden.
    const own: [string, Override][] = text === null || text === derived ? [] : [[key, { text, derived }]];
    await tx.response.update({ where: { id: responseId }, data: { overrides: Object.fromEntries([...others, ...own]) as Prisma.InputJsonObject } });
    await recordResponse(context, locked, "response.word", { key, isOverridden: own.length > 0 });
    return ok({ key, isOverridden: own.length > 0 });
  },
});
