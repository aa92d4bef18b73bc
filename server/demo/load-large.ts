/**
 * Loads the generated large consultation: forty bodies, two thousand annotations, three hundred pages. As with the demo, people and
 * bodies are rows, and all that follows goes through the importer and the commands.
 */
import { v7 as uuid } from "uuid";
import type { BodyId } from "../../domain/ids.ts";
import type { Actor } from "../../domain/people/actor.ts";
import { largeDemo, type LargeDemo } from "../../prisma/demo/large.ts";
import { targetFinder } from "../../prisma/demo/target.ts";
import type { DemoAnnotation, DemoBody } from "../../prisma/demo/types.ts";
import { createExecute, type Execute } from "../commands/execute.ts";
import type { CommandInput, CommandName, CommandOutput } from "../commands/registry.ts";
import type { Database } from "../database/client.ts";
import { hashPassword } from "../identity/passwords.ts";
import { dateOf } from "../repositories/consultations.ts";
import { loadActor } from "../repositories/people.ts";
import { demoPassword } from "./accounts.ts";
import type { DemoServices } from "./load.ts";

export type LoadLargeOptions = {
  /** Default: the demo's two thousand. */
  readonly annotations?: number;
  /** Told how far it has come. */
  readonly onProgress: (line: string) => void;
};

/** May stand beside the ordinary demo, whose sender it shares. Returns the consultation's id; null, and does nothing, when it is there already. */
export const loadLargeDemo = async (services: DemoServices, { annotations = 2000, onProgress }: LoadLargeOptions): Promise<string | null> => {
  const demo = largeDemo(1, annotations);
  if (await services.database.body.findFirst({ where: { name: { in: demo.bodies.map((b) => b.name) } } })) {
    return null;
  }
  const started = Date.now();
  const people = await writeBodies(services.database, demo);
  onProgress(`${demo.bodies.length} bodies`);
  const consultationId = await send(commandAs(services.database, services.execute), demo, people);
  onProgress("draft published, consultation sent");
  const remembering = rememberingBlocks(services.database);
  await annotate(services, commandAs(remembering, executeOn(remembering, services)), demo, people, consultationId, onProgress);
  onProgress(`done in ${Math.round((Date.now() - started) / 1000)} s`);
  return consultationId;
};

/** Ids by key: bodies, `body/unit`, each body's first meeting, people by e-mail. */
type People = {
  readonly body: Map<string, string>;
  readonly unit: Map<string, string>;
  readonly meeting: Map<string, string>;
  readonly person: Map<string, string>;
};

const dayFromToday = (days: number): string => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

const idOf = (map: ReadonlyMap<string, string>, key: string): string => {
  const id = map.get(key);
  if (id === undefined) throw new Error(`The large demo names ${key}, which it does not have`);
  return id;
};

/** Adds the bodies in one statement for each table. */
const writeBodies = async (database: Database, demo: LargeDemo): Promise<People> => {
  const ids: People = { body: new Map(), unit: new Map(), meeting: new Map(), person: new Map() };
  const sender = await database.body.findUnique({ where: { name: demo.sender.name }, include: { memberships: { include: { person: true } } } });
  if (sender) {
    ids.body.set(demo.sender.key, sender.id);
    for (const { person } of sender.memberships) ids.person.set(person.email, person.id);
  }
  const added: readonly DemoBody[] = sender ? demo.bodies : [demo.sender, ...demo.bodies];
  for (const body of added) {
    ids.body.set(body.key, uuid());
    for (const unit of body.units) ids.unit.set(`${body.key}/${unit.key}`, uuid());
    for (const person of body.people) ids.person.set(person.email, uuid());
    if (body.meetings.length > 0) ids.meeting.set(body.key, uuid());
  }
  const passwordHash = await hashPassword(demoPassword);
  const each = <T>(make: (body: DemoBody, bodyId: string) => readonly T[]): T[] => added.flatMap((body) => [...make(body, idOf(ids.body, body.key))]);
  await database.$transaction([
    database.body.createMany({ data: each((b, id) => [{ id, name: b.name, officeName: b.office, kind: b.kind }]) }),
    database.unit.createMany({
      data: each((b, bodyId) => b.units.map((u, position) => ({ id: idOf(ids.unit, `${b.key}/${u.key}`), bodyId, name: u.name, position }))),
    }),
    database.meeting.createMany({
      data: each((b, bodyId) =>
        b.meetings.slice(0, 1).map((m) => ({
          id: idOf(ids.meeting, b.key),
          bodyId,
          heldOn: dateOf(dayFromToday(m.heldInDays)),
          adjustedOn: dateOf(dayFromToday(m.adjustedInDays)),
        })),
      ),
    }),
    database.person.createMany({
      data: each((b) => b.people.map((p) => ({ id: idOf(ids.person, p.email), email: p.email, name: p.name, passwordHash }))),
    }),
    database.membership.createMany({
      data: each((b, bodyId) =>
        b.people.map((p) => ({
          personId: idOf(ids.person, p.email),
          bodyId,
          unitId: p.unit === null ? null : idOf(ids.unit, `${b.key}/${p.unit}`),
          title: p.title,
          roles: [...p.roles],
        })),
      ),
    }),
  ]);
  return ids;
};

type CommandAs = <Name extends CommandName>(personId: string, name: Name, input: CommandInput<Name>) => Promise<CommandOutput<Name>>;

