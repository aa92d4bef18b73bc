import { membershipIn, type Actor } from "../../../domain/people/actor.ts";
import type { ConsultationFacts } from "../../../domain/consultation/consultation.ts";
import { actingBody } from "../../../domain/policy/annotation-policy.ts";
import { filters, type Filter } from "./filter.ts";

/** The filters that can make a difference to this reader: theirs of a unit they have, and of what is shared where sharing is allowed. */
export const possibleFilters = (actor: Actor, consultation: ConsultationFacts): readonly Filter[] => {
  const body = actingBody(actor, consultation);
  if (body === null) return ["all"];
  const hasUnit = Boolean(membershipIn(actor, body)?.unitId);
  return filters.filter((f) => (f !== "unit" || hasUnit) && (f !== "shared" || consultation.sharing));
};
