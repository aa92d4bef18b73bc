import { parseDocumentName, type DocumentName } from "../../collab/schema/document-name.ts";
import type { Actor } from "../../domain/people/actor.ts";
import { canSeeAnnotation, mayWriteAnnotation } from "../../domain/policy/annotation-policy.ts";
import { maySeeResponse, mayWriteResponse } from "../../domain/policy/response-policy.ts";
import { ok, refuse, type Result } from "../../domain/result.ts";
import type { RefusalCode } from "../../domain/refusals.ts";
import { findResponse } from "../commands/response/lock-response.ts";
import type { Database } from "../database/client.ts";
import { accessOf } from "../repositories/annotations.ts";
import { loadConsultationFacts } from "../repositories/consultations.ts";

export type DocumentAccess = {
  readonly name: DocumentName;
  readonly mode: "write" | "read";
  /** Why a reader may not write. */
  readonly readReason?: RefusalCode;
};

/** What an actor may do with a live document now. What they may not see is as if it were not there. */
export const documentAccess = async (database: Database, actor: Actor, documentName: string): Promise<Result<DocumentAccess>> => {
  const parsed = parseDocumentName(documentName);
  if (!parsed) return refuse("not-found");
  if (parsed.kind === "annotation") {
    const row = await database.annotation.findUnique({ where: { id: parsed.id } });
    const consultation = row && (await loadConsultationFacts(database, row.consultationId));
    if (!consultation || !canSeeAnnotation(actor, consultation, accessOf(row)) || row.state === "withdrawn") return refuse("not-found");
    const may = mayWriteAnnotation(actor, consultation, accessOf(row));
    return ok(may.ok ? { name: parsed.name, mode: "write" } : { name: parsed.name, mode: "read", readReason: may.refusal.code });
  }
  const found = await findResponse({ tx: database }, parsed.id);
  if (!found.ok) return found;
  const { consultation, response } = found.value;
  if (!maySeeResponse(actor, consultation, response).ok) return refuse("not-found");
  const may = mayWriteResponse(actor, consultation, response);
  return ok(may.ok ? { name: parsed.name, mode: "write" } : { name: parsed.name, mode: "read", readReason: may.refusal.code });
};
