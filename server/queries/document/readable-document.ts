import { parseDocumentName, type ParsedDocumentName } from "../../../collab/schema/document-name.ts";
import { maySeeHistory } from "../../../domain/policy/annotation-policy.ts";
import { maySeeResponse } from "../../../domain/policy/response-policy.ts";
import { ok, refuse, type Result } from "../../../domain/result.ts";
import { findResponse } from "../../commands/response/lock-response.ts";
import { accessOf } from "../../repositories/annotations.ts";
import { loadConsultationFacts } from "../../repositories/consultations.ts";
import type { QueryContext } from "../query.ts";

/** A live document whose history the actor may look at. */
export const documentWithHistory = async ({ actor, database }: QueryContext, name: string): Promise<Result<ParsedDocumentName>> => {
  const document = parseDocumentName(name);
  if (!document) return refuse("not-found");
  if (document.kind === "response") {
    const found = await findResponse({ tx: database }, document.id);
    if (!found.ok) return found;
    const decision = maySeeResponse(actor, found.value.consultation, found.value.response);
    return decision.ok ? ok(document) : decision;
  }
  const row = await database.annotation.findUnique({ where: { id: document.id } });
  const consultation = row && (await loadConsultationFacts(database, row.consultationId));
  if (!consultation) return refuse("not-found");
  const decision = maySeeHistory(actor, consultation, accessOf(row));
  return decision.ok ? ok(document) : decision;
};
