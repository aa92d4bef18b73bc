/**
 * Fills a database with the demo. People and bodies are written as rows, since nobody is there yet to command; everything after that
 * goes through the same importer and the same commands as users' requests.
 */
import { readFile } from "node:fs/promises";
import { v7 as uuid } from "uuid";
import type { BodyId } from "../../domain/ids.ts";
import type { Actor } from "../../domain/people/actor.ts";
import { demoAnnotations } from "../../prisma/demo/annotations/index.ts";
import { demoBodies, demoConsultation, demoOperator, demoSender } from "../../prisma/demo/organisations.ts";
import { targetFinder } from "../../prisma/demo/target.ts";
import type { DemoAnnotation, DemoBody, DemoPerson } from "../../prisma/demo/types.ts";
import type { Services } from "../compose.ts";
import type { CommandInput, CommandName, CommandOutput } from "../commands/registry.ts";
import { hashPassword } from "../identity/passwords.ts";
import { recordAudit } from "../repositories/changes.ts";
import { dateOf } from "../repositories/consultations.ts";
import { loadActor } from "../repositories/people.ts";
import { demoLoaded, demoPassword } from "./accounts.ts";

export type DemoServices = Pick<Services, "database" | "execute" | "ask" | "logger">;

const draftFile = new URL("../../prisma/demo/draft/trygghetsprogram-illustrativt-forslag.docx", import.meta.url);

/** Returns false, and does nothing, when somebody is there already and only an empty database was to be filled. */
export const loadDemo = async (services: DemoServices, { onlyIfEmpty }: { onlyIfEmpty: boolean }): Promise<boolean> => {
  const { database, logger } = services;
  if ((await database.person.count()) > 0) {
    if (onlyIfEmpty) return false;
    throw new Error("The demo needs an empty database: there are people in this one");
  }
  const started = Date.now();
  const organisations = await writeOrganisations(services);
  const consultationId = await sendConsultation(services, organisations);
  await annotate(services, organisations, consultationId);
  await recordAudit(database, null, { type: demoLoaded, subjectId: consultationId, consultationId });
  logger.info({ seconds: Math.round((Date.now() - started) / 100) / 10 }, "The demo has been loaded");
  return true;
};

type Organisations = {
  readonly bodyId: ReadonlyMap<string, string>;
  readonly unitId: ReadonlyMap<string, string>;
  readonly meetingId: ReadonlyMap<string, string>;
  readonly personId: ReadonlyMap<string, string>;
};

const dayFromToday = (days: number): string => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

const writeOrganisations = async ({ database }: DemoServices): Promise<Organisations> => {
  const passwordHash = await hashPassword(demoPassword);
  const [bodyId, unitId, meetingId, personId] = [new Map<string, string>(), new Map<string, string>(), new Map<string, string>(), new Map<string, string>()];

  const writePerson = async (person: DemoPerson, isOperator: boolean): Promise<string> => {
    const id = uuid();
    await database.person.create({ data: { id, email: person.email, name: person.name, passwordHash, isOperator } });
    personId.set(person.email, id);
    return id;
  };

  const writeBody = async (body: DemoBody): Promise<void> => {
    const id = uuid();
    bodyId.set(body.key, id);
    await database.body.create({ data: { id, name: body.name, officeName: body.office } });
    for (const [position, unit] of body.units.entries()) {
      const unitUuid = uuid();
      unitId.set(`${body.key}/${unit.key}`, unitUuid);
      await database.unit.create({ data: { id: unitUuid, bodyId: id, name: unit.name, position } });
    }
    for (const [index, meeting] of body.meetings.entries()) {
      const meetingUuid = uuid();
      if (index === 0) meetingId.set(body.key, meetingUuid);
      await database.meeting.create({
        data: {
          id: meetingUuid,
          bodyId: id,
          heldOn: dateOf(dayFromToday(meeting.heldInDays)),
          adjustedOn: dateOf(dayFromToday(meeting.adjustedInDays)),
        },
      });
    }
    for (const person of body.people) {
      await database.membership.create({
        data: {
          personId: await writePerson(person, false),
          bodyId: id,
          unitId: person.unit === null ? null : (unitId.get(`${body.key}/${person.unit}`) ?? null),
          title: person.title,
          roles: [...person.roles],
        },
      });
    }
  };

  for (const body of [demoSender, ...demoBodies]) await writeBody(body);
  await writePerson(demoOperator, true);
  return { bodyId, unitId, meetingId, personId };
};

/** Looks a key of the demo's content up; a key that is not there is a fault in the content. */
const found = (map: ReadonlyMap<string, string>, key: string): string => {
  const value = map.get(key);
  if (value === undefined) throw new Error(`The demo names ${key}, which it does not have`);
  return value;
};

