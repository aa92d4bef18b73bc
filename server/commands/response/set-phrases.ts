import { z } from "zod";
import { kinds, type Kind } from "../../../domain/annotation/kind.ts";
import { mayWordPhrases } from "../../../domain/policy/response-policy.ts";
import { ok, refuse } from "../../../domain/result.ts";
import { recordAudit } from "../../repositories/changes.ts";
import { rowCommand } from "../command.ts";
import * as field from "../input.ts";

const lines = z.object(Object.fromEntries(kinds.map((kind) => [kind, field.optionalLine(120)])) as Record<Kind, ReturnType<typeof field.optionalLine>>);

/** How a body words the lines of its first drafts, by kind. An empty one is the house's own again. */
export const setPhrases = rowCommand({
  name: "body.set-phrases",
  input: z.object({ bodyId: field.bodyId, phrases: lines }),
  authorise: async ({ tx, actor }, { bodyId }) => {
    const rows = await tx.$queryRaw<unknown[]>`select 1 from "Body" where id = ${bodyId}::uuid for update`;
    if (rows.length === 0) return refuse("not-found");
    const decision = mayWordPhrases(actor, bodyId);
    return decision.ok ? ok(null) : decision;
  },
  apply: async ({ tx, actor }, { bodyId, phrases }) => {
    await tx.body.update({ where: { id: bodyId }, data: { phrases: Object.fromEntries(Object.entries(phrases).filter(([, line]) => line !== "")) } });
    await recordAudit(tx, actor, { type: "body.set-phrases", subjectId: bodyId, bodyId });
    return ok({ id: bodyId });
  },
});
