import { roles, type Actor, type Locale, type Role } from "../../domain/people/actor.ts";
import type { BodyId, PersonId, UnitId } from "../../domain/ids.ts";
import type { Transaction } from "../database/client.ts";

const actorSelect = {
  id: true,
  name: true,
  email: true,
  locale: true,
  isOperator: true,
  memberships: { select: { bodyId: true, unitId: true, roles: true } },
} as const;

/** The person as they may act now, or null when there is none or they are disabled. */
export const loadActor = async (tx: Transaction, personId: string): Promise<Actor | null> => {
  const row = await tx.person.findFirst({ where: { id: personId, disabledAt: null }, select: actorSelect });
  return (
    row && {
      personId: row.id as PersonId,
      name: row.name,
      email: row.email,
      locale: row.locale === "en" ? "en" : ("sv" satisfies Locale),
      isOperator: row.isOperator,
      memberships: row.memberships.map((m) => ({
        bodyId: m.bodyId as BodyId,
        unitId: m.unitId as UnitId | null,
        roles: m.roles.filter((r): r is Role => (roles as readonly string[]).includes(r)),
      })),
    }
  );
};
