import { mkdtemp, readdir, readFile, rm, stat, writeFile } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { gunzipSync, gzipSync } from "node:zlib";
import pg from "pg";
import { afterAll, beforeAll, expect, it } from "vitest";
import { readBackup } from "../../server/cli/backup/read-backup.ts";
import { writeBackup } from "../../server/cli/backup/write-backup.ts";
import { migrate } from "../../server/database/migrate.ts";
import { createDatabase, createEmptyDatabase, type TestDatabase } from "../support/database.ts";
import { createWorld, type World } from "../support/world.ts";

let database: TestDatabase;
let world: World;
let folder: string;

beforeAll(async () => {
  database = await createDatabase();
  world = await createWorld(database.config);
  folder = await mkdtemp(path.join(os.tmpdir(), "samsvar-backup-"));
  const id = await world.accepted({ text: 'Tecken: "citat", \\ omvänt, \t tabb, emoji 🌲, NULL, {klammer}, ny\nrad.' });
  await world.act("consolidator", "response.add-point", { responseId: world.ids.response, pointId: crypto.randomUUID(), annotationIds: [id] });
  // JSON's null and SQL's are two things.
  await world.services.database.$executeRaw`update "Annotation" set quote = 'null'::jsonb where id = ${await world.annotate()}::uuid`;
  await world.quiet();
});
afterAll(async () => {
  await world.stop();
  await database.drop();
  await rm(folder, { recursive: true });
});

/** Every row of every table, as PostgreSQL writes it. */
const rowsOf = async (config: pg.PoolConfig): Promise<Record<string, string[]>> => {
  const pool = new pg.Pool(config);
  try {
    const { rows: tables } = await pool.query<{ name: string }>(
      `select tablename as name from pg_tables where schemaname = 'public' and tablename <> '_prisma_migrations' order by 1`,
    );
    const found: Record<string, string[]> = {};
    for (const { name } of tables) found[name] = (await pool.query<{ r: string }>(`select t::text as r from "${name}" t order by 1`)).rows.map((r) => r.r);
    return found;
  } finally {
    await pool.end();
  }
};

const fileFor = (name: string): string => path.join(folder, name);

it("brings back every row of every table, and what the database makes of them", async () => {
  const file = fileFor("helt.gz");
  const before = await rowsOf(database.config);
  const written = await writeBackup(database.config, file);
  expect(written.rows).toBe(Object.values(before).flat().length);
  expect((await stat(file)).mode & 0o777).toBe(0o600);
  expect((await readdir(folder)).filter((name) => name.includes("unfinished"))).toEqual([]);

  const target = await createEmptyDatabase();
  expect(await readBackup(target.config, file, { replace: false })).toEqual(written);
  const after = await rowsOf(target.config);
  expect(after).toEqual(before);
  expect(Object.keys(after).length).toBe(written.tables);

  const pool = new pg.Pool(target.config);
  const { rows } = await pool.query<{ next: string; last: string }>(`select nextval('"AuditEvent_id_seq"') as next, (select max(id) from "AuditEvent") as last`);
  expect(Number(rows[0]?.next)).toBe(Number(rows[0]?.last) + 1);
  expect((await pool.query(`select 1 from "Annotation" where tsv @@ websearch_to_tsquery('swedish', 'citat')`)).rowCount).toBe(1);
  await pool.end();
  await target.drop();
});

it("takes an empty database or leave to replace, and nobody else in it", async () => {
  const file = fileFor("ersätt.gz");
  await writeBackup(database.config, file);
  const target = await createEmptyDatabase();
  await migrate(target.config);
  const pool = new pg.Pool(target.config);
  await pool.query(`insert into "Body" (id, name, "officeName") values (gen_random_uuid(), 'Kvar', 'Kvar')`);
  await expect(readBackup(target.config, file, { replace: true })).rejects.toThrow("Somebody uses this database");
  await pool.end();
  const before = await rowsOf(target.config);
  await expect(readBackup(target.config, file, { replace: false })).rejects.toThrow("not empty");
  expect(await rowsOf(target.config)).toEqual(before);
  await readBackup(target.config, file, { replace: true });
  expect(await rowsOf(target.config)).toEqual(await rowsOf(database.config));
  await target.drop();
});

it("restores nothing from a file that was cut, changed or is none", async () => {
  const file = fileFor("skadas.gz");
  await writeBackup(database.config, file);
  const bytes = await readFile(file);
  const lines = gunzipSync(bytes).toString().split("\n");
  const packed = (changed: readonly string[]) => gzipSync(changed.join("\n"));
  const withChange = (from: string, to: string) => {
    const at = lines.findIndex((l) => l.includes(from));
    expect(at).toBeGreaterThan(0);
    return packed(lines.map((l, index) => (index === at ? l.replace(from, to) : l)));
  };
  const aRow = lines.findIndex((l) => l.startsWith("["));
  const variants: Record<string, Buffer> = {
    "cut off": bytes.subarray(0, Math.floor(bytes.length / 2)),
    "without its end": packed([...lines.slice(0, -2), ""]),
    "a changed value": withChange("author@example.se", "annan@example.se"),
    "a row too few": packed(lines.filter((_, index) => index !== aRow)),
    "another table": withChange('"table":"Person"', '"table":"Persons"'),
    "other lines": gzipSync("hej\n"),
    "no gzip": Buffer.from("inte gzip"),
    "nothing": Buffer.alloc(0),
  };
  const target = await createEmptyDatabase();
  await migrate(target.config);
  const empty = await rowsOf(target.config);
  for (const [what, content] of Object.entries(variants)) {
    const bad = fileFor(`${what}.gz`);
    await writeFile(bad, content);
    await expect(readBackup(target.config, bad, { replace: true }), what).rejects.toThrow("Nothing was restored");
    expect(await rowsOf(target.config), what).toEqual(empty);
  }
  await expect(readBackup(target.config, fileFor("finns-inte.gz"), { replace: true })).rejects.toThrow("ENOENT");
  await target.drop();
});

it("is refused by a version with other migrations, and cannot be written where there is no folder", async () => {
  const file = fileFor("annan-version.gz");
  await writeBackup(database.config, file);
  const [first = "", ...rest] = gunzipSync(await readFile(file)).toString().split("\n");
  await writeFile(file, gzipSync([first.replace(/"checksum":"."?/, '"checksum":"x'), ...rest].join("\n")));
  const target = await createEmptyDatabase();
  await expect(readBackup(target.config, file, { replace: true })).rejects.toThrow("made by another version");
  await target.drop();
  await expect(writeBackup(database.config, fileFor("ingen/mapp.gz"))).rejects.toThrow("cannot be written: ENOENT");
});
