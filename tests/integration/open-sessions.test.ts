/** A session that runs out while its sockets are open: nobody asks for anything, so the server must look by itself. */
import { createHash } from "node:crypto";
import pg from "pg";
import { pino } from "pino";
import { afterAll, beforeAll, expect, it, vi } from "vitest";
import { createOpenSessions } from "../../server/live/open-sessions.ts";
import { createDatabase, type TestDatabase } from "../support/database.ts";
import { createWorld, password, type World } from "../support/world.ts";

let database: TestDatabase;
let world: World;
let pool: pg.Pool;

beforeAll(async () => {
  database = await createDatabase();
  world = await createWorld(database.config);
  pool = new pg.Pool(database.config);
});
afterAll(async () => {
  await pool.end();
  await world.stop();
  await database.drop();
});

it("finds a session whose time is up, and neither one that lasts nor one that was renewed", async () => {
  let now = new Date();
  const keys: string[] = [];
  for (const who of ["author", "colleague", "reviewer"] as const) {
    const signedIn = await world.services.identity.signIn(world.email(who), password, "127.0.0.1");
    if (!signedIn.ok) throw new Error(`${who} cannot sign in`);
    keys.push(createHash("sha256").update(signedIn.value.secret).digest("hex"));
  }
  const [short = "", renewed = "", long = ""] = keys;
  const lasts = (key: string, days: number) =>
    pool.query(`update "Session" set "expiresAt" = now() + make_interval(days => $2) where "tokenHash" = decode($1, 'hex')`, [key, days]);
  await lasts(short, 1);
  await lasts(renewed, 1);
  await lasts(long, 9);

  let looks = 0;
  const ended: string[][] = [];
  const sessions = createOpenSessions(pool, pino({ level: "silent" }), () => now);
  sessions.watch(
    () => {
      looks += 1;
      return keys;
    },
    (over) => ended.push([...over]),
  );
  // They are known to last when they are renewed, and when time passes.
  await vi.waitFor(() => expect(looks).toBeGreaterThanOrEqual(2), { timeout: 30_000 });
  expect(ended).toEqual([]);
  await lasts(renewed, 9);
  now = new Date(now.getTime() + 2 * 24 * 3_600_000);
  await vi.waitFor(() => expect(ended.length).toBeGreaterThan(0), { timeout: 30_000 });
  sessions.stop();
  expect(ended[0]).toEqual([short]);
  expect(await sessions.isInForce(long)).toBe(true);
  expect(await sessions.isInForce(short)).toBe(false);
});
