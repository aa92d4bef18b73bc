import { describe, expect, it } from "vitest";
import { compareSchema } from "./schema-engine.ts";

const schema = `datasource db {
  provider = "postgresql"
}

model Body {
  id   String @id @db.Uuid
  name String @unique
}
`;

const migration = (sql: string, name = "20261122000000_init") => ({ name, sql, checksum: "" });
const table = 'create table "Body" ("id" uuid not null, "name" text not null, constraint "Body_pkey" primary key ("id"));';
const index = 'create unique index "Body_name_key" on "Body"("name");';

describe("comparing a schema with its migrations", () => {
  it("finds that they agree, however the SQL is written", async () => {
    expect(await compareSchema(schema, [migration(table), migration(index, "20261122000100_unique_names")])).toMatchObject({ agrees: true });
  });

  it("says which SQL is missing", async () => {
    const { agrees, sql } = await compareSchema(schema, [migration(table)]);
    expect(agrees).toBe(false);
    expect(sql).toContain('CREATE UNIQUE INDEX "Body_name_key"');
  });

  it("finds what the database would have too much of", async () => {
    const { agrees, sql } = await compareSchema(schema, [migration(table + index), migration('alter table "Body" add column "old" text;', "20261122000100_old")]);
    expect(agrees).toBe(false);
    expect(sql).toContain('DROP COLUMN "old"');
  });
}, 60_000);
