import { z } from "zod";
import { isSenderOf, participantMemberships } from "../../../domain/policy/consultation-policy.ts";
import { ok } from "../../../domain/result.ts";
import * as field from "../../commands/input.ts";
import { loadExtensions } from "../../repositories/extensions.ts";
import { query } from "../query.ts";
import { readable } from "./readable.ts";

/** Requests for more time, newest first: every body's for the sender, their own for a body's people. */
export const extensions = query({
  name: "extensions",
  input: z.object({ consultationId: field.consultationId }),
  run: async (context, { consultationId }) => {
    const found = await readable(context, consultationId);
    if (!found.ok) return found;
    const { actor, database } = context;
    const own = participantMemberships(actor, found.value).map((m) => m.bodyId);
    return ok(await loadExtensions(database, consultationId, isSenderOf(actor, found.value) ? null : own));
  },
});
