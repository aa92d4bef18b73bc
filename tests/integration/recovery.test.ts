/**
 * What an operator does to data that people are writing in: rendering it all again, and a backup of it. Then the server is killed, the backup is
 * brought into an empty database, first by somebody who is killed in the middle of it, and what people had been told is saved is there.
 */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, it, vi } from "vitest";
import pg from "pg";
import { v7 as uuid } from "uuid";
import { annotationDocument } from "../../collab/schema/document-name.ts";
import { Chance } from "../../collab/testing/random.ts";
import { readBackup } from "../../server/cli/backup/read-backup.ts";
import { writeBackup } from "../../server/cli/backup/write-backup.ts";
import { bringUp, disagreements, listTexts } from "../../server/cli/kept-text.ts";
import { openDatabase } from "../../server/database/client.ts";
import { migrate } from "../../server/database/migrate.ts";
import { createDatabase, createEmptyDatabase, type TestDatabase } from "../support/database.ts";
import { startServer } from "../support/server-process.ts";
import { createWorld, type CastName } from "../support/world.ts";
import { createApi } from "./crash/api.ts";
import { Commander } from "./crash/commander.ts";
import { openClient } from "./crash/live-client.ts";
import { openStored } from "./crash/stored.ts";
import { createUptime } from "./crash/uptime.ts";
import { areEqual, countWords } from "./crash/words.ts";
import { Writer } from "./crash/writer.ts";

const patience = { timeout: 60_000, interval: 20 };

let source: TestDatabase;
let target: TestDatabase;
let folder: string;

beforeAll(async () => {
  source = await createDatabase();
  target = await createEmptyDatabase();
  await migrate(target.config);
  folder = await mkdtemp(path.join(os.tmpdir(), "samsvar-recovery-"));
});
afterAll(async () => {
  await rm(folder, { recursive: true });
  await target.drop();
  await source.drop();
});

/** So many that putting them in takes a while. */
const addPeople = async (count: number): Promise<void> => {
  const client = new pg.Client(source.config);
  await client.connect();
  await client.query(
    `insert into "Person" (id, name, email, "passwordHash") select gen_random_uuid(), 'Person ' || n, 'person' || n || '@example.se', '-' from generate_series(1, $1::int) as n`,
    [count],
  );
  await client.end();
};

/** The command in a process of its own, killed when it is seen, from another database, in the middle of its transaction. */
const killedWhileRestoring = async (file: string): Promise<void> => {
  const eye = new pg.Client(source.config);
  await eye.connect();
  const env = { ...process.env, DATABASE_URL: target.url, LOG_LEVEL: "", NODE_ENV: "test" as const };
  const child = spawn(process.execPath, ["server/boot/command.mjs", "restore", file, "--replace"], { env, stdio: "ignore" });
  const ended = once(child, "exit");
  const name = target.config.database ?? new URL(target.url).pathname.slice(1);
  const isPuttingIn = async (): Promise<boolean> => {
    const { rowCount } = await eye.query(`select from pg_stat_activity where datname = $1 and xact_start is not null and query ilike 'insert into%'`, [name]);
    return (rowCount ?? 0) > 0;
  };
  await vi.waitFor(async () => expect(await isPuttingIn()).toBe(true), { timeout: 60_000, interval: 5 });
  child.kill("SIGKILL");
  expect(await ended).toEqual([null, "SIGKILL"]);
  await eye.end();
};

it("renders again and backs up what people write in, and after a crash brings all of it back that they were told of", { timeout: 120_000 }, async () => {
  const world = await createWorld(source.config);
  const text = annotationDocument(await world.annotate({ draft: true, cowriting: "body" }));
  const open = await world.annotate({ as: "colleague" });
  const quiet = await world.annotate({ text: "Text som ingen skriver i." });
  await world.quiet();
  const token = async (who: CastName) => (await world.act(who, "token.create", { id: uuid(), name: "drift" })).token;
  const tokens = [await token("author"), await token("neighbour")];
  const { consultation: consultationId } = world.ids;
  const blockId = world.paragraphs[0] ?? "";
  await world.stop();
  await addPeople(20_000);

  const server = await startServer({ databaseUrl: source.url, demo: false });
  const uptime = createUptime();
  uptime.up();
  const apis = tokens.map((secret) => createApi(server.url, secret, uptime));
  const collabUrl = `${server.url.replace("http", "ws")}/collab`;
  const writers = apis.map((api, n) => new Writer(`skribent${n}`, openClient({ collabUrl, api, name: text }), n + 1));
  const commanders = apis.map((api, n) => new Commander({ api, chance: new Chance(n + 11), consultationId, blockId, annotationId: open }));
  await vi.waitFor(() => {
    for (const { acknowledged } of writers) expect(acknowledged).toBeGreaterThan(20);
  }, patience);

  const database = openDatabase(source.config, () => undefined);
  await database.annotation.update({ where: { id: quiet }, data: { text: "Ändrat bakom loggens rygg." } });
  const mended: string[] = [];
  for (const name of await listTexts(database)) if (await bringUp(database, name)) mended.push(name);
  expect(mended).toContain(annotationDocument(quiet));
  expect((await database.annotation.findUniqueOrThrow({ where: { id: quiet } })).text).toBe("Text som ingen skriver i.");

  const toldWords = writers.map((writer) => writer.acknowledgedWords);
  const toldCommands = commanders.flatMap(({ sent }) => sent.filter(({ acknowledged }) => acknowledged));
  const typedBefore = writers.map(({ typed }) => typed);
  const file = path.join(folder, "mitt-i.gz");
  await writeBackup(source.config, file);
  const removed = new Set(writers.flatMap(({ removedWords }) => removedWords));
  // Nobody stopped for it.
  await vi.waitFor(() => {
    for (const [n, { typed }] of writers.entries()) expect(typed).toBeGreaterThan((typedBefore[n] ?? 0) + 20);
  }, patience);
  // A command is repeated until it is answered, and nobody will answer here again.
  for (const commander of commanders) await commander.stop();
  uptime.down();
  await server.kill("SIGKILL");
  for (const writer of writers) await writer.stop();
  for (const { live } of writers) await live.destroy();
  await database.$disconnect();

  await killedWhileRestoring(file);
  await vi.waitFor(async () => readBackup(target.config, file, { replace: false }), { timeout: 30_000, interval: 200 });

  const stored = openStored(target.config);
  const log = await stored.document(text);
  const counts = countWords(log);
  for (const words of toldWords) expect(words.length).toBeGreaterThan(0);
  expect(toldWords.flat().filter((word) => !removed.has(word) && counts.get(word) !== 1)).toEqual([]);
  expect(toldCommands.length).toBeGreaterThan(0);
  expect(await stored.lies(toldCommands)).toEqual([]);
  await stored.close();

  const next = await startServer({ databaseUrl: target.url, demo: false });
  uptime.up();
  const api = createApi(next.url, tokens[0] ?? "", uptime);
  const reader = openClient({ collabUrl: `${next.url.replace("http", "ws")}/collab`, api, name: text });
  await vi.waitFor(() => expect(reader.getSnapshot()).toMatchObject({ status: "saved", refusal: null }), patience);
  expect(areEqual(reader.doc, log)).toBe(true);
  await reader.destroy();
  await next.stop();
  const restored = openDatabase(target.config, () => undefined);
  expect(await disagreements(restored, await listTexts(restored))).toEqual([]);
  await restored.$disconnect();
});
