import { setTimeout as sleep } from "node:timers/promises";
import { createReadStream } from "node:fs";
import { createGunzip } from "node:zlib";
import pg from "pg";
import type { z } from "zod";
import { migrate, readMigrations, type Migration } from "../../database/migrate.ts";
import { CommandFailed } from "../command-failed.ts";
import { end, head, newDigest, row, tableEnd, tableStart, type End, type Head, type Row, type TableStart } from "./format.ts";
import { listTables } from "./tables.ts";

/** What one INSERT may hold, in UTF-16 units of its values. */
const insertUnits = 4_000_000;

const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`;

const damaged = (): CommandFailed => new CommandFailed("The file is not a whole backup: it was cut off, changed or is something else. Nothing was restored.");

type Lines = AsyncIterator<string>;

/** The file's lines; unreadable files and broken compression fail as what they are. */
async function* linesOf(file: string): AsyncGenerator<string> {
  const source = createReadStream(file);
  const unzipped = createGunzip();
  source.on("error", (error) => unzipped.destroy(error));
  source.pipe(unzipped);
  try {
    // Lines are cut here because `readline` swallows the errors of the stream under it.
    let rest = "";
    const decoder = new TextDecoder();
    for await (const chunk of unzipped as AsyncIterable<Buffer>) {
      const parts = (rest + decoder.decode(chunk, { stream: true })).split("\n");
      rest = parts.pop() ?? "";
      yield* parts;
    }
    if (rest !== "") throw damaged();
  } catch (error) {
    const { code, syscall } = error as NodeJS.ErrnoException;
    if (syscall !== undefined) throw new CommandFailed(`${file} cannot be read: ${code}`);
    if (error instanceof CommandFailed) throw error;
    throw damaged();
  } finally {
    source.destroy();
    unzipped.destroy();
  }
}

const next = async <T extends z.ZodType>(lines: Lines, shape: T): Promise<z.output<T>> => {
  const { value, done } = await lines.next();
  if (done) throw damaged();
  return parse(value, shape);
};

const parse = <T extends z.ZodType>(line: string, shape: T): z.output<T> => {
  try {
    return shape.parse(JSON.parse(line));
  } catch {
    throw damaged();
  }
};

/** The migrations that the backup's database had, as this version knows them. */
const migrationsOf = ({ migrations }: Head): readonly Migration[] => {
  const known = new Map(readMigrations().map((m) => [m.name, m]));
  return migrations.map(({ name, checksum }) => {
    const migration = known.get(name);
    if (migration?.checksum !== checksum) throw new CommandFailed(`The backup was made by another version (migration ${name}). Restore it with that version.`);
    return migration;
  });
};

/**
 * Puts a backup's rows into a database, in one transaction: wholly or not at all. The database must be empty, unless `replace` says
 * that what it holds may go; and nobody else may use it. Later migrations are applied afterwards.
 * @throws CommandFailed with what is in the way.
 */
export const readBackup = async (config: pg.ClientConfig, file: string, { replace }: { replace: boolean }): Promise<End> => {
  const lines = linesOf(file);
  const first = await next(lines, head);
  const client = new pg.Client(config);
  client.on("error", () => {}); // the query that is under way fails with the same
  await client.connect();
  try {
    await refuseOthers(client);
    await migrate(config, migrationsOf(first));
    await client.query("begin");
    const tables = await listTables(client);
    if (!replace) await refuseRows(client, tables);
    await client.query(`truncate ${tables.map((t) => quoted(t.table)).join(", ")}`);
    const restored = await readTables(client, lines, tables);
    await resetSequences(client);
    await client.query("commit");
    await migrate(config);
    return restored;
  } finally {
    await client.end();
    await lines.return(undefined);
  }
};

const othersIn = async (client: pg.Client): Promise<boolean> => {
  // Who is there is remembered for the length of a transaction unless it is asked to forget.
  await client.query("select pg_stat_clear_snapshot()");
  const { rowCount } = await client.query(
    `select 1 from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid() and backend_type = 'client backend'`,
  );
  return (rowCount ?? 0) > 0;
};

/** PostgreSQL takes a moment to see off somebody who has just left. */
const leaveTaking = { tries: 20, pauseMs: 100 } as const;

/** A server would go on with what it remembers of rows that are gone. */
const refuseOthers = async (client: pg.Client): Promise<void> => {
  for (let attempt = 0; attempt < leaveTaking.tries; attempt += 1) {
    if (!(await othersIn(client))) return;
    await sleep(leaveTaking.pauseMs);
  }
  throw new CommandFailed("Somebody uses this database. Stop the server, and every other command, before restoring.");
};

const refuseRows = async (client: pg.Client, tables: readonly TableStart[]): Promise<void> => {
  for (const { table } of tables) {
    const { rowCount } = await client.query(`select 1 from ${quoted(table)} limit 1`);
    if (rowCount) throw new CommandFailed("The database is not empty. --replace throws away what it holds.");
  }
};

const readTables = async (client: pg.Client, lines: Lines, tables: readonly TableStart[]): Promise<End> => {
  const whole = newDigest();
  let [count, allRows] = [0, 0];
  for (;;) {
    const { value: line, done } = await lines.next();
    if (done) throw damaged();
    const finish = end.safeParse(safeJson(line));
    if (finish.success) {
      const found: End = { tables: count, rows: allRows, sha256: whole.digest("hex") };
      if (finish.data.tables !== found.tables || finish.data.rows !== found.rows || finish.data.sha256 !== found.sha256) throw damaged();
      return found;
    }
    const start = parse(line, tableStart);
    const { rows, sha256 } = await readTable(client, lines, start, tables);
    whole.update(`${start.table} ${rows} ${sha256}\n`);
    count += 1;
    allRows += rows;
  }
};

const safeJson = (line: string): unknown => {
  try {
    return JSON.parse(line);
  } catch {
    throw damaged();
  }
};

const readTable = async (client: pg.Client, lines: Lines, start: TableStart, tables: readonly TableStart[]): Promise<z.infer<typeof tableEnd>> => {
  const known = tables.find((t) => t.table === start.table);
  const isKnown = (column: TableStart["columns"][number]) => known?.columns.some((c) => c.name === column.name && c.type === column.type);
  if (!known || !start.columns.every(isKnown)) throw damaged();
  const digest = newDigest();
  let rows = 0;
  let held: Row[] = [];
  let units = 0;
  const flush = async (): Promise<void> => {
    if (held.length > 0) await insert(client, start, held);
    [held, units] = [[], 0];
  };
  for (;;) {
    const { value: line, done } = await lines.next();
    if (done) throw damaged();
    if (line.startsWith("{")) {
      const stated = parse(line, tableEnd);
      if (stated.rows !== rows || stated.sha256 !== digest.digest("hex")) throw damaged();
      await flush();
      return stated;
    }
    digest.update(`${line}\n`);
    const values = parse(line, row);
    if (values.length !== start.columns.length) throw damaged();
    held.push(values);
    rows += 1;
    units += line.length;
    if (units > insertUnits || held.length >= 1_000) await flush();
  }
};

/** One array of texts for each column, cast back to the column's type. */
const insert = async (client: pg.Client, { table, columns }: TableStart, rows: readonly Row[]): Promise<void> => {
  const names = columns.map((c) => quoted(c.name)).join(", ");
  const values = columns.map((c, index) => `c${index}::${c.type}`).join(", ");
  const arrays = columns.map((_, index) => `$${index + 1}::text[]`).join(", ");
  const aliases = columns.map((_, index) => `c${index}`).join(", ");
  await client.query(
    `insert into ${quoted(table)} (${names}) select ${values} from unnest(${arrays}) as r(${aliases})`,
    columns.map((_, index) => rows.map((r) => r[index] ?? null)),
  );
};

/** Numbers that the database gives out go on after those that came back. */
const resetSequences = async (client: pg.Client): Promise<void> => {
  const { rows } = await client.query<{ table: string; column: string; sequence: string }>(
    `select c.relname as "table", a.attname as "column", pg_get_serial_sequence(quote_ident(c.relname), a.attname) as sequence
      from pg_class c join pg_attribute a on a.attrelid = c.oid
      where c.relnamespace = current_schema()::regnamespace and c.relkind = 'r' and a.attnum > 0 and not a.attisdropped
        and pg_get_serial_sequence(quote_ident(c.relname), a.attname) is not null`,
  );
  for (const { table, column, sequence } of rows) {
    await client.query(`select setval('${sequence.replaceAll("'", "''")}', (select coalesce(max(${quoted(column)}), 0) + 1 from ${quoted(table)}), false)`);
  }
};
