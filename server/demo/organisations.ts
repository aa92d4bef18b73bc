/** People and bodies of a demo, written as rows: nobody is there yet to command. */
import { v7 as uuid } from "uuid";
import type { DemoBody, DemoPerson } from "../../prisma/demo/types.ts";
import type { Database } from "../database/client.ts";
import { hashPassword } from "../identity/passwords.ts";
import { dateOf } from "../repositories/consultations.ts";
import { demoPassword } from "./accounts.ts";

/** Ids by the keys of the demo's content; a key that is not there is a fault in the content. */
export type Organisations = {
  readonly body: (key: string) => string;
  readonly unit: (bodyKey: string, unitKey: string) => string;
  readonly person: (email: string) => string;
  /** The meeting at which the body decides; null where it has none. */
  readonly meeting: (bodyKey: string) => string | null;
};

const lookup = (ids: ReadonlyMap<string, string>) => (key: string): string => {
  const id = ids.get(key);
  if (id === undefined) throw new Error(`The demo names ${key}, which it does not have`);
  return id;
};

/** Counted from the day on which the demo is loaded. */
export const dayFromToday = (days: number): string => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

/** Adds what is not there by name, one statement for each table. An operator belongs to no body. */
export const writeOrganisations = async (
  database: Database,
  bodies: readonly DemoBody[],
  operators: readonly DemoPerson[] = [],
): Promise<Organisations> => {
  const [body, unit, person, meeting] = [new Map<string, string>(), new Map<string, string>(), new Map<string, string>(), new Map<string, string>()];
  const present = await database.body.findMany({
    where: { name: { in: bodies.map((b) => b.name) } },
    include: { memberships: { include: { person: true } } },
  });
  for (const there of present) {
    body.set(bodies.find((b) => b.name === there.name)?.key ?? "", there.id);
    for (const membership of there.memberships) person.set(membership.person.email, membership.personId);
  }
  const added = bodies.filter((b) => !body.has(b.key));
  for (const b of added) {
    body.set(b.key, uuid());
    for (const u of b.units) unit.set(`${b.key}/${u.key}`, uuid());
    if (b.meetings.length > 0) meeting.set(b.key, uuid());
  }
  const people = [...added.flatMap((b) => b.people), ...operators];
  for (const p of people) person.set(p.email, uuid());

  const passwordHash = await hashPassword(demoPassword);
  const [bodyId, unitId, personId] = [lookup(body), lookup(unit), lookup(person)];
  await database.$transaction([
    database.body.createMany({ data: added.map((b) => ({ id: bodyId(b.key), name: b.name, officeName: b.office, kind: b.kind })) }),
    database.unit.createMany({
      data: added.flatMap((b) => b.units.map((u, position) => ({ id: unitId(`${b.key}/${u.key}`), bodyId: bodyId(b.key), name: u.name, position }))),
    }),
    database.meeting.createMany({
      data: added.flatMap((b) =>
        b.meetings.map((m, index) => ({
          id: (index === 0 && meeting.get(b.key)) || uuid(),
          bodyId: bodyId(b.key),
          heldOn: dateOf(dayFromToday(m.heldInDays)),
          adjustedOn: dateOf(dayFromToday(m.adjustedInDays)),
        })),
      ),
    }),
    database.person.createMany({
      data: people.map((p) => ({ id: personId(p.email), email: p.email, name: p.name, passwordHash, isOperator: operators.includes(p) })),
    }),
    database.membership.createMany({
      data: added.flatMap((b) =>
        b.people.map((p) => ({
          personId: personId(p.email),
          bodyId: bodyId(b.key),
          unitId: p.unit === null ? null : unitId(`${b.key}/${p.unit}`),
          title: p.title,
          roles: [...p.roles],
        })),
      ),
    }),
  ]);
  return {
    body: bodyId,
    unit: (bodyKey, unitKey) => unitId(`${bodyKey}/${unitKey}`),
    person: personId,
    meeting: (bodyKey) => meeting.get(bodyKey) ?? null,
  };
};