/** Carries commands out; a refusal is a fault in the content. An actor is loaded once: nobody's rights change meanwhile. */
const commandAs = (database: Database, execute: Execute): CommandAs => {
  const actors = new Map<string, Actor>();
  return async (personId, name, input) => {
    const actor = actors.get(personId) ?? (await loadActor(database, personId));
    if (!actor) throw new Error(`The large demo's ${personId} cannot act`);
    actors.set(personId, actor);
    const result = await execute(actor, name, input);
    if (!result.ok) throw new Error(`The large demo's ${name} was refused: ${JSON.stringify(result.refusal)}`);
    return result.value;
  };
};

/**
 * The same database, which remembers the draft's blocks: each annotation is checked against all of them, and a published version never
 * changes. Without it, reading three hundred pages two thousand times is most of the work.
 */
const rememberingBlocks = (database: Database): Database => {
  const remembered = new Map<string, unknown>();
  const extended = database.$extends({
    query: {
      draftBlock: {
        findMany: async ({ args, query }) => {
          const key = JSON.stringify(args);
          if (!remembered.has(key)) remembered.set(key, await query(args));
          return remembered.get(key) as Awaited<ReturnType<typeof query>>;
        },
      },
    },
  });
  return extended as unknown as Database;
};

/** The commands on that database. Nobody has the new documents open, so there is nobody to tell. */
const executeOn = (database: Database, { logger }: DemoServices): Execute =>
  createExecute({
    database,
    logger,
    now: () => new Date(),
    editDocument: () => Promise.reject(new Error("The large demo writes no responses")),
    effects: { rightsChanged: () => {}, personChanged: () => {} },
  }).execute;

const send = async (command: CommandAs, demo: LargeDemo, ids: People): Promise<string> => {
  const sender = idOf(ids.person, demo.sender.handler);
  const consultationId = uuid();
  const { title, dnr, description, lastAnswerInDays } = demo.consultation;
  const senderBodyId = idOf(ids.body, demo.sender.key);
  await command(sender, "consultation.create", { id: consultationId, senderBodyId, title, dnr, description, lastAnswerDay: dayFromToday(lastAnswerInDays) });
  const bytes = new TextEncoder().encode(demo.draft.markdown);
  const { id: stagedId } = await command(sender, "draft.stage", { id: uuid(), consultationId, fileName: demo.draft.fileName, bytes });
  await command(sender, "draft.publish", { consultationId, stagedId });
  for (const body of demo.bodies) await command(sender, "consultation.invite", { consultationId, bodyId: idOf(ids.body, body.key) });
  await command(sender, "consultation.open", { consultationId });
  await command(sender, "consultation.share", { consultationId, sharing: true });
  for (const body of demo.bodies) {
    const handler = idOf(ids.person, body.handler);
    const { responseId } = await command(handler, "participation.update", {
      consultationId,
      bodyId: idOf(ids.body, body.key),
      dnr: body.dnr,
      meetingId: ids.meeting.get(body.key) ?? null,
      handlerId: handler,
      leadUnitId: idOf(ids.unit, `${body.key}/${body.preparingUnit}`),
    });
    const signatories = body.signatories.flatMap((email) => body.people.filter((p) => p.email === email).map(({ name, title: post }) => ({ name, title: post })));
    await command(handler, "response.update", { responseId, stance: body.stance, signatories });
  }
  return consultationId;
};

const annotate = async (
  { ask, database }: DemoServices,
  command: CommandAs,
  demo: LargeDemo,
  ids: People,
  consultationId: string,
  onProgress: (line: string) => void,
): Promise<void> => {
  const reader = await loadActor(database, idOf(ids.person, demo.sender.handler));
  const draft = await ask(reader, "draft", { consultationId });
  if (!draft.ok) throw new Error("The large demo's draft cannot be read");
  const find = targetFinder(draft.value.blocks);
  const reviewerOf = new Map(demo.bodies.map((b) => [b.key, b.people.find((p) => p.roles.includes("reviewer"))?.email]));

  const place = async (a: DemoAnnotation): Promise<void> => {
    const annotationId = uuid();
    await command(idOf(ids.person, a.author), "annotation.create", {
      id: annotationId,
      consultationId,
      bodyId: idOf(ids.body, a.body) as BodyId,
      kind: a.kind,
      audience: a.audience,
      target: find(a.target),
      tags: [...(a.tags ?? [])],
      text: a.text,
      suggestion: a.suggestion ?? "",
      submit: true,
    });
    const reviewer = a.disposition?.by ?? reviewerOf.get(a.body);
    if (a.released && reviewer) await command(idOf(ids.person, reviewer), "annotation.release", { annotationId, audience: "all" });
    for (const { author, text } of a.replies) await command(idOf(ids.person, author), "annotation.reply", { id: uuid(), annotationId, text });
    if (a.disposition) {
      const { by, outcome, reason } = a.disposition;
      await command(idOf(ids.person, by), "annotation.settle", { annotationId, outcome, ...(reason ? { reason } : {}) });
    }
  };
  for (const [index, annotation] of demo.annotations.entries()) {
    await place(annotation);
    if ((index + 1) % 250 === 0) onProgress(`${index + 1} of ${demo.annotations.length} annotations`);
  }
};
