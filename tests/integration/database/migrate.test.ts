import { createHash } from "node:crypto";
import pg from "pg";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { migrate, MigrationError, pendingMigrations, readMigrations, type Migration } from "../../../server/database/migrate.ts";
import { createDatabase, createEmptyDatabase, type TestDatabase } from "../../support/database.ts";

const migration = (name: string, sql: string): Migration => ({ name, sql, checksum: createHash("sha256").update(sql).digest("hex") });
const first = migration("20260101000000_first", "create table a (n int); insert into a values (1);");
const second = migration("20260102000000_second", "alter table a add column m int;");

let database: TestDatabase;
let client: pg.Client;

beforeEach(async () => {
  database = await createEmptyDatabase();
  client = new pg.Client(database.config);
  await client.connect();
});

afterEach(async () => {
  await client.end();
  await database.drop();
});

describe("migrate", () => {
  it("applies what is missing, in order, and each once", async () => {
    expect(await migrate(database.config, [first])).toEqual([first.name]);
    expect(await migrate(database.config, [first, second])).toEqual([second.name]);
    expect(await migrate(database.config, [first, second])).toEqual([]);
    expect((await client.query("select n, m from a")).rows).toEqual([{ n: 1, m: null }]);
  });

  it("applies each once when several servers start together", async () => {
    const applied = await Promise.all([1, 2, 3, 4].map(() => migrate(database.config, [first, second])));
    expect(applied.flat().sort()).toEqual([first.name, second.name]);
  });

  it("undoes a migration that fails halfway, keeps those before it, and goes on once it is mended", async () => {
    const broken = migration(second.name, "create table b (n int); select nothing from nowhere;");
    await expect(migrate(database.config, [first, broken])).rejects.toThrow(/20260102000000_second failed and was undone: relation "nowhere"/);
    expect((await client.query("select to_regclass('a') as a, to_regclass('b') as b")).rows).toEqual([{ a: "a", b: null }]);
    expect(await migrate(database.config, [first, second])).toEqual([second.name]);
  });

  it("refuses a migration that was edited after it was applied, and changes nothing", async () => {
    await migrate(database.config, [first]);
    const edited = migration(first.name, first.sql + " -- harmless");
    await expect(migrate(database.config, [edited, second])).rejects.toThrow(/first was edited/);
    expect((await client.query("select * from a")).fields.map((field) => field.name)).toEqual(["n"]);
  });

  it("refuses a database that a newer version has used", async () => {
    await migrate(database.config, [first, second]);
    await expect(migrate(database.config, [first])).rejects.toThrow(/does not know/);
  });

  it("refuses to go on where another program left a migration unfinished", async () => {
    await migrate(database.config, []);
    await client.query("insert into _prisma_migrations (id, checksum, migration_name) values ('x', $1, $2)", [first.checksum, first.name]);
    await expect(migrate(database.config, [first])).rejects.toThrow(MigrationError);
  });
});

describe("pendingMigrations", () => {
  it("names what a database lacks, and nothing when it is ready", async () => {
    await migrate(database.config, [first]);
    expect(await pendingMigrations(client, [first, second])).toEqual([second.name]);
    expect(await pendingMigrations(client, [first])).toEqual([]);
  });

  it("throws where nothing was ever migrated, as where nothing answers", async () => {
    await expect(pendingMigrations(client, [first])).rejects.toThrow(/_prisma_migrations/);
  });

  it("is empty for the databases that the other tests get", async () => {
    const ready = await createDatabase();
    const other = new pg.Client(ready.config);
    await other.connect();
    expect(readMigrations().length).toBeGreaterThan(0);
    expect(await pendingMigrations(other, readMigrations())).toEqual([]);
    await other.end();
    await ready.drop();
  });
});
