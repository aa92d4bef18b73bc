import { chmodSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import pg from "pg";
import { pino } from "pino";
import { startEmbedded } from "../../server/database/embedded.ts";

/** A PostgreSQL in which tests make databases and drop them. */
export type Cluster = {
  /** Of a database that always exists. */
  readonly config: pg.ClientConfig;
  stop(): Promise<void>;
};

const prefix = "samsvar-test-";

const isAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
};

const startIn = (dataFolder: string) =>
  startEmbedded({ dataFolder, role: "server", log: pino({ level: "warn" }, process.stderr), durable: false });

/** A run that was killed leaves a database running: it is stopped, and its files go. */
async function sweep(): Promise<void> {
  for (const name of readdirSync(os.tmpdir())) {
    const maker = name.startsWith(prefix) ? Number(name.slice(prefix.length).split("-")[0]) : undefined;
    if (!maker || isAlive(maker)) continue;
    const folder = path.join(os.tmpdir(), name);
    await startIn(folder).then(
      (left) => left.stop(),
      () => {}, // half made: nothing runs in it
    );
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The PostgreSQL of `SAMSVAR_TEST_DATABASE_URL` (a role that may create databases), else one made for this run. */
export async function startCluster(): Promise<Cluster> {
  const outside = process.env["SAMSVAR_TEST_DATABASE_URL"];
  if (outside) return { config: { connectionString: outside }, stop: async () => {} };
  await sweep();
  const folder = mkdtempSync(path.join(os.tmpdir(), `${prefix}${process.pid}-`));
  chmodSync(folder, 0o711); // PostgreSQL's user passes through where root runs the tests
  const database = await startIn(folder);
  return {
    config: { ...database.config, database: "postgres" },
    async stop() {
      await database.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** One statement on a connection of its own. */
export async function execute(config: pg.ClientConfig, sql: string): Promise<void> {
  const client = new pg.Client(config);
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}
