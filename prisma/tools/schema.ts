/**
 * `schema.ts check`: fails when the migrations do not lead to what `schema.prisma` says.
 * `schema.ts new NAME`: writes the migration that is missing, to be read and mended before it is committed.
 */
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { migrationsFolder, readMigrations } from "../../server/database/migrate.ts";
import { compareSchema } from "./schema-engine.ts";

const schemaFile = path.resolve(import.meta.dirname, "../schema.prisma");
const say = (line: string) => process.stdout.write(`${line}\n`);

const stampOf = (now: Date): string => now.toISOString().replace(/\D/g, "").slice(0, 14);

async function main([command, name]: readonly string[]): Promise<number> {
  const isNew = command === "new" && name !== undefined && /^[a-z0-9_]+$/.test(name);
  if (command !== "check" && !isNew) {
    say("usage: schema.ts check | schema.ts new name_in_lower_case");
    return 2;
  }
  const { agrees, sql } = await compareSchema(readFileSync(schemaFile, "utf8"), readMigrations());
  if (agrees) {
    say("The migrations lead to what prisma/schema.prisma says.");
    return 0;
  }
  if (!isNew) {
    say(`The migrations do not lead to what prisma/schema.prisma says. What is missing:\n\n${sql}`);
    return 1;
  }
  const folder = path.join(migrationsFolder, `${stampOf(new Date())}_${name}`);
  mkdirSync(folder);
  writeFileSync(path.join(folder, "migration.sql"), sql);
  say(`Written: ${path.relative(process.cwd(), folder)}/migration.sql`);
  return 0;
}

// The engine keeps handles open that nothing can close.
process.exit(await main(process.argv.slice(2)));
