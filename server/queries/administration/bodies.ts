import { z } from "zod";
import { defaultSettling, settlingRules, type SettlingRule } from "../../../domain/annotation/settling.ts";
import { mayAdministerBody, maySeeBody } from "../../../domain/policy/administration-policy.ts";
import type { BodyId, IsoDay, MeetingId, PersonId, UnitId } from "../../../domain/ids.ts";
import { roles, type Role } from "../../../domain/people/actor.ts";
import { ok, refuse } from "../../../domain/result.ts";
import * as field from "../../commands/input.ts";
import { dayOf } from "../../repositories/consultations.ts";
import { query } from "../query.ts";

/** Every body by name: whom a sender can ask. A sender, an operator or a body's admin may list them; names of authorities are public. */
export const listBodies = query({
  name: "bodies",
  input: z.object({}),
  run: async ({ database, actor }) => {
    const may = actor.isOperator || actor.memberships.some((m) => m.roles.includes("sender") || m.roles.includes("bodyAdmin"));
    if (!may) return refuse("policy.not-body-admin");
    const rows = await database.body.findMany({
      orderBy: { name: "asc" },
      include: { _count: { select: { units: true, memberships: true } } },
    });
    return ok(
      rows.map((b) => ({
        id: b.id as BodyId,
        name: b.name,
        officeName: b.officeName,
        kind: b.kind === "company" ? ("company" as const) : ("committee" as const),
        units: b._count.units,
        people: b._count.memberships,
        mayAdminister: mayAdministerBody(actor, b.id as BodyId).ok,
      })),
    );
  },
});

export type BodyDetail = {
  readonly id: BodyId;
  readonly name: string;
  readonly officeName: string;
  readonly kind: "committee" | "company";
  readonly settling: SettlingRule;
  readonly mayAdminister: boolean;
  readonly units: readonly { readonly id: UnitId; readonly name: string }[];
  readonly people: readonly {
    readonly id: PersonId;
    readonly name: string;
    readonly email: string;
    readonly title: string;
    readonly unitId: UnitId | null;
    readonly roles: readonly Role[];
  }[];
  readonly meetings: readonly { readonly id: MeetingId; readonly heldOn: IsoDay; readonly adjustedOn: IsoDay }[];
};

/** A body's units, people and meetings, for its own people and the operator. */
export const bodyDetail = query({
  name: "body",
  input: z.object({ bodyId: field.bodyId }),
  run: async ({ database, actor }, { bodyId }) => {
    const decision = maySeeBody(actor, bodyId);
    if (!decision.ok) return decision;
    const row = await database.body.findUnique({
      where: { id: bodyId },
      include: {
        units: { where: { archivedAt: null }, orderBy: [{ position: "asc" }, { name: "asc" }] },
        memberships: { include: { person: true }, orderBy: { person: { name: "asc" } } },
        meetings: { orderBy: { heldOn: "asc" } },
      },
    });
    if (!row) return refuse("not-found");
    const value: BodyDetail = {
      id: row.id as BodyId,
      name: row.name,
      officeName: row.officeName,
      kind: row.kind === "company" ? "company" : "committee",
      settling: settlingRules.find((rule) => rule === row.settling) ?? defaultSettling,
      mayAdminister: mayAdministerBody(actor, bodyId).ok,
      units: row.units.map((u) => ({ id: u.id as UnitId, name: u.name })),
      people: row.memberships.map((m) => ({
        id: m.personId as PersonId,
        name: m.person.name,
        email: m.person.email,
        title: m.title,
        unitId: m.unitId as UnitId | null,
        roles: roles.filter((role) => m.roles.includes(role)),
      })),
      meetings: row.meetings.map((m) => ({ id: m.id as MeetingId, heldOn: dayOf(m.heldOn), adjustedOn: dayOf(m.adjustedOn) })),
    };
    return ok(value);
  },
});

/** The actor's own access tokens; never the secrets. */
export const myTokens = query({
  name: "my-tokens",
  input: z.object({}),
  run: async ({ database, actor }) => {
    const rows = await database.accessToken.findMany({
      where: { personId: actor.personId, revokedAt: null },
      orderBy: { createdAt: "desc" },
      select: { id: true, name: true, createdAt: true, lastUsedAt: true },
    });
    return ok(
      rows.map((t) => ({ ...t, createdAt: t.createdAt.toISOString(), lastUsedAt: t.lastUsedAt?.toISOString() ?? null })),
    );
  },
});
