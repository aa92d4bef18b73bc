import { afterAll, beforeAll, expect, it } from "vitest";
import { bringUp, disagreements, listTexts } from "../../server/cli/kept-text.ts";
import { createDatabase, type TestDatabase } from "../support/database.ts";
import { createWorld, type World } from "../support/world.ts";

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

const verify = async () => disagreements(world.services.database, await listTexts(world.services.database));

it("agrees with what was written, and finds and mends what was changed behind the log's back", async () => {
  const { database: db } = world.services;
  const id = await world.accepted({ text: "Text som ska stämma." });
  await world.act("consolidator", "response.add-point", { responseId: world.ids.response, pointId: crypto.randomUUID(), annotationIds: [id] });
  await world.quiet();
  expect(await verify()).toEqual([]);

  const response = await db.response.findUniqueOrThrow({ where: { id: world.ids.response } });
  await db.annotation.update({ where: { id }, data: { text: "Något annat." } });
  await db.response.update({ where: { id: response.id }, data: { content: { summary: {}, views: {}, points: [] } } });
  const what = "the rendered text is not what the log gives";
  expect(await verify()).toEqual([
    { document: `annotation/${id}`, what },
    { document: `response/${response.id}`, what },
  ]);
  // Asking changed nothing.
  expect((await db.annotation.findUniqueOrThrow({ where: { id } })).text).toBe("Något annat.");

  const { seq } = await db.consultation.findUniqueOrThrow({ where: { id: world.ids.consultation } });
  for (const name of await listTexts(db)) await bringUp(db, name);
  expect((await db.annotation.findUniqueOrThrow({ where: { id } })).text).toBe("Text som ska stämma.");
  expect((await db.response.findUniqueOrThrow({ where: { id: response.id } })).content).toEqual(response.content);
  expect(await verify()).toEqual([]);
  const told = await db.change.findMany({ where: { consultationId: world.ids.consultation, seq: { gt: seq } } });
  expect(told.map((c) => c.subjectId).sort()).toEqual([id, response.id].sort());
});

it("finds text that has fallen behind its log for good", async () => {
  const { database: db } = world.services;
  const id = await world.annotate({ text: "Bakom." });
  await db.annotation.update({ where: { id }, data: { text: "", html: "", renderedSeq: 0 } });
  expect(await verify()).toEqual([{ document: `annotation/${id}`, what: "the rendered text is behind the log" }]);
  expect(await bringUp(db, `annotation/${id}`)).toBe(true);
  expect(await bringUp(db, `annotation/${id}`)).toBe(false);
});

it("finds a log that was changed, and a snapshot that is not the log's", async () => {
  const { database: db } = world.services;
  const [broken, other] = [`annotation/${await world.annotate({ text: "Ett." })}`, `annotation/${await world.annotate({ text: "Två." })}`];
  const kept = await db.documentUpdate.findFirstOrThrow({ where: { document: broken } });
  await db.documentUpdate.updateMany({ where: { document: broken }, data: { bytes: Buffer.from([1, 2, 3, 255]) } });
  await db.liveDocument.update({ where: { name: other }, data: { snapshot: kept.bytes, snapshotSeq: 1 } });
  const found = await verify();
  expect(found.map((f) => f.document).sort()).toEqual([broken, other].sort());
  expect(found.find((f) => f.document === broken)?.what).toMatch(/the log (cannot be read|has a gap)/);
  expect(found.find((f) => f.document === other)?.what).toBe("the snapshot is not what the log gives");
});

it("does not ask for the text of what was withdrawn", async () => {
  const id = await world.annotate({ text: "Tas tillbaka." });
  await world.act("author", "annotation.withdraw", { annotationId: id });
  expect(await listTexts(world.services.database)).not.toContain(`annotation/${id}`);
});
