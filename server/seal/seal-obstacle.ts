import { refuse, type Result } from "../../domain/result.ts";
import type { Transaction } from "../database/client.ts";
import { obstaclesOfResponse } from "../queries/response/response-coverage.ts";

/** Why a response cannot be sealed now, or null. Asked under the consultation's lock, of committed text. */
export const sealObstacle = async (tx: Transaction, responseId: string): Promise<Extract<Result<never>, { ok: false }> | null> => {
  const { uncovered, contradicted } = await obstaclesOfResponse(tx, responseId);
  if (uncovered > 0) return refuse("response.uncovered", { count: uncovered });
  return contradicted > 0 ? refuse("response.contradicted", { count: contradicted }) : null;
};
