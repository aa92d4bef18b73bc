/**
 * A server that is killed while people write: whatever it had acknowledged, or shown to somebody else, is in the database the moment it is
 * dead, before any client could bring it again; and what had not been answered takes effect once when it is repeated. The next server is started
 * while the one that is to die still runs, behind a door that opens to it when the dead one has been judged; the last comes up alone. In some
 * cycles the database is killed together with its server, all processes of it; then the next server starts both over what is on the disk.
 */
import { execFile } from "node:child_process";
import { setTimeout as sleep } from "node:timers/promises";
import { promisify } from "node:util";
import { v7 as uuid } from "uuid";
import { afterAll, beforeAll, expect, it, onTestFinished, vi } from "vitest";
import type { LiveDocument } from "../../collab/client/live-document.ts";
import { annotationDocument } from "../../collab/schema/document-name.ts";
import { Chance } from "../../collab/testing/random.ts";
import { startServer, type ServerOptions, type ServerProcess } from "../support/server-process.ts";
import { createWorld, type CastName } from "../support/world.ts";
import { createApi, type Api } from "./crash/api.ts";
import { Commander } from "./crash/commander.ts";
import { createDoor } from "./crash/door.ts";
import { createDrillDatabase, type DrillDatabase } from "./crash/drill-database.ts";
import { openClient } from "./crash/live-client.ts";
import { openStored, type Stored } from "./crash/stored.ts";
import { createUptime } from "./crash/uptime.ts";
import { areEqual, contains, countWords } from "./crash/words.ts";
import { Watcher, Writer } from "./crash/writer.ts";

/** The drill `npm run bench:crash` asks for more. A seed that was printed by a failing run can be given again. */
const cycles = Number(process.env["SAMSVAR_CRASH_CYCLES"] ?? 10);
/** In so many of them, spread evenly, the database dies too; in none where it is an outside one. */
const databaseCycles = process.env["SAMSVAR_TEST_DATABASE_URL"] ? 0 : Number(process.env["SAMSVAR_CRASH_DATABASE_CYCLES"] ?? 1);
const isWithDatabase = (cycle: number): boolean => Math.floor((cycle * databaseCycles) / cycles) > Math.floor(((cycle - 1) * databaseCycles) / cycles);
const seed = Number(process.env["SAMSVAR_CRASH_SEED"] ?? Date.now() % 1_000_000);

const patience = { timeout: 120_000, interval: 50 };

const people = ["author", "colleague", "neighbour", "reviewer"] as const satisfies readonly CastName[];
type Person = (typeof people)[number];

let database: DrillDatabase;
let stored: Stored;
const servers = new Set<ServerProcess>();

beforeAll(async () => {
  database = await createDrillDatabase();
  stored = openStored(database.config);
}, 120_000);
afterAll(async () => {
  for (const server of servers) await server.kill("SIGKILL");
  await stored.close();
  await database.drop();
});

/** Two texts to write in and a token for each person, made before there is a server. */
const prepare = async () => {
  const world = await createWorld(database.config);
  try {
    const [draft, open] = [await world.annotate({ draft: true, cowriting: "body" }), await world.annotate({ as: "colleague" })];
    const tokens = {} as Record<Person, string>;
    for (const who of people) tokens[who] = (await world.act(who, "token.create", { id: uuid(), name: "krasch" })).token;
    return { draft, open, tokens, consultationId: world.ids.consultation, blockId: world.paragraphs[0] ?? "" };
  } finally {
    await world.stop();
  }
};

const allSaved = (lives: readonly LiveDocument[]): Promise<void> =>
  vi.waitFor(() => {
    for (const live of lives) expect(live.getSnapshot()).toMatchObject({ status: "saved", refusal: null });
  }, patience);

