import type { Actor } from "../../domain/people/actor.ts";
import { mayReadDispatched, maySeeResponse } from "../../domain/policy/response-policy.ts";
import { ok, refuse, type Result } from "../../domain/result.ts";
import * as field from "../commands/input.ts";
import { findResponse } from "../commands/response/lock-response.ts";
import type { Database } from "../database/client.ts";
import { readable } from "../queries/consultation/readable.ts";
import type { ResponseExport, Wanted } from "./order.ts";

/** Whether what is wanted is the person's to have, from a few facts and without reading it; the queries that read it ask again. */
export const mayExport = async (database: Database, actor: Actor, wanted: Wanted): Promise<Result<null>> => {
  if (wanted.type === "response") return mayExportResponse(database, actor, wanted);
  const consultationId = field.consultationId.safeParse(wanted.consultationId);
  if (!consultationId.success) return refuse("input.invalid", { field: "consultationId" });
  const found = await readable({ database, actor }, consultationId.data);
  return found.ok ? ok(null) : found;
};

const mayExportResponse = async (database: Database, actor: Actor, { responseId, trail = "none" }: ResponseExport): Promise<Result<null>> => {
  const id = field.responseId.safeParse(responseId);
  if (!id.success) return refuse("input.invalid", { field: "responseId" });
  const found = await findResponse({ tx: database }, id.data);
  if (!found.ok) return found;
  const { consultation, response } = found.value;
  const asMember = maySeeResponse(actor, consultation, response);
  if (asMember.ok) return ok(null);
  // What it rests on is never the sender's.
  return trail === "none" && mayReadDispatched(actor, consultation, response).ok ? ok(null) : asMember;
};
