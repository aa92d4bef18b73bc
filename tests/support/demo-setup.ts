import { randomBytes } from "node:crypto";
import { pino } from "pino";
import type { TestProject } from "vitest/node";
import { compose } from "../../server/compose.ts";
import { loadDemo } from "../../server/demo/load.ts";
import { readEnvironment } from "../../server/environment.ts";
import { execute } from "./cluster.ts";
import { onDatabase } from "./database-address.ts";
import "./global-setup.ts"; // types of what it provides

declare module "vitest" {
  export interface ProvidedContext {
    /** The database with the demo in it that others are copies of. */
    readonly demo: string;
  }
}

/** Loads the demo once for the run, as the server does; runs after `global-setup.ts`. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const { config: cluster, template } = project.getProvidedContext().cluster;
  const demo = `samsvar_demo_${randomBytes(4).toString("hex")}`;
  await execute(cluster, `create database ${demo} template ${template}`);
  const services = compose({
    environment: readEnvironment({ NODE_ENV: "test", SAMSVAR_DEMO: "0" }),
    connection: { config: onDatabase(cluster, demo), kind: "outside", lost: new Promise<never>(() => {}), close: async () => {} },
    logger: pino({ level: "silent" }),
  });
  await loadDemo(services, { onlyIfEmpty: true });
  await services.stop();
  project.provide("demo", demo);
  return () => execute(cluster, `drop database ${demo} with (force)`);
}
