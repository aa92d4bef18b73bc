import { z } from "zod";
import { replaceFragmentWith, responseSections } from "../../../collab/response/sections.ts";
import { mayWriteResponse } from "../../../domain/policy/response-policy.ts";
import { writtenSections } from "../../../domain/response/state.ts";
import { ok } from "../../../domain/result.ts";
import { loadVersion } from "../../repositories/live-documents.ts";
import { documentCommand } from "../command.ts";
import * as field from "../input.ts";
import { findResponse } from "./lock-response.ts";

/**
 * Writes the text as it was at a number, with its points and sources, over the text as it is: an edit like any other, so that what is
 * replaced stays in the history and can be brought back the same way.
 */
export const restoreResponse = documentCommand({
  name: "response.restore",
  input: z.object({ responseId: field.responseId, seq: z.int().min(0) }),
  authorise: async (context, input) => {
    const found = await findResponse(context, input.responseId);
    if (!found.ok) return found;
    const decision = mayWriteResponse(context.actor, found.value.consultation, found.value.response);
    return decision.ok ? found : decision;
  },
  edit: async (context, input, { consultation, response }) => {
    const document = `response/${input.responseId}`;
    const sections = responseSections(await loadVersion(context.tx, document, input.seq));
    return ok({
      document,
      consultationId: consultation.id,
      change: (doc) => {
        for (const section of writtenSections) replaceFragmentWith(doc, section, sections[section]);
        return ok({ seq: input.seq });
      },
      record: { subject: "response", subjectId: input.responseId, type: "response.restore", bodyId: response.bodyId, data: { seq: input.seq } },
    });
  },
});
