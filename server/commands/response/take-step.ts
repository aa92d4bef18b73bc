import { z } from "zod";
import { v7 as uuid } from "uuid";
import { mayTakeStep } from "../../../domain/policy/response-policy.ts";
import { ok, refuse, type Result } from "../../../domain/result.ts";
import type { ResponseState } from "../../../domain/response/state.ts";
import { renderResponseRow } from "../../live/render-response.ts";
import { recordAudit } from "../../repositories/changes.ts";
import { closeLiveDocument, reopenLiveDocument } from "../../repositories/live-documents.ts";
import { loadSeal } from "../../seal/load-seal.ts";
import { sealStatement } from "../../seal/seal-response.ts";
import { rowCommand, type CommandContext } from "../command.ts";
import * as field from "../input.ts";
import { lockResponse, recordResponse, type LockedResponse } from "./lock-response.ts";

/**
 * Takes a response one step: handed over for review its text is locked on every node; back to writing it opens again. The office's
 * approval seals it, which cannot be done while an accepted annotation has no fate; dispatch hands the seal to the sender.
 */
export const takeStep = rowCommand({
  name: "response.transition",
  input: z.object({ responseId: field.responseId, to: field.responseState, reason: field.text(2000).optional() }),
  authorise: async (context, input) => {
    const locked = await lockResponse(context, input.responseId);
    if (!locked.ok) return locked;
    const { consultation, response } = locked.value;
    const decision = mayTakeStep(context.actor, consultation, response, input.to, input.reason ?? null);
    return decision.ok ? locked : decision;
  },
  apply: async (context, { to, reason }, locked) => {
    const { tx, rightsChanged } = context;
    const document = `response/${locked.response.id}`;
    if (to === "writing") await reopenLiveDocument(tx, document);
    else await closeLiveDocument(tx, document, "readonly");
    await renderResponseRow(tx, locked.response.id);
    await recordStep(context, locked, to, reason);
    const done = await consequences[to]?.(context, locked);
    if (done && !done.ok) return done;
    rightsChanged(document);
    return ok({ state: to });
  },
});

/** The state, and who took the response there, when and why: its history. */
export const recordStep = async (context: CommandContext, locked: LockedResponse, to: ResponseState, reason?: string): Promise<void> => {
  const { tx, actor, now } = context;
  const { id: responseId, state: from } = locked.response;
  await tx.response.update({ where: { id: responseId }, data: { state: to } });
  await tx.responseTransition.create({ data: { id: uuid(), responseId, from, to, reason: reason || null, byId: actor.personId, at: now } });
  await recordResponse(context, locked, "response.transition", { from, to });
};

type Consequence = (context: CommandContext, locked: LockedResponse) => Promise<Result<unknown>>;

/** What a step brings with it, in its own transaction. */
const consequences: Partial<Record<ResponseState, Consequence>> = {
  approved: async (context, { response }) => {
    const sealed = await sealStatement(context, response.id);
    if (sealed.ok) await noteSeal(context, response, sealed.value);
    return sealed;
  },
  committee: async ({ tx }, { consultation, response }) => {
    const key = { consultationId: consultation.id, bodyId: response.bodyId };
    const { meetingId } = await tx.participation.findUniqueOrThrow({ where: { consultationId_bodyId: key } });
    return meetingId === null ? refuse("response.meeting-missing") : ok(meetingId);
  },
  // Taken by recording what was decided, never without.
  decided: () => Promise.resolve(refuse("response.decision-missing")),
  dispatched: async ({ tx, actor, now }, { consultation, response }) => {
    const seal = await loadSeal(tx, response.id);
    if (!seal?.content.decision) return refuse("response.decision-missing");
    await tx.responseDispatch.create({
      data: { responseId: response.id, sealId: seal.id, toBodyId: consultation.senderBodyId, at: now, byId: actor.personId },
    });
    return ok(seal.id);
  },
};

/** The audit event of a seal holds its hash, so that the two must agree. */
export const noteSeal = async (
  { tx, actor }: CommandContext,
  response: LockedResponse["response"],
  { revision, sha256 }: { readonly revision: number; readonly sha256: string },
): Promise<void> => recordAudit(tx, actor, { type: "response.seal", subjectId: response.id, bodyId: response.bodyId, data: { revision, sha256 } });
