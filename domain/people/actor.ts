import type { BodyId, PersonId, UnitId } from "../ids.ts";

/** What a person may be inside a body. `unitApprover` approves what their own unit has prepared (avdelningschef), `approver` for the body (förvaltningschef). `sender` counts in the body that sends consultations. One person may hold several. */
export const roles = ["annotator", "reviewer", "consolidator", "unitApprover", "approver", "registrar", "bodyAdmin", "sender"] as const;
export type Role = (typeof roles)[number];

export type Locale = "sv" | "en";

export type Membership = {
  readonly bodyId: BodyId;
  readonly unitId: UnitId | null;
  readonly roles: readonly Role[];
};

/** Who asks: the person behind a session or a token, with every membership that is in force now. */
export type Actor = {
  readonly personId: PersonId;
  readonly name: string;
  readonly email: string;
  readonly locale: Locale;
  readonly isOperator: boolean;
  readonly memberships: readonly Membership[];
};

export const membershipIn = (actor: Actor, bodyId: BodyId): Membership | undefined =>
  actor.memberships.find((m) => m.bodyId === bodyId);

export const hasRole = (actor: Actor, bodyId: BodyId, role: Role): boolean =>
  membershipIn(actor, bodyId)?.roles.includes(role) ?? false;
