import type { BodyId } from "../../../domain/ids.ts";
import type { Actor } from "../../../domain/people/actor.ts";
import { mayCreateConsultation } from "../../../domain/policy/consultation-policy.ts";

/** The bodies in whose name a person may send consultations. */
export const senderBodiesOf = (actor: Actor): readonly BodyId[] =>
  actor.memberships.map((m) => m.bodyId).filter((bodyId) => mayCreateConsultation(actor, bodyId).ok);
