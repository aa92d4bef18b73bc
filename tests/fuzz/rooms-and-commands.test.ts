/**
 * People of two bodies who write, command, lose the network and their rights, on the real composition and PostgreSQL, against laws that a
 * model can judge from outside. `SAMSVAR_FUZZ_SEED` gives a failing run's choices again; the rest is the machine's.
 */
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import pino from "pino";
import { afterAll, beforeAll, expect, test } from "vitest";
import { secretHash } from "../../server/identity/secrets.ts";
import { createHub, type Hub } from "../../server/live/hub.ts";
import { createDatabase, type TestDatabase } from "../support/database.ts";
import { createWorld, password, type CastName, type World } from "../support/world.ts";
import { CommandedWorld } from "./rooms-and-commands/commanded-world.ts";
import { watchAs, type Watcher } from "./rooms-and-commands/watcher.ts";

const wanted = Number(process.env["SAMSVAR_FUZZ_UPDATES"] ?? 20_000);
const firstSeed = Number(process.env["SAMSVAR_FUZZ_SEED"] ?? 1);
/** Three in `npm test`, a hundred in `npm run fuzz`. */
const seeds = Array.from({ length: Math.max(3, Math.floor(wanted / 10_000)) }, (_, i) => firstSeed + i);
const steps = 120;

let database: TestDatabase;
let world: World;
let hub: Hub;
const http = createServer();
let watchers: readonly Watcher[];

const watching = ["author", "neighbour", "foreigner", "sender"] as const satisfies readonly CastName[];

beforeAll(async () => {
  database = await createDatabase();
  world = await createWorld(database.config);
  const { services } = world;
  hub = createHub({
    http,
    database: services.database,
    logger: pino({ level: "silent" }),
    moments: services.moments,
    rightsNumber: services.rights.number,
    // Who comes says so, and gets the session of whoever it is.
    authenticate: async ({ headers: { cookie } }) => {
      const [actor, signedIn] = [await world.actor(cookie as CastName), await services.identity.signIn(world.email(cookie as CastName), password, "127.0.0.1")];
      return actor && signedIn.ok ? { actor, session: secretHash(signedIn.value.secret).toString("hex") } : null;
    },
    isInForce: services.openSessions.isInForce,
  });
  await new Promise<void>((resolve) => http.listen(0, "127.0.0.1", resolve));
  await services.listen(hub);
  const { port } = http.address() as AddressInfo;
  watchers = await Promise.all(watching.map((who) => watchAs(world, who, `http://127.0.0.1:${port}`)));
});

afterAll(async () => {
  for (const watcher of watchers) watcher.leave();
  await hub.stop();
  http.closeAllConnections();
  http.close();
  await world.stop();
  await database.drop();
});

test.each(seeds)("the laws hold, seed %i", { timeout: 120_000 }, async (seed) => {
  const run = new CommandedWorld(world, seed);
  try {
    for (let step = 0; step < steps; step++) await run.step();
    await run.settle();
    expect(await run.broken()).toEqual([]);
    expect(run.counts.edits).toBeGreaterThan(50);
    expect(run.counts.commands).toBeGreaterThan(10);
    for (const watcher of watchers) await watcher.isUpToDate();
    for (const watcher of watchers) expect(await watcher.leaks()).toEqual([]);
  } finally {
    run.end();
  }
});
