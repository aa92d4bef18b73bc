import { chmodSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import pg from "pg";
import { pino } from "pino";
import { startEmbedded } from "../../../server/database/embedded.ts";
import { migrate } from "../../../server/database/migrate.ts";
import { createDatabase } from "../../support/database.ts";
import { urlOf } from "../../support/database-address.ts";

/** The database of a drill, which others do not share, so that it can be killed. */
export type DrillDatabase = {
  readonly config: pg.PoolConfig;
  readonly url: string;
  /** What a server is started over; null for an outside PostgreSQL, which is nobody's to kill. */
  readonly dataFolder: string | null;
  /** SIGKILL to the postmaster and every process of its. Resolves when they are gone. */
  readonly kill: () => Promise<void>;
  /** Keeps it up, or starts it, also when the last server goes. */
  readonly hold: () => Promise<void>;
  readonly drop: () => Promise<void>;
};

const isAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
};

const killAll = async (pids: readonly number[]): Promise<void> => {
  for (const pid of pids) if (isAlive(pid)) process.kill(pid, "SIGKILL");
  for (const deadline = Date.now() + 10_000; pids.some(isAlive) && Date.now() < deadline; ) await sleep(5);
};

const outsideDatabase = async (): Promise<DrillDatabase> => {
  const database = await createDatabase();
  const kill = () => Promise.reject(new Error("an outside database is not ours to kill"));
  return { ...database, dataFolder: null, kill, hold: () => Promise.resolve(), drop: () => database.drop() };
};

/** As durable as the product's own, in a folder of its own; outside where the tests run on an outside PostgreSQL. */
export const createDrillDatabase = async (): Promise<DrillDatabase> => {
  if (process.env["SAMSVAR_TEST_DATABASE_URL"]) return outsideDatabase();
  const dataFolder = mkdtempSync(path.join(os.tmpdir(), "samsvar-drill-"));
  chmodSync(dataFolder, 0o711); // PostgreSQL's user passes through where root runs the tests
  const log = pino({ level: "silent" });
  const database = await startEmbedded({ dataFolder, role: "tool", log });
  const holds = [database];
  const hold = async (): Promise<void> => void holds.push(await startEmbedded({ dataFolder, role: "tool", log }));
  await migrate(database.config);
  const postmaster = (): number => Number(readFileSync(path.join(dataFolder, "database", "cluster", "postmaster.pid"), "utf8").split("\n")[0]);
  // Its own processes know of each other; asked on a connection that is there already, so that no time passes.
  const eye = new pg.Pool({ ...database.config, max: 1 });
  eye.on("error", () => {});
  const processes = async (): Promise<number[]> => (await eye.query<{ pid: number }>("select pid from pg_stat_activity")).rows.map(({ pid }) => pid);
  return {
    config: database.config,
    url: urlOf(database.config),
    dataFolder,
    kill: async () => killAll([postmaster(), ...(await processes())]),
    hold,
    drop: async () => {
      await eye.end();
      await hold();
      for (const held of holds) await held.stop();
      rmSync(dataFolder, { recursive: true, force: true });
    },
  };
};
