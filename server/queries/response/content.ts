import { z } from "zod";
import { mayReadDispatched, maySeeResponse } from "../../../domain/policy/response-policy.ts";
import { ok, refuse, type Result } from "../../../domain/result.ts";
import * as field from "../../commands/input.ts";
import { findResponse } from "../../commands/response/lock-response.ts";
import type { ExportContent } from "../../export/export-content.ts";
import { loadSeal } from "../../seal/load-seal.ts";
import { query } from "../query.ts";
import { seeResponse } from "./responses.ts";

/**
 * What a preview or an export is made from. The body's people get the seal in force, or the draft while there is none, and earlier
 * revisions by number; the sender gets what was dispatched to them, without the trail, and nothing before.
 */
export const responseContent = query({
  name: "response-content",
  input: z.object({ responseId: field.responseId, revision: z.int().min(1).optional() }),
  run: async (context, { responseId, revision }): Promise<Result<ExportContent>> => {
    const { database, actor } = context;
    const found = await findResponse({ tx: database }, responseId);
    if (!found.ok) return found;
    const { consultation, response } = found.value;
    const isMember = maySeeResponse(actor, consultation, response);
    if (!isMember.ok) {
      if (!mayReadDispatched(actor, consultation, response).ok) return isMember;
      const dispatch = await database.responseDispatch.findUniqueOrThrow({ where: { responseId }, include: { seal: true } });
      const sent = await loadSeal(database, responseId, dispatch.seal.revision);
      return sent ? ok({ document: sent.content.document, sealed: { content: sent.content, sha256: sent.sha256, trail: null } }) : refuse("not-found");
    }
    if (revision === undefined) {
      const seen = await seeResponse(context, responseId);
      return seen.ok ? ok({ document: seen.value.document, sealed: seen.value.seal }) : seen;
    }
    const seal = await loadSeal(database, responseId, revision);
    return seal ? ok({ document: seal.content.document, sealed: seal }) : refuse("not-found");
  },
});
