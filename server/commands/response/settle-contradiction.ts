import { z } from "zod";
import { mayWriteResponse } from "../../../domain/policy/response-policy.ts";
import { leftOut } from "../../../domain/response/contradiction.ts";
import { ok, refuse, type Result } from "../../../domain/result.ts";
import { loadMaterial } from "../../queries/response/response-coverage.ts";
import { rowCommand, type CommandContext } from "../command.ts";
import * as field from "../input.ts";
import { lockResponse, recordResponse, type LockedResponse } from "./lock-response.ts";

const authorise = async (context: CommandContext, input: { responseId: string }): Promise<Result<LockedResponse>> => {
  const locked = await lockResponse(context, input.responseId);
  if (!locked.ok) return locked;
  const decision = mayWriteResponse(context.actor, locked.value.consultation, locked.value.response);
  return decision.ok ? locked : decision;
};

/**
 * Chooses between two lines that cannot both be followed, with a reason. What is not chosen is set aside for that reason, unless it
 * stands in the response already: then it is for the writer to take it out. Both lines and the choice are kept.
 */
export const settleContradiction = rowCommand({
  name: "response.settle-contradiction",
  input: z.object({
    id: field.anyId,
    responseId: field.responseId,
    annotationIds: z.tuple([field.annotationId, field.annotationId]),
    choice: field.contradictionChoice,
    reason: field.text(2000),
  }),
  authorise,
  apply: async (context, input, locked) => {
    const { tx, actor, now } = context;
    if (input.reason === "") return refuse("response.reason-required");
    const { contradictions, annotations, coverage } = await loadMaterial(tx, input.responseId);
    const [first, second] = [...input.annotationIds].sort();
    const pair = contradictions.find((c) => c.first === first && c.second === second && c.state !== "waiting");
    if (!pair) return refuse("response.no-contradiction");
    const hashOf = new Map(annotations.map((a) => [a.id, a.contentHash]));
    await tx.contradictionRuling.updateMany({
      where: { responseId: input.responseId, firstId: pair.first, secondId: pair.second, withdrawnAt: null },
      data: { withdrawnAt: now, withdrawnById: actor.personId },
    });
    await tx.contradictionRuling.create({
      data: {
        id: input.id,
        responseId: input.responseId,
        firstId: pair.first,
        secondId: pair.second,
        firstHash: hashOf.get(pair.first) ?? "",
        secondHash: hashOf.get(pair.second) ?? "",
        choice: input.choice,
        reason: input.reason,
        byId: actor.personId,
        at: now,
      },
    });
    const aside = leftOut(pair, input.choice).filter((id) => coverage.fates.get(id)?.type === "none");
    await tx.setAside.createMany({
      data: aside.map((annotationId) => ({
        responseId: input.responseId,
        annotationId,
        reason: input.reason,
        byId: actor.personId,
        at: now,
      })),
    });
    await recordResponse(context, locked, "response.settle-contradiction", {
      rulingId: input.id,
      annotationIds: [pair.first, pair.second],
      choice: input.choice,
      setAside: aside,
    });
    return ok({ id: input.id, setAside: aside });
  },
});

/** Takes a choice back: the ruling stays in the record, and what it set aside is without a fate again. */
export const reopenContradiction = rowCommand({
  name: "response.reopen-contradiction",
  input: z.object({ responseId: field.responseId, rulingId: field.anyId }),
  authorise,
  apply: async (context, input, locked) => {
    const { tx, actor, now } = context;
    const ruling = await tx.contradictionRuling.findUnique({ where: { id: input.rulingId } });
    if (!ruling || ruling.responseId !== input.responseId || ruling.withdrawnAt) return refuse("not-found");
    await tx.contradictionRuling.update({ where: { id: ruling.id }, data: { withdrawnAt: now, withdrawnById: actor.personId } });
    // What the ruling itself set aside was written at its own moment and with its own reason.
    await tx.setAside.deleteMany({
      where: { responseId: input.responseId, annotationId: { in: [ruling.firstId, ruling.secondId] }, at: ruling.at, reason: ruling.reason },
    });
    await recordResponse(context, locked, "response.reopen-contradiction", { rulingId: ruling.id });
    return ok({ id: ruling.id });
  },
});
