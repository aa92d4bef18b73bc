import { hasRole, type Actor } from "../../../domain/people/actor.ts";

/** Whether there is anything for this person under Administration. */
export const mayAdministerAnything = (actor: Actor): boolean =>
  actor.isOperator || actor.memberships.some((m) => hasRole(actor, m.bodyId, "bodyAdmin"));