const actorOf = async ({ database }: DemoServices, organisations: Organisations, email: string): Promise<Actor> => {
  const actor = await loadActor(database, found(organisations.personId, email));
  if (!actor) throw new Error(`The demo's ${email} cannot act`);
  return actor;
};

/** Carries a command out as a person of the demo; a refusal is a fault in the content. */
const commander =
  (services: DemoServices, actors: Map<string, Actor>, organisations: Organisations) =>
  async <Name extends CommandName>(email: string, name: Name, input: CommandInput<Name>): Promise<CommandOutput<Name>> => {
    const actor = actors.get(email) ?? (await actorOf(services, organisations, email));
    actors.set(email, actor);
    const result = await services.execute(actor, name, input);
    if (!result.ok) throw new Error(`The demo's ${name} by ${email} was refused: ${JSON.stringify(result.refusal)}`);
    return result.value;
  };

const sendConsultation = async (services: DemoServices, organisations: Organisations): Promise<string> => {
  const command = commander(services, new Map(), organisations);
  const sender = demoSender.handler;
  const consultationId = uuid();
  await command(sender, "consultation.create", {
    id: consultationId,
    senderBodyId: found(organisations.bodyId, demoSender.key),
    title: demoConsultation.title,
    dnr: demoConsultation.dnr,
    description: demoConsultation.description,
    lastAnswerDay: dayFromToday(demoConsultation.lastAnswerInDays),
  });
  const bytes = new Uint8Array(await readFile(draftFile));
  const stagedId = uuid();
  await command(sender, "draft.stage", { id: stagedId, consultationId, fileName: draftFile.pathname.split("/").at(-1) ?? "", bytes });
  await command(sender, "draft.publish", { consultationId, stagedId });
  for (const body of demoBodies) await command(sender, "consultation.invite", { consultationId, bodyId: found(organisations.bodyId, body.key) });
  await command(sender, "consultation.open", { consultationId });
  await command(sender, "consultation.share", { consultationId, sharing: true });
  for (const body of demoBodies) await handle(services, organisations, consultationId, body);
  return consultationId;
};

/** How each body has begun to handle it: dnr, meeting, handler, preparing unit, signatories, stance. */
const handle = async (services: DemoServices, organisations: Organisations, consultationId: string, body: DemoBody): Promise<void> => {
  const command = commander(services, new Map(), organisations);
  const consolidator = body.people.find((p) => p.roles.includes("consolidator"))?.email ?? body.handler;
  const { responseId } = await command(consolidator, "participation.update", {
    consultationId,
    bodyId: found(organisations.bodyId, body.key),
    dnr: body.dnr,
    meetingId: organisations.meetingId.get(body.key) ?? null,
    handlerId: found(organisations.personId, body.handler),
    leadUnitId: found(organisations.unitId, `${body.key}/${body.preparingUnit}`),
  });
  const signatories = body.signatories.flatMap((email) => body.people.filter((p) => p.email === email).map(({ name, title }) => ({ name, title })));
  await command(consolidator, "response.update", { responseId, stance: body.stance, signatories });
};

const annotate = async (services: DemoServices, organisations: Organisations, consultationId: string): Promise<void> => {
  const command = commander(services, new Map(), organisations);
  const reader = await actorOf(services, organisations, demoSender.handler);
  const draft = await services.ask(reader, "draft", { consultationId });
  if (!draft.ok) throw new Error("The demo's draft cannot be read");
  const find = targetFinder(draft.value.blocks);

  const place = async (a: DemoAnnotation): Promise<void> => {
    const id = uuid();
    await command(a.author, "annotation.create", {
      id,
      consultationId,
      bodyId: found(organisations.bodyId, a.body) as BodyId,
      kind: a.kind,
      audience: a.audience,
      target: find(a.target),
      tags: [...(a.tags ?? [])],
      text: a.text,
      suggestion: a.suggestion ?? "",
      submit: true,
    });
    const reviewer = a.disposition?.by ?? demoBodies.find((b) => b.key === a.body)?.people.find((p) => p.roles.includes("reviewer"))?.email;
    if (a.released && reviewer) await command(reviewer, "annotation.release", { annotationId: id, audience: "all" });
    for (const reply of a.replies) await command(reply.author, "annotation.reply", { id: uuid(), annotationId: id, text: reply.text });
    if (a.disposition) {
      const { by, outcome, reason } = a.disposition;
      await command(by, "annotation.settle", { annotationId: id, outcome, ...(reason ? { reason } : {}) });
    }
  };
  for (const annotation of demoAnnotations) await place(annotation);
};
