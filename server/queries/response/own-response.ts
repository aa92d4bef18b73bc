import { maySeeResponse } from "../../../domain/policy/response-policy.ts";
import type { Result } from "../../../domain/result.ts";
import { findResponse, type FoundResponse } from "../../commands/response/lock-response.ts";
import type { QueryContext } from "../query.ts";

/** A response's facts, for who may see it as its own body's. */
export const ownResponse = async ({ actor, database }: Pick<QueryContext, "actor" | "database">, responseId: string): Promise<Result<FoundResponse>> => {
  const found = await findResponse({ tx: database }, responseId);
  if (!found.ok) return found;
  const decision = maySeeResponse(actor, found.value.consultation, found.value.response);
  return decision.ok ? found : decision;
};
