import { createWriteStream } from "node:fs";
import { rename, rm } from "node:fs/promises";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { createGzip } from "node:zlib";
import pg from "pg";
import { readMigrations } from "../../database/migrate.ts";
import { CommandFailed } from "../command-failed.ts";
import { newDigest, type End, type Head, type TableStart } from "./format.ts";
import { listTables } from "./tables.ts";

/** Rows held in memory at a time: a version's uploaded file is one value of up to 25 MB. */
const rowsAtOnce = 50;

/** Every value as PostgreSQL writes it. */
const asWritten = { getTypeParser: () => (value: string) => value } as unknown as pg.CustomTypesConfig;

const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`;

/** Everything of one moment, in lines. */
async function* linesOf(client: pg.Client, result: { end?: End }): AsyncGenerator<string> {
  const head: Head = {
    samsvar: "backup",
    format: 1,
    createdAt: new Date().toISOString(),
    migrations: readMigrations().map(({ name, checksum }) => ({ name, checksum })),
  };
  yield `${JSON.stringify(head)}\n`;
  const whole = newDigest();
  const tables = await listTables(client);
  let allRows = 0;
  for (const table of tables) {
    yield `${JSON.stringify(table)}\n`;
    const digest = newDigest();
    let rows = 0;
    for await (const line of rowsOf(client, table)) {
      digest.update(line);
      rows += 1;
      yield line;
    }
    const sha256 = digest.digest("hex");
    whole.update(`${table.table} ${rows} ${sha256}\n`);
    allRows += rows;
    yield `${JSON.stringify({ rows, sha256 })}\n`;
  }
  result.end = { tables: tables.length, rows: allRows, sha256: whole.digest("hex") };
  yield `${JSON.stringify(result.end)}\n`;
}

async function* rowsOf(client: pg.Client, { table, columns }: TableStart): AsyncGenerator<string> {
  const names = columns.map((c) => quoted(c.name)).join(", ");
  await client.query(`declare rows no scroll cursor for select ${names} from ${quoted(table)} order by 1`);
  for (;;) {
    const { rows } = await client.query<(string | null)[]>({ text: `fetch ${rowsAtOnce} from rows`, rowMode: "array", types: asWritten });
    if (rows.length === 0) break;
    for (const values of rows) yield `${JSON.stringify(values)}\n`;
  }
  await client.query("close rows");
}

/**
 * Writes every table as it is at one moment, beside a running server. The file appears whole or not at all.
 * @throws CommandFailed when it cannot be written.
 */
export const writeBackup = async (config: pg.ClientConfig, file: string): Promise<End> => {
  const client = new pg.Client(config);
  client.on("error", () => {}); // the query that is under way fails with the same
  await client.connect();
  const unfinished = `${file}.unfinished`;
  const result: { end?: End } = {};
  try {
    await client.query("begin isolation level repeatable read read only");
    // Whoever reads the file holds everything: passwords' hashes and all that was written.
    await pipeline(Readable.from(linesOf(client, result)), createGzip(), createWriteStream(unfinished, { mode: 0o600 }));
    await client.query("commit");
    await rename(unfinished, file);
  } catch (error) {
    await rm(unfinished, { force: true });
    const { code, syscall } = error as NodeJS.ErrnoException;
    if (syscall !== undefined) throw new CommandFailed(`${file} cannot be written: ${code}`);
    throw error;
  } finally {
    await client.end();
  }
  if (!result.end) throw new Error("The backup ended without its end");
  return result.end;
};
