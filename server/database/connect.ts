import pg from "pg";
import type { Logger } from "pino";
import type { Environment } from "../environment.ts";
import { startEmbedded } from "./embedded.ts";
import type { Role } from "./embedded/lease.ts";

export type DatabaseConnection = {
  /** For `pg` and for Prisma's adapter. */
  readonly config: pg.PoolConfig;
  readonly kind: "embedded" | "outside";
  /** Resolves if an embedded database goes away by itself; never for an outside one, which may come back. */
  readonly lost: Promise<void>;
  /** Ends what was started here. Close pools first. */
  close(): Promise<void>;
};

const never = new Promise<never>(() => {});

/**
 * The configured database: the outside one when `DATABASE_URL` is set, else the embedded one, which is joined where it runs and
 * started where it does not. A `tool` may run beside a server; a second `server` on the same embedded database is refused.
 * @throws DatabaseInUseError, or what keeps PostgreSQL from starting.
 */
export async function connectDatabase(environment: Pick<Environment, "databaseUrl" | "dataFolder">, role: Role, log: Logger): Promise<DatabaseConnection> {
  if (environment.databaseUrl !== undefined) {
    return { config: { connectionString: environment.databaseUrl }, kind: "outside", lost: never, close: async () => {} };
  }
  const embedded = await startEmbedded({ dataFolder: environment.dataFolder, role, log });
  return { config: embedded.config, kind: "embedded", lost: embedded.lost, close: () => embedded.stop() };
}

/** A pool whose broken idle connections are logged; unheard, such an error would end the process. */
export function createPool(config: pg.PoolConfig, log: Logger): pg.Pool {
  const pool = new pg.Pool(config);
  pool.on("error", ({ message }) => log.warn({ reason: message }, "An idle database connection broke"));
  return pool;
}
