/** What readers' pages begin with is kept between requests: however it came about, it is what a node that has just started would give. */
import { v7 as uuid } from "uuid";
import { afterAll, beforeAll, expect, it } from "vitest";
import { createAsk } from "../../server/queries/ask.ts";
import { createDatabase, type TestDatabase } from "../support/database.ts";
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

const readers = ["author", "colleague", "neighbour", "reviewer", "foreigner", "sender", "stranger"] as const satisfies readonly CastName[];

const columnsFor = async (ask: World["services"]["ask"], as: CastName) => ask(await world.actor(as), "annotation-columns", { consultationId: world.ids.consultation });

/** Each reader's columns by what has been kept, beside those of somebody who has kept nothing. */
const expectAsNew = async (): Promise<void> => {
  const fresh = createAsk(world.services.database, () => new Date());
  for (const as of readers) expect(await columnsFor(world.services.ask, as), as).toEqual(await columnsFor(fresh, as));
};

it("is brought up to date by every act on an annotation", async () => {
  await expectAsNew();
  const [first, second, unitNote] = [await world.annotate({ audience: "all" }), await world.annotate(), await world.annotate({ audience: "unit" })];
  await expectAsNew();
  const begun = await world.annotate({ draft: true, text: "Påbörjad." });
  await world.quiet();
  await expectAsNew();
  const acts: readonly (() => Promise<unknown>)[] = [
    () => world.act("foreigner", "annotation.reply", { id: uuid(), annotationId: first, text: "Vi håller med." }),
    () => world.act("colleague", "annotation.react", { annotationId: second, agrees: true }),
    () => world.act("colleague", "annotation.react", { annotationId: second, agrees: false }),
    async () => world.act("reviewer", "annotation.assign", { annotationId: first, personId: (await world.actor("colleague"))?.personId ?? null }),
    () => world.act("reviewer", "annotation.settle", { annotationId: second, outcome: "declined", reason: "Utanför uppdraget." }),
    () => world.act("reviewer", "annotation.reopen", { annotationId: second, reason: "För tidigt." }),
    () => world.act("author", "annotation.release", { annotationId: unitNote, audience: "body" }),
    () => world.act("author", "annotation.submit", { annotationId: begun }),
    () => world.act("author", "annotation.withdraw", { annotationId: first }),
    () => world.act("author", "annotation.withdraw", { annotationId: unitNote }),
    () => world.act("sender", "consultation.share", { consultationId: world.ids.consultation, sharing: false }),
  ];
  for (const act of acts) {
    await act();
    await expectAsNew();
  }
});

it("shows a new name of a body no later than a minute afterwards", async () => {
  await world.annotate();
  let time = Date.now();
  const ask = createAsk(world.services.database, () => new Date(time));
  const names = async (): Promise<unknown> => {
    const columns = await columnsFor(ask, "author");
    return columns.ok && columns.value.columns.bodies.map(([, name]) => name);
  };
  expect(await names()).toContain("Egna nämnden");
  await world.act("bodyAdmin", "body.update", { bodyId: world.ids.ours, name: "Omdöpta nämnden", officeName: "Omdöpta kontoret", kind: "committee" });
  time += 60_001;
  expect(await names()).toContain("Omdöpta nämnden");
  await world.act("bodyAdmin", "body.update", { bodyId: world.ids.ours, name: "Egna nämnden", officeName: "Egna kontoret", kind: "committee" });
});

it("begins anew where the number of changes went back, as after a backup was put in place", async () => {
  const annotationId = await world.annotate();
  await expectAsNew();
  const { database: prisma } = world.services;
  await prisma.annotation.delete({ where: { id: annotationId } });
  await prisma.consultation.update({ where: { id: world.ids.consultation }, data: { seq: { decrement: 1 } } });
  await expectAsNew();
});
