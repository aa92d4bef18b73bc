import { parseDocumentName, type ParsedDocumentName } from "../../../collab/schema/document-name.ts";
import type { Audience } from "../../../domain/annotation/audience.ts";
import { maySeeHistory, readableFrom } from "../../../domain/policy/annotation-policy.ts";
import { ok, refuse, type Result } from "../../../domain/result.ts";
import { ownResponse } from "../response/own-response.ts";
import { accessOf } from "../../repositories/annotations.ts";
import { loadConsultationFacts } from "../../repositories/consultations.ts";
import type { Database } from "../../database/client.ts";
import type { QueryContext } from "../query.ts";

/** A live document's history as far as the actor may look at it. */
export type ReadableHistory = {
  readonly document: ParsedDocumentName;
  /** What the actor could read first, where that is not the document's beginning: nothing earlier is theirs to see. */
  readonly first: { readonly seq: number; readonly at: Date; readonly authorId: string } | null;
};

export const documentWithHistory = async ({ actor, database }: QueryContext, name: string): Promise<Result<ReadableHistory>> => {
  const document = parseDocumentName(name);
  if (!document) return refuse("not-found");
  if (document.kind === "response") {
    const found = await ownResponse({ actor, database }, document.id);
    return found.ok ? ok({ document, first: null }) : found;
  }
  const row = await database.annotation.findUnique({ where: { id: document.id }, include: { releases: { orderBy: [{ at: "asc" }, { id: "asc" }] } } });
  const consultation = row && (await loadConsultationFacts(database, row.consultationId));
  if (!consultation) return refuse("not-found");
  const decision = maySeeHistory(actor, consultation, accessOf(row));
  if (!decision.ok) return decision;
  const acts = row.releases.map(({ toAudience, at }) => ({ toAudience: toAudience as Audience, at }));
  const from = readableFrom(actor, consultation, accessOf(row), acts);
  if (from === null) return refuse("policy.not-author");
  return ok({ document, first: from === "beginning" ? null : { seq: await seqAt(database, document.name, from), at: from, authorId: row.authorId } });
};

/** A document's number at a moment. A millisecond more: what was sent was stored before, and both are rounded. */
const seqAt = async (database: Database, name: string, at: Date): Promise<number> => {
  const { _max } = await database.documentUpdate.aggregate({ where: { document: name, at: { lte: new Date(at.getTime() + 1) } }, _max: { seq: true } });
  return Number(_max.seq ?? 0);
};
