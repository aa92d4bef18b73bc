/** Taking an invitation back: what becomes of it, what the body's people see, and when it is too late. */
import { v7 as uuid } from "uuid";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { documentAccess } from "../../server/live/document-access.ts";
import { deltaFor, loadChangesSince } from "../../server/queries/annotation/delta.ts";
import { createDatabase, type TestDatabase } from "../support/database.ts";
import { freshMatter, type Matter } from "../support/sign-off.ts";
import { createWorld, type CastName, type World } from "../support/world.ts";

let database: TestDatabase;
let world: World;

beforeAll(async () => {
  database = await createDatabase();
  world = await createWorld(database.config);
});
afterAll(async () => {
  await world.stop();
  await database.drop();
});

/** Open, with the other body asked after ours; ours has done something. */
const matter = async (): Promise<Matter> => {
  const made = await freshMatter(world);
  const { responseId } = await world.act("sender", "consultation.invite", { consultationId: made.consultationId, bodyId: world.ids.theirs });
  return { ...made, responseId };
};
const tried = async (as: CastName, name: string, input: unknown) => world.services.executeUntrusted(await world.actor(as), name, input);
const withdrawn = (consultationId: string, bodyId = world.ids.theirs) => tried("sender", "consultation.withdraw-invitation", { consultationId, bodyId });
const bodiesOf = async (consultationId: string) => {
  const rows = await world.services.database.participation.findMany({ where: { consultationId }, orderBy: { position: "asc" } });
  return rows.map(({ bodyId, position }) => [bodyId, position]);
};
const hasBegun = { ok: false, refusal: { code: "consultation.body-has-begun" } };

describe("an invitation that is taken back", () => {
  it("leaves nothing to see, and nothing to write in, for the body's people, and can be made again", async () => {
    const { consultationId, responseId } = await matter();
    const asked = async () => {
      const [list, one] = [await world.services.ask(await world.actor("foreigner"), "consultations", {}), await world.services.ask(await world.actor("foreigner"), "consultation", { consultationId })];
      return [list.ok && list.value.some((c) => c.id === consultationId), one.ok ? "ok" : one.refusal.code];
    };
    expect(await asked()).toEqual([true, "ok"]);
    const before = await world.services.database.rightsChange.count();

    expect(await withdrawn(consultationId)).toMatchObject({ ok: true });
    expect(await asked()).toEqual([false, "consultation.not-invited"]);
    const foreigner = await world.actor("foreigner");
    if (!foreigner) throw new Error("no foreigner");
    expect(await documentAccess(world.services.database, foreigner, `response/${responseId}`)).toMatchObject({ ok: false });
    // Whoever had it open is asked anew on every node.
    const [change] = await world.services.database.rightsChange.findMany({ orderBy: { number: "desc" }, take: 1 });
    expect(await world.services.database.rightsChange.count()).toBe(before + 1);
    expect(change?.people).toContain(foreigner.personId);
    const changes = await loadChangesSince(world.services.database, consultationId, 0);
    expect(changes && deltaFor((await world.actor("author")) ?? foreigner, changes).reload).toBe(true);

    const again = await world.act("sender", "consultation.invite", { consultationId, bodyId: world.ids.theirs });
    expect(again.responseId).not.toBe(responseId);
    expect(await asked()).toEqual([true, "ok"]);
    const events = await world.services.database.auditEvent.findMany({ where: { consultationId, type: { contains: "invit" } }, orderBy: { id: "asc" } });
    expect(events.map((e) => e.type)).toEqual(["consultation.invite", "consultation.invite", "consultation.withdraw-invitation", "consultation.invite"]);
  });

  it("keeps the others in their order", async () => {
    const consultationId = uuid();
    await world.act("sender", "consultation.create", { id: consultationId, senderBodyId: world.ids.senders, title: "Ny", dnr: "KS 2030/9", lastAnswerDay: "2030-12-01" });
    const third = uuid();
    await world.services.database.body.create({ data: { id: third, name: "Tredje nämnden", officeName: "Tredje kontoret" } });
    for (const bodyId of [world.ids.ours, world.ids.theirs, third]) await world.act("sender", "consultation.invite", { consultationId, bodyId });
    expect(await withdrawn(consultationId, world.ids.ours)).toMatchObject({ ok: true });
    await world.act("sender", "consultation.invite", { consultationId, bodyId: world.ids.ours });
    expect(await bodiesOf(consultationId)).toEqual([[world.ids.theirs, 0], [third, 1], [world.ids.ours, 2]]);
  });

  it("was there, in a consultation that is not closed", async () => {
    const { consultationId } = await matter();
    expect(await withdrawn(consultationId, world.ids.senders)).toMatchObject({ ok: false, refusal: { code: "not-found" } });
    await world.act("sender", "consultation.close", { consultationId });
    expect(await withdrawn(consultationId)).toMatchObject({ ok: false, refusal: { code: "consultation.not-open" } });
  });
});

describe("an invitation stands once the body has", () => {
  /** Ours has shared an annotation with all. */
  const shared = async (consultationId: string): Promise<string> => {
    await world.act("sender", "consultation.share", { consultationId, sharing: true });
    const id = uuid();
    const words = { kind: "clarify", target: { type: "document" }, text: "Otydligt.", submit: true } as const;
    await world.act("author", "annotation.create", { id, consultationId, audience: "all", ...words });
    return id;
  };
  const acts: Readonly<Record<string, (made: Matter) => Promise<unknown>>> = {
    "a draft of one of its people": ({ consultationId }) =>
      world.act("foreigner", "annotation.create", { id: uuid(), consultationId, kind: "clarify", audience: "own", target: { type: "document" }, text: "Till mig.", submit: false }),
    "an answer in another body's thread": async ({ consultationId }) =>
      world.act("foreigner", "annotation.reply", { id: uuid(), annotationId: await shared(consultationId), text: "Håller med." }),
    "agreed with another body": async ({ consultationId }) => world.act("foreigner", "annotation.react", { annotationId: await shared(consultationId), agrees: true }),
    "said that its part is done": ({ consultationId }) =>
      world.act("foreigner", "participation.finish", { consultationId, bodyId: world.ids.theirs, finished: true }),
    "words in its response": ({ responseId }) =>
      world.services.database.liveDocument.update({ where: { name: `response/${responseId}` }, data: { seq: 1 } }),
  };

  it.each(Object.keys(acts))("%s", async (act) => {
    const made = await matter();
    await acts[act]?.(made);
    const before = await bodiesOf(made.consultationId);
    expect(await withdrawn(made.consultationId)).toMatchObject(hasBegun);
    expect(await bodiesOf(made.consultationId)).toEqual(before);
    expect(await world.services.database.liveDocument.count({ where: { name: `response/${made.responseId}` } })).toBe(1);
  });
});
