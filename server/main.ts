/** The server process: read the configuration, open the database, migrate, fill it with the demo where asked, listen. */
import { createLifetime } from "./boot/lifetime.ts";
import { StartError } from "./boot/start-error.ts";
import { compose } from "./compose.ts";
import { connectDatabase } from "./database/connect.ts";
import { migrate } from "./database/migrate.ts";
import { announceDemo } from "./demo/announce.ts";
import { loadDemo } from "./demo/load.ts";
import { demoIsWanted, readEnvironment, type Environment } from "./environment.ts";
import { startHttp } from "./http/server.ts";
import type { Jobs } from "./jobs/jobs.ts";
import { createLogger } from "./logger.ts";

const environmentOrExit = (): Environment => {
  try {
    return readEnvironment();
  } catch (error) {
    if (!(error instanceof StartError)) throw error;
    process.stderr.write(`${error.message}\n`);
    process.exit(1);
  }
};

const environment = environmentOrExit();
const logger = createLogger(environment.logLevel, process.stdout.isTTY === true || environment.mode === "development");
const lifetime = createLifetime(logger);

const connection = await lifetime.open(
  "the database",
  () => connectDatabase(environment, "server", logger),
  (opened) => opened.close(),
  30_000,
);
void connection.lost.then(() => lifetime.shutdown("the database is gone", 1));

const applied = await migrate(connection.config);
if (applied.length > 0) logger.info({ migrations: applied }, "The database has been migrated");

const services = compose({ environment, connection, logger });
lifetime.onShutdown("the services", () => services.stop());

if (demoIsWanted(environment)) await loadDemo(services, { onlyIfEmpty: true });

// Nothing is missed until there are jobs: their first sweep looks at everything.
let changed: Jobs["changed"] = () => undefined;
const http = await lifetime.open(
  "the HTTP server",
  () => startHttp(services, (consultationId) => changed(consultationId)),
  (running) => running.stop(),
);
const jobs = await lifetime.open(
  "the jobs",
  () => services.startJobs(environment.publicOrigin ?? http.url),
  (running) => running.stop(),
);
changed = jobs.changed;
logger.info({ url: http.url, node: process.version, database: connection.kind }, `Samsvar is at ${http.url}`);
await announceDemo(services, http.url, (line) => process.stdout.write(`${line}\n`));
