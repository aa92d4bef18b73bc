/**
 * An act that takes a right, and an edit on its way, in the few milliseconds where they meet (docs/spec/room.md, R37): whichever is first, nothing is stored behind an
 * act that has been answered. Statements are held at a known place by rows and locks that the test has in a transaction of its own.
 */
import pg from "pg";
import { v7 as uuid } from "uuid";
import * as Y from "yjs";
import { afterAll, beforeAll, beforeEach, expect, it, onTestFinished, vi } from "vitest";
import type { UpdateLog } from "../../collab/room/ports.ts";
import { annotationDocument, type DocumentName } from "../../collab/schema/document-name.ts";
import type { PersonId } from "../../domain/ids.ts";
import { createPostgresUpdateLog } from "../../server/live/postgres-update-log.ts";
import { keepHouse } from "../../server/jobs/housekeeping.ts";
import { rightsLock } from "../../server/live/rights.ts";
import { createDatabase, type TestDatabase } from "../support/database.ts";
import { createWorld, type CastName, type World } from "../support/world.ts";

const patience = { timeout: 30_000, interval: 10 };

let database: TestDatabase;
let world: World;
let log: UpdateLog;
/** What this node has taken in of changed rights. */
let known: number;
/** The test's own eyes and hands. */
let outside: pg.Pool;

beforeAll(async () => {
  database = await createDatabase();
  world = await createWorld(database.config);
  const rights = { number: () => known, catchUp: async () => void (known = await newest()) };
  log = createPostgresUpdateLog({ pool: world.services.pool, database: world.services.database, node: "walls", rights });
  outside = new pg.Pool({ ...database.config, max: 2 });
});
beforeEach(async () => {
  known = await newest();
});
afterAll(async () => {
  await world.stop();
  await outside.end();
  await database.drop();
});

const numberOf = async (sql: string, values: readonly unknown[] = []): Promise<number> =>
  Number((await outside.query<{ n: string }>(sql, [...values])).rows[0]?.n ?? 0);
const newest = () => numberOf(`select coalesce(max(number), 0) as n from "RightsChange"`);
const stored = (name: DocumentName) => numberOf(`select count(*) as n from "DocumentUpdate" where document = $1`, [name]);
const waitingSql = `
  select count(*) as n from pg_locks l join pg_stat_activity a using (pid)
  where not l.granted and l.locktype = $1 and a.datname = current_database()`;
const waiting = (forWhat: "advisory" | "transactionid") => numberOf(waitingSql, [forWhat]);

/** Runs a transaction that stays open, with its locks, until it is let go. */
const hold = async (work: (client: pg.Client) => Promise<unknown>): Promise<{ commit: () => Promise<void>; rollback: () => Promise<void> }> => {
  const client = new pg.Client(database.config);
  await client.connect();
  onTestFinished(() => client.end());
  await client.query("begin");
  await work(client);
  const end = (how: string) => async () => void (await client.query(how));
  return { commit: end("commit"), rollback: end("rollback") };
};

/** Whoever inserts the document's next update waits for this. */
const holdNextUpdate = (name: DocumentName) =>
  hold((client) =>
    client.query(
      `insert into "DocumentUpdate" (document, seq, "personId", bytes) select name, seq + 1, gen_random_uuid(), '' from "LiveDocument" where name = $1`,
      [name],
    ),
  );

const personOf = async (who: CastName): Promise<PersonId> => {
  const actor = await world.actor(who);
  if (!actor) throw new Error(`no ${who}`);
  return actor.personId;
};

const words = (): Uint8Array => {
  const doc = new Y.Doc();
  const paragraph = new Y.XmlElement("paragraph");
  paragraph.insert(0, [new Y.XmlText("Sent")]);
  doc.getXmlFragment("body").insert(0, [paragraph]);
  return Y.encodeStateAsUpdate(doc);
};

const append = async (name: DocumentName, who: CastName) => {
  const seq = await numberOf(`select seq as n from "LiveDocument" where name = $1`, [name]);
  return log.append(name, seq, [{ personId: await personOf(who), bytes: words() }]);
};

/** Takes somebody's place for the time of a test. */
const remove = async (who: CastName): Promise<void> => {
  const [personId, actor] = [await personOf(who), await world.actor(who)];
  const place = actor?.memberships[0];
  onTestFinished(async () => {
    if (place) await world.act("bodyAdmin", "member.add", { personId, email: world.email(who), name: who, title: "", ...place, roles: [...place.roles] });
  });
  await world.act("bodyAdmin", "member.remove", { personId, bodyId: world.ids.ours });
};