it(`keeps every acknowledged edit and command through ${cycles} kills, ${databaseCycles} of them with the database (seed ${seed})`, { timeout: 120_000 + cycles * 60_000 }, async () => {
  const chance = new Chance(seed);
  const { draft, open, tokens, consultationId, blockId } = await prepare();
  const [shared, own] = [annotationDocument(draft), annotationDocument(open)];
  const door = await createDoor();
  onTestFinished(() => door.stop());
  const url = `http://127.0.0.1:${door.port}`;
  const collabUrl = `ws://127.0.0.1:${door.port}/collab`;
  const uptime = createUptime();
  const apis = Object.fromEntries(people.map((who) => [who, createApi(url, tokens[who], uptime)])) as Record<Person, Api>;
  const start = async (databaseUrl: ServerOptions["databaseUrl"] = database.url): Promise<ServerProcess> => {
    const server = await startServer({ databaseUrl, demo: false });
    servers.add(server);
    return server;
  };
  const letIn = ({ port }: ServerProcess): void => {
    door.open(port);
    uptime.up();
  };

  let running = await start();
  letIn(running);
  const client = (who: Person, name: typeof shared) => openClient({ collabUrl, api: apis[who], name });
  const writers = (
    [
      ["author", shared],
      ["neighbour", shared],
      ["colleague", own],
    ] as const
  ).map(([who, name], n) => new Writer(who, client(who, name), seed + n));
  const watcher = new Watcher(client("reviewer", shared));
  const commanders = (["author", "neighbour"] as const).map(
    (who, n) => new Commander({ api: apis[who], chance: new Chance(seed + 100 + n), consultationId, blockId, annotationId: open }),
  );
  const lives = [...writers, watcher].map(({ live }) => live);
  const leave = async (): Promise<void> => {
    for (const writer of writers) await writer.stop();
    for (const live of lives.splice(0)) await live.destroy();
  };
  onTestFinished(leave);
  const sent = () => commanders.flatMap((commander) => commander.sent);

  /** What the database, with no server on it, holds otherwise than somebody was told. */
  const lies = async (): Promise<string[]> => {
    const found = await stored.lies(sent());
    for (const name of [shared, own]) {
      const log = await stored.document(name);
      const counts = countWords(log);
      for (const writer of writers) if (writer.live.name === name) found.push(...writer.lies(counts));
      if (name === shared && !contains(log, watcher.live.doc)) found.push("the watcher saw what was never stored");
      log.destroy();
    }
    return found;
  };

  let inFlight = 0;
  for (let cycle = 1; cycle <= cycles; cycle++) {
    const over = isWithDatabase(cycle) && database.dataFolder !== null ? { dataFolder: database.dataFolder } : null;
    const next = cycle < cycles && !over ? start() : null;
    // Mostly in the middle of writing, at times in the middle of coming back.
    if (cycle === 1 || !chance.happens(25)) {
      await vi.waitFor(() => {
        for (const live of lives) expect(["saving", "saved"]).toContain(live.getSnapshot().status);
      }, patience);
    }
    await sleep(50 + chance.below(351));
    if ([...writers, ...commanders].some((one) => one.hasUnacknowledged)) inFlight += 1;
    uptime.down();
    // First the door, so that nobody brings again what the log is about to be asked for.
    const kills = [() => running.kill("SIGKILL"), ...(over ? [() => database.kill()] : [])];
    const killed = (chance.happens(50) ? kills : kills.toReversed()).map((kill) => kill());
    door.shut();
    await Promise.all(killed);
    servers.delete(running);
    // With its door still shut, for the judgement.
    if (over) running = await start(over);
    await vi.waitFor(() => {
      for (const live of lives) expect(["offline", "connecting"]).toContain(live.getSnapshot().status);
    }, patience);
    expect(await lies(), `after kill ${cycle} of seed ${seed}`).toEqual([]);
    if (!over) running = await (next ?? start());
    letIn(running);
  }

  for (const one of [...writers, ...commanders]) await one.stop();
  await allSaved(lives);
  for (const commander of commanders) expect(commander.surprises).toEqual([]);

  // A run in which nothing was at stake would prove nothing.
  expect(inFlight).toBeGreaterThan(0);
  for (const writer of writers) expect(writer.acknowledged).toBeGreaterThan(0);
  expect(watcher.seen.size).toBeGreaterThan(0);
  expect(sent().length).toBeGreaterThan(0);
  expect(sent().filter(({ acknowledged }) => !acknowledged)).toEqual([]);

  for (const name of [shared, own]) {
    const fresh = client("colleague", name);
    await allSaved([fresh]);
    const log = await stored.document(name);
    const counts = countWords(log);
    for (const live of [fresh, ...lives.filter((one) => one.name === name)]) {
      await vi.waitFor(() => expect(areEqual(live.doc, log), `${name} of a client is as the log`).toBe(true), patience);
    }
    for (const writer of writers.filter(({ live }) => live.name === name)) {
      expect(writer.hasUnacknowledged).toBe(false);
      expect(writer.lies(counts)).toEqual([]);
      expect(writer.lies(countWords(fresh.doc))).toEqual([]);
    }
    if (name === shared) {
      const removed = new Set(writers.flatMap((writer) => writer.removedWords));
      expect([...watcher.seen].filter((word) => counts.get(word) !== 1 && !removed.has(word))).toEqual([]);
    }
    await fresh.destroy();
  }
  expect(await lies()).toEqual([]);
  expect(await stored.annotations()).toBe(2 + sent().filter(({ type }) => type === "annotation").length);

  await vi.waitFor(async () => expect(await stored.behind()).toBe(0), patience);
  uptime.down();
  await database.hold();
  await running.stop();
  const env = { ...process.env, DATABASE_URL: database.url, LOG_LEVEL: "", NODE_ENV: "test" as const };
  const { stdout } = await promisify(execFile)(process.execPath, ["server/boot/command.mjs", "verify"], { env });
  expect(stdout).toContain("agree");
});
