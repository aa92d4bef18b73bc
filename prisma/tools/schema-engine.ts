import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { PGlite } from "@electric-sql/pglite";
import { bindMigrationAwareSqlAdapterFactory } from "@prisma/driver-adapter-utils";
import * as bindings from "@prisma/schema-engine-wasm/schema_engine_bg";
import { PrismaPGlite } from "pglite-prisma-adapter";
import type { Migration } from "../../server/database/migrate.ts";

/** What a schema file would have to change in a database that has had these migrations; empty when they agree. */
export type SchemaDifference = { readonly agrees: boolean; readonly sql: string };

const noFilters = { externalTables: [], externalEnums: [] };

let loaded: Promise<typeof bindings> | undefined;

/** The bindings hold one module for the whole process, and break when they are given a second. */
const engineOnce = (): Promise<typeof bindings> => (loaded ??= loadEngine());

/** Prisma's own schema engine as WebAssembly: the binary that its command line would fetch is not in any package. */
async function loadEngine(): Promise<typeof bindings> {
  const module = createRequire(import.meta.url).resolve("@prisma/schema-engine-wasm/schema_engine_bg");
  const { instance } = await WebAssembly.instantiate(readFileSync(module.replace(/\.js$/, ".wasm")), {
    "./schema_engine_bg.js": { ...bindings },
  });
  bindings.__wbg_set_wasm(instance.exports);
  const begin = instance.exports["__wbindgen_start"];
  if (typeof begin !== "function") throw new Error("The schema engine's module has another shape than this version knows.");
  (begin as () => void)();
  return bindings;
}

/** PostgreSQL in memory: the engine plays the migrations in it to see where they lead. */
class InMemoryPostgres extends PrismaPGlite {
  override connectToShadowDb() {
    return new PrismaPGlite(new PGlite()).connect();
  }
}

/**
 * Compares a Prisma schema with where migrations lead.
 * @param schema the text of `schema.prisma`
 * @param migrations in the order of their names
 * @throws what the engine says of a schema that is not valid; SQL that fails ends the process, as a rejection inside the engine
 */
export async function compareSchema(schema: string, migrations: readonly Migration[]): Promise<SchemaDifference> {
  const { SchemaEngine } = await engineOnce();
  const memory = new PGlite();
  const files = [{ path: "schema.prisma", content: schema }];
  const adapter = bindMigrationAwareSqlAdapterFactory(new InMemoryPostgres(memory));
  const engine = await SchemaEngine.new({ datamodels: files.map((file) => [file.path, file.content]) }, () => {}, adapter);
  try {
    const { exitCode, stdout } = await engine.diff({
      from: {
        tag: "migrations",
        baseDir: path.sep,
        lockfile: { path: "migration_lock.toml", content: 'provider = "postgresql"\n' },
        shadowDbInitScript: "",
        migrationDirectories: migrations.map(({ name, sql }) => ({
          path: name,
          migrationFile: { path: "migration.sql", content: { tag: "ok", value: sql } },
        })),
      },
      to: { tag: "schemaDatamodel", files },
      script: true,
      exitCode: true,
      filters: noFilters,
    });
    return { agrees: exitCode === 0, sql: stdout ?? "" };
  } finally {
    engine.free();
    await memory.close();
  }
}
