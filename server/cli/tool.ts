/** What a command works with: the configured database, beside a running server or alone, and the same services as the server. */
import pino, { type Logger } from "pino";
import type { Actor } from "../../domain/people/actor.ts";
import { compose, type Services } from "../compose.ts";
import { connectDatabase, type DatabaseConnection } from "../database/connect.ts";
import type { Role } from "../database/embedded/lease.ts";
import { migrate } from "../database/migrate.ts";
import { readEnvironment, type Environment } from "../environment.ts";
import { loadActor } from "../repositories/people.ts";
import { CommandFailed } from "./command-failed.ts";

/** Quieter than a server unless LOG_LEVEL says otherwise; never on stdout, which is for results. */
const openLogger = (environment: Environment): Logger => pino({ level: environment.logLevel }, pino.destination({ fd: 2, sync: true }));

type Opened = { readonly environment: Environment; readonly connection: DatabaseConnection; readonly logger: Logger };

/** Runs `work` with the configured database, and ends what was opened for it. */
export const withDatabase = async <T>(role: Role, work: (opened: Opened) => Promise<T>): Promise<T> => {
  const environment = readEnvironment({ ...process.env, LOG_LEVEL: process.env["LOG_LEVEL"] || "warn" });
  const logger = openLogger(environment);
  const connection = await connectDatabase(environment, role, logger);
  try {
    return await work({ environment, connection, logger });
  } finally {
    await connection.close();
  }
};

/** Runs `work` with the services on a database that is up to date. */
export const withServices = <T>(work: (services: Services) => Promise<T>): Promise<T> =>
  withDatabase("tool", async ({ environment, connection, logger }) => {
    await migrate(connection.config);
    const services = compose({ environment, connection, logger });
    try {
      return await work(services);
    } finally {
      await services.stop();
    }
  });

/** The person with this address, as they may act now. */
export const actorWithEmail = async ({ database }: Pick<Services, "database">, email: string): Promise<Actor> => {
  const person = await database.person.findUnique({ where: { email: email.trim().toLowerCase() }, select: { id: true } });
  const actor = person && (await loadActor(database, person.id));
  if (!actor) throw new CommandFailed(`There is no account ${email} that can act.`);
  return actor;
};

export const print = (line: string): void => {
  process.stdout.write(`${line}\n`);
};

/** Progress: for whoever watches, never part of the result. */
export const say = (line: string): void => {
  process.stderr.write(`${line}\n`);
};
