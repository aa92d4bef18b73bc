import { randomBytes } from "node:crypto";
import type pg from "pg";
import { inject } from "vitest";
import { execute } from "./cluster.ts";
import { onDatabase, urlOf } from "./database-address.ts";
import "./demo-setup.ts"; // types of what it provides, as of the next
import "./global-setup.ts";

/** A migrated, empty database of one's own. */
export type TestDatabase = {
  readonly config: pg.PoolConfig;
  /** The same as `DATABASE_URL` has it, for a server process. */
  readonly url: string;
  /** Ends whatever is still connected. */
  drop(): Promise<void>;
};

/** Gives connections that are saying goodbye two seconds to be gone: one that is ended by force has nobody left to hear it. */
const untilDeserted = (name: string): string => `
  do $$ begin
    for i in 1..40 loop
      exit when not exists (select from pg_stat_activity where datname = '${name}');
      perform pg_sleep(0.05), pg_stat_clear_snapshot();
    end loop;
  end $$`;

async function create(prefix: string, template: string): Promise<TestDatabase> {
  const { config: cluster } = inject("cluster");
  const name = `${prefix}_${randomBytes(6).toString("hex")}`;
  await execute(cluster, `create database ${name} encoding 'UTF8' template ${template}`);
  const config = onDatabase(cluster, name);
  return { config, url: urlOf(config), drop: async () => {
    await execute(cluster, untilDeserted(name));
    await execute(cluster, `drop database if exists ${name} with (force)`);
  } };
}

/** Makes a database from the migrated template; one for each test file keeps files apart, and able to run at once. */
export const createDatabase = (): Promise<TestDatabase> => create("samsvar_test", inject("cluster").template);

/** A copy of the demo as it stands when it has just been loaded. Browser tests only. */
export const createDemoDatabase = (): Promise<TestDatabase> => create("samsvar_test", inject("demo"));

/** A database without a single table, for what migrations do. */
export const createEmptyDatabase = (): Promise<TestDatabase> => create("samsvar_empty", "template0");
