import type { ConsultationFacts } from "../../../domain/consultation/consultation.ts";
import { mayReadConsultation } from "../../../domain/policy/consultation-policy.ts";
import { ok, refuse, type Result } from "../../../domain/result.ts";
import { loadConsultationFacts } from "../../repositories/consultations.ts";
import type { QueryContext } from "../query.ts";

/** The facts of a consultation that the actor may read. */
export const readable = async ({ database, actor }: Pick<QueryContext, "database" | "actor">, id: string): Promise<Result<ConsultationFacts>> => {
  const facts = await loadConsultationFacts(database, id);
  if (!facts) return refuse("not-found");
  const decision = mayReadConsultation(actor, facts);
  return decision.ok ? ok(facts) : decision;
};