it("answers an act only when the append that was under way is stored", async () => {
  const name = annotationDocument(await world.annotate({ draft: true, cowriting: "body" }));
  const held = await holdNextUpdate(name);
  const edit = append(name, "neighbour");
  await vi.waitFor(async () => expect(await waiting("transactionid")).toBe(1), patience);

  let answered = false;
  const act = remove("neighbour").then(async () => {
    answered = true;
    return stored(name);
  });
  await vi.waitFor(async () => expect(answered || (await waiting("advisory")) === 1).toBe(true), patience);
  await held.rollback();
  const whenAnswered = await act;
  expect(await edit).toMatchObject({ kind: "appended" });
  expect(await stored(name)).toBe(whenAnswered);
});

it("stores nothing that began before an act and finds it done", async () => {
  const name = annotationDocument(await world.annotate({ draft: true, cowriting: "body" }));
  const before = await stored(name);
  const personId = await personOf("neighbour");
  const act = await hold(async (client) => {
    await client.query("select pg_advisory_xact_lock($1)", [rightsLock]);
    await client.query(`insert into "RightsChange" (number, documents, people) select max(number) + 1, '{}', $1 from "RightsChange"`, [[personId]]);
  });
  let edited = false;
  const edit = append(name, "neighbour").finally(() => (edited = true));
  await vi.waitFor(async () => expect(edited || (await waiting("advisory")) === 1).toBe(true), patience);
  await act.commit();
  expect(await edit).toEqual({ kind: "behind" });
  expect(await stored(name)).toBe(before);
  expect(known).toBe(await newest());
});

it("asks a command's policy again when the act came between the question and the edit", async () => {
  const name: DocumentName = `response/${world.ids.response}`;
  const annotationId = await world.accepted();
  const before = await stored(name);
  const consultation = await hold((client) => client.query(`select from "Consultation" where id = $1 for update`, [world.ids.consultation]));
  const actor = await world.actor("consolidator");
  const input = { responseId: world.ids.response, pointId: uuid(), annotationIds: [annotationId] };
  const command = world.services.execute(actor, "response.add-point", input);
  await vi.waitFor(async () => expect(await waiting("transactionid")).toBe(1), patience);
  await remove("consolidator");
  await consultation.commit();
  expect(await command).toMatchObject({ ok: false });
  expect(await stored(name)).toBe(before);
});

it("judges who they are when it is carried out, not when they asked", async () => {
  const annotationId = await world.annotate({ audience: "body" });
  const consultation = await hold((client) => client.query(`select from "Consultation" where id = $1 for update`, [world.ids.consultation]));
  const actor = await world.actor("neighbour");
  const replies = () => numberOf(`select count(*) as n from "Reply" where "annotationId" = $1`, [annotationId]);
  const command = world.services.execute(actor, "annotation.reply", { id: uuid(), annotationId, text: "Sent." });
  await vi.waitFor(async () => expect(await waiting("transactionid")).toBe(1), patience);
  await remove("neighbour");
  await consultation.commit();
  expect(await command).toMatchObject({ ok: false });
  expect(await replies()).toBe(0);
});

it("refuses who asked while they still might", async () => {
  const actor = await world.actor("neighbour");
  const annotationId = await world.annotate({ audience: "body" });
  await remove("neighbour");
  const answer = await world.services.execute(actor, "annotation.reply", { id: uuid(), annotationId, text: "Sent." });
  expect(answer).toMatchObject({ ok: false });
});

it("forgets acts of long ago but the newest, and passes nothing of who may have missed one", async () => {
  const name = annotationDocument(await world.annotate({ draft: true, cowriting: "body" }));
  await remove("neighbour");
  const last = await newest();
  await outside.query(`update "RightsChange" set at = now() - interval '2 days' where number < $1`, [last - 1]);
  await keepHouse(world.services.database, new Date());
  expect(await numberOf(`select min(number) as n from "RightsChange"`)).toBe(last - 1);
  // Somebody else's: it did not concern the writer, but what is gone may have.
  known = 0;
  expect(await append(name, "author")).toEqual({ kind: "behind" });
  expect(known).toBe(last);
  expect(await append(name, "author")).toMatchObject({ kind: "appended" });
});

it("lets a command be that an act on somebody else overtakes", async () => {
  const annotationId = await world.accepted();
  const consultation = await hold((client) => client.query(`select from "Consultation" where id = $1 for update`, [world.ids.consultation]));
  const input = { responseId: world.ids.response, pointId: uuid(), annotationIds: [annotationId] };
  const command = world.act("consolidator", "response.add-point", input);
  await vi.waitFor(async () => expect(await waiting("transactionid")).toBe(1), patience);
  await remove("neighbour");
  await consultation.commit();
  await command;
});
