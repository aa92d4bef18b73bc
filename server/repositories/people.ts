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

type ActorRow = {
  id: string;
  name: string;
  email: string;
  locale: string;
  isOperator: boolean;
  memberships: { bodyId: string; unitId: string | null; roles: string[] }[];
};

const toActor = (row: ActorRow): Actor => ({
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
});

/** The person as they may act now, or null when there is none or they are disabled. Asked for with every request: one query. */
export const loadActor = async (tx: Transaction, personId: string): Promise<Actor | null> => {
  const [row] = await tx.$queryRaw<ActorRow[]>`
    select p.id, p.name, p.email, p.locale, p."isOperator", array(
      select jsonb_build_object('bodyId', m."bodyId", 'unitId', m."unitId", 'roles', m.roles)
      from "Membership" m where m."personId" = p.id order by m."bodyId"
    ) as memberships
    from "Person" p where p.id = ${personId}::uuid and p."disabledAt" is null`;
  return row ? toActor(row) : null;
};

/** A body's people as they may act now, by name. */
export const actorsIn = async (tx: Transaction, bodyId: string): Promise<Actor[]> => {
  const rows = await tx.person.findMany({
    where: { disabledAt: null, memberships: { some: { bodyId } } },
    select: actorSelect,
    orderBy: [{ name: "asc" }, { id: "asc" }],
  });
  return rows.map(toActor);
};

/** Those of the named people who may act now. */
export const loadActors = async (tx: Transaction, personIds: readonly string[]): Promise<Actor[]> =>
  (await tx.person.findMany({ where: { id: { in: [...personIds] }, disabledAt: null }, select: actorSelect })).map(toActor);
