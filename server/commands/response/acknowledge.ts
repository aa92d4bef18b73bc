import { z } from "zod";
import { mayReadDispatched } from "../../../domain/policy/response-policy.ts";
import { ok } from "../../../domain/result.ts";
import { rowCommand } from "../command.ts";
import * as field from "../input.ts";
import { lockResponse, recordResponse } from "./lock-response.ts";

/** The sender's receipt for a response that was dispatched: given once, by whoever registers it as received. */
export const acknowledgeResponse = rowCommand({
  name: "response.acknowledge",
  input: z.object({ responseId: field.responseId }),
  authorise: async (context, input) => {
    const locked = await lockResponse(context, input.responseId);
    if (!locked.ok) return locked;
    const decision = mayReadDispatched(context.actor, locked.value.consultation, locked.value.response);
    return decision.ok ? locked : decision;
  },
  apply: async (context, { responseId }, locked) => {
    const { tx, actor, now } = context;
    const first = await tx.responseDispatch.updateMany({
      where: { responseId, receivedAt: null },
      data: { receivedAt: now, receivedById: actor.personId },
    });
    if (first.count > 0) await recordResponse(context, locked, "response.acknowledge");
    const { receivedAt } = await tx.responseDispatch.findUniqueOrThrow({ where: { responseId } });
    return ok({ receivedAt: (receivedAt ?? now).toISOString() });
  },
});
