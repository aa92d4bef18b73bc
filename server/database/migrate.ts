import { createHash, randomUUID } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import pg from "pg";
import { StartError } from "../boot/start-error.ts";

/** One folder of `prisma/migrations`. */
export type Migration = {
  readonly name: string;
  readonly sql: string;
  /** sha256 of the file, as Prisma writes it. */
  readonly checksum: string;
};

/** A migration history that this program cannot go on from. The message says what to do. */
export class MigrationError extends StartError {
  override name = "MigrationError";
}

/** What `pendingMigrations` needs of a pool, a client or a Prisma client. */
export interface Queryable {
  query(sql: string): Promise<{ readonly rows: readonly unknown[] }>;
}

export const migrationsFolder = fileURLToPath(new URL("../../prisma/migrations", import.meta.url));

/** The lock that Prisma Migrate takes, so that its command and our start never work at the same time. */
const prismaLock = 72_707_369;

/** Prisma's own table, as its engine makes it. */
const historyTable = `create table if not exists _prisma_migrations (
  id varchar(36) primary key not null,
  checksum varchar(64) not null,
  finished_at timestamptz,
  migration_name varchar(255) not null,
  logs text,
  rolled_back_at timestamptz,
  started_at timestamptz not null default now(),
  applied_steps_count integer not null default 0
)`;

export function readMigrations(folder = migrationsFolder): readonly Migration[] {
  return readdirSync(folder)
    .filter((name) => existsSync(path.join(folder, name, "migration.sql")))
    .sort()
    .map((name) => {
      const sql = readFileSync(path.join(folder, name, "migration.sql"), "utf8");
      return { name, sql, checksum: createHash("sha256").update(sql).digest("hex") };
    });
}

type HistoryRow = { readonly migration_name: string; readonly checksum: string; readonly finished: boolean };

const readHistory = async (database: Queryable): Promise<readonly HistoryRow[]> =>
  (await database.query("select migration_name, checksum, finished_at is not null as finished from _prisma_migrations where rolled_back_at is null"))
    .rows as readonly HistoryRow[];

/** @throws MigrationError when the history holds what these migrations do not explain. */
function remaining(migrations: readonly Migration[], history: readonly HistoryRow[]): readonly Migration[] {
  const known = new Map(migrations.map((migration) => [migration.name, migration]));
  for (const { migration_name: name, checksum, finished } of history) {
    const migration = known.get(name);
    if (!finished) throw new MigrationError(`Migration ${name} was begun by another program and never finished. Look at the database before going on.`);
    if (!migration) throw new MigrationError(`The database holds migration ${name}, which this version does not know: it was used by a newer one. Start that, or restore a backup.`);
    if (migration.checksum !== checksum) throw new MigrationError(`Migration ${name} was edited after it was applied. Restore its file, and put the change into a new migration.`);
  }
  const done = new Set(history.map((row) => row.migration_name));
  return migrations.filter((migration) => !done.has(migration.name));
}

async function apply(client: pg.Client, { name, sql, checksum }: Migration): Promise<void> {
  await client.query("begin");
  try {
    await client.query(sql);
    await client.query("insert into _prisma_migrations (id, checksum, migration_name, finished_at, applied_steps_count) values ($1, $2, $3, now(), 1)", [
      randomUUID(),
      checksum,
      name,
    ]);
    await client.query("commit");
  } catch (cause) {
    await client.query("rollback");
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new MigrationError(`Migration ${name} failed and was undone: ${reason}`, { cause });
  }
}

/**
 * Brings the database up to these migrations, each in one transaction with its record; several starts at once wait for each other.
 * @returns the names of those that were applied now.
 * @throws MigrationError when one fails, was edited, or is not known here.
 */
export async function migrate(config: pg.ClientConfig, migrations = readMigrations()): Promise<readonly string[]> {
  const client = new pg.Client(config);
  client.on("error", () => {}); // the query that is under way fails with the same
  await client.connect();
  try {
    await client.query(`select pg_advisory_lock(${prismaLock})`);
    await client.query(historyTable);
    const pending = remaining(migrations, await readHistory(client));
    for (const migration of pending) await apply(client, migration);
    return pending.map((migration) => migration.name);
  } finally {
    await client.end();
  }
}

/**
 * Names of the migrations that the database lacks; empty: it is ready.
 * @throws MigrationError like `migrate`, and the driver's error when the database does not answer.
 */
export async function pendingMigrations(database: Queryable, migrations: readonly Migration[]): Promise<readonly string[]> {
  return remaining(migrations, await readHistory(database)).map((migration) => migration.name);
}
