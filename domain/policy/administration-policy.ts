import type { BodyId } from "../ids.ts";
import { hasRole, membershipIn, type Actor } from "../people/actor.ts";
import { allowIf, type Decision } from "./decision.ts";

/** Bodies are made by the operator alone. The operator sees no consultation's content: each body is an authority of its own. */
export const mayManageBodies = (actor: Actor): Decision => allowIf(actor.isOperator, "policy.not-operator");

/** Units, people, roles and meetings of a body: its own admin, or the operator. */
export const mayAdministerBody = (actor: Actor, bodyId: BodyId): Decision =>
  allowIf(actor.isOperator || hasRole(actor, bodyId, "bodyAdmin"), "policy.not-body-admin");

export const maySeeBody = (actor: Actor, bodyId: BodyId): Decision =>
  allowIf(actor.isOperator || membershipIn(actor, bodyId) !== undefined, "policy.not-member");
