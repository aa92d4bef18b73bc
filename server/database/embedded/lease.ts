import pg from "pg";
import { embeddedUser } from "./cluster.ts";

/** A server holds its database alone among servers; tools (the command line) use it beside a server, or by themselves. */
export type Role = "server" | "tool";

/**
 * Says who uses an embedded database, in locks that the database itself drops with the connection: whoever is killed holds nothing
 * afterwards. Everyone shares `using`; a server has `serving` alone; who gets `using` alone is the last, and may stop PostgreSQL.
 */
export type Lease = {
  /** Resolves when the connection, and with it the lease, is gone without `release` having been called. */
  readonly lost: Promise<void>;
  /** Makes sure the database exists. */
  ensureDatabase(name: string): Promise<void>;
  /** Gives it up. `stop` runs when nobody else holds one, while newcomers are kept waiting. */
  release(stop: () => Promise<void>): Promise<void>;
};

export type LeaseAnswer =
  | { readonly kind: "held"; readonly lease: Lease }
  /** Another server has it. */
  | { readonly kind: "served" }
  /** It is starting, stopping or gone: look again. */
  | { readonly kind: "not-now" };

const lockSpace = 1_935_764_598; // "sams" + 2, in a space that nothing else of ours uses
const using = `${lockSpace}, 1`;
const serving = `${lockSpace}, 2`;

const connect = async (sockets: string): Promise<pg.Client | undefined> => {
  const client = new pg.Client({ host: sockets, user: embeddedUser, database: "postgres", connectionTimeoutMillis: 10_000 });
  client.on("error", () => {}); // `end` follows, and says the same
  try {
    await client.connect();
    return client;
  } catch {
    await client.end().catch(() => {});
    return undefined;
  }
};

const lock = async (client: pg.Client, call: string): Promise<boolean> => {
  const { rows } = await client.query<{ got: boolean }>(`select ${call} as got`);
  return rows[0]?.got === true;
};

function leaseOn(client: pg.Client): Lease {
  let state: "held" | "released" | "lost" = "held";
  const lost = new Promise<void>((resolve) => {
    client.once("end", () => {
      if (state !== "held") return;
      state = "lost";
      resolve();
    });
  });
  return {
    lost,
    async ensureDatabase(name) {
      const { rowCount } = await client.query("select 1 from pg_database where datname = $1", [name]);
      if (rowCount) return;
      await client.query(`create database ${client.escapeIdentifier(name)}`).catch((error: unknown) => {
        if (!(error instanceof pg.DatabaseError && ["42P04", "23505"].includes(error.code ?? ""))) throw error; // another start was first
      });
    },
    async release(stop) {
      if (state !== "held") return;
      state = "released";
      try {
        await client.query("select pg_advisory_unlock_all()");
        if (await lock(client, `pg_try_advisory_lock(${using})`)) await stop();
      } finally {
        await client.end().catch(() => {});
      }
    },
  };
}

/** Asks once for a lease on the PostgreSQL that listens in `sockets`. */
export async function askForLease(sockets: string, role: Role): Promise<LeaseAnswer> {
  const client = await connect(sockets);
  if (!client) return { kind: "not-now" };
  try {
    const lease = leaseOn(client);
    if (!(await lock(client, `pg_try_advisory_lock_shared(${using})`))) return await leave(client, "not-now");
    if (role === "server" && !(await lock(client, `pg_try_advisory_lock(${serving})`))) return await leave(client, "served");
    return { kind: "held", lease };
  } catch {
    return await leave(client, "not-now");
  }
}

const leave = async <K extends "served" | "not-now">(client: pg.Client, kind: K): Promise<{ readonly kind: K }> => {
  await client.end().catch(() => {});
  return { kind };
};

/** Runs `stop` if nobody holds a lease. */
export async function stopIfUnused(sockets: string, stop: () => Promise<void>): Promise<boolean> {
  const client = await connect(sockets);
  if (!client) return false;
  try {
    const unused = await lock(client, `pg_try_advisory_lock(${using})`);
    if (unused) await stop();
    return unused;
  } finally {
    await client.end().catch(() => {});
  }
}
