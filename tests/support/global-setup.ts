import { randomBytes } from "node:crypto";
import type pg from "pg";
import type { TestProject } from "vitest/node";
import { bundleServer } from "../../server/boot/bundle.mjs";
import { exclusively } from "../../server/boot/exclusive.mjs";
import { migrate } from "../../server/database/migrate.ts";
import { execute, startCluster } from "./cluster.ts";
import { onDatabase } from "./database-address.ts";

declare module "vitest" {
  export interface ProvidedContext {
    /** Where test databases are made, and the migrated one that they are copies of. */
    readonly cluster: { readonly config: pg.ClientConfig; readonly template: string };
  }
}

/** One PostgreSQL for the run, with one migrated database that each test file gets a copy of. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  await exclusively(bundleServer);
  const cluster = await startCluster();
  const template = `samsvar_template_${randomBytes(4).toString("hex")}`;
  await execute(cluster.config, `create database ${template} encoding 'UTF8' template template0`);
  await migrate(onDatabase(cluster.config, template));
  project.provide("cluster", { config: cluster.config, template });
  return async () => {
    await execute(cluster.config, `drop database ${template} with (force)`);
    await cluster.stop();
  };
}
