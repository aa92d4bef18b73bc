import { setTimeout as sleep } from "node:timers/promises";
import { isDeepStrictEqual } from "node:util";
import type { Logger } from "pino";
import { StartError } from "../boot/start-error.ts";
import { findBinaries } from "./embedded/binaries.ts";
import { embeddedUser, ensureCluster } from "./embedded/cluster.ts";
import { prepareHome, type Home } from "./embedded/home.ts";
import { askForLease, stopIfUnused, type Lease, type Role } from "./embedded/lease.ts";
import { commandFor, findPostmaster, launch, stopPostmaster } from "./embedded/postmaster.ts";

export type EmbeddedOptions = {
  /** Absolute path (`SAMSVAR_DATA`); the database is in or behind its entry `database`. */
  readonly dataFolder: string;
  readonly role: Role;
  readonly log: Logger;
  /** False gives up safety at a power cut for speed: for databases that a test throws away. */
  readonly durable?: boolean;
};

/** An embedded PostgreSQL that runs, reachable by socket for the account that owns it and for root. */
export type EmbeddedDatabase = {
  readonly config: { readonly host: string; readonly user: string; readonly database: string };
  /** Resolves if the database goes away without having been stopped here. */
  readonly lost: Promise<void>;
  /** Stops it, unless others (a server, a command) still use it; they then stop it when they are done. */
  stop(): Promise<void>;
};

export class DatabaseInUseError extends StartError {
  override name = "DatabaseInUseError";
}

const databaseName = "samsvar";
/** A killed server's lock falls when PostgreSQL notices its closed connection: at once, but not before it is looked at. */
const servedPatienceMs = 2_000;
/** What a killed PostgreSQL was at may go on for so long before a start gives up. */
const leftPatienceMs = 60_000;
const renewWithinMs = 30_000;
const sayWaitingAfterMs = 5_000;

/** A connection can break while PostgreSQL lives (it restarts by itself when one of its processes dies): the lease is taken anew. */
async function renew(home: Home, role: Role): Promise<Lease | undefined> {
  for (const deadline = Date.now() + renewWithinMs; Date.now() < deadline; await sleep(100)) {
    const running = findPostmaster(home);
    if (!running) return undefined;
    const answer = running.ready ? await askForLease(running.sockets, role) : undefined;
    if (answer?.kind === "held") return answer.lease;
  }
  return undefined;
}

function embeddedDatabase(home: Home, first: Lease, role: Role, sockets: string): EmbeddedDatabase {
  let lease: Lease | undefined = first;
  let stopping = false;
  const watch = async (): Promise<void> => {
    while (lease) {
      await lease.lost;
      lease = stopping ? undefined : await renew(home, role);
    }
    if (stopping) await new Promise<never>(() => {});
  };
  return {
    config: { host: sockets, user: embeddedUser, database: databaseName },
    lost: watch(),
    async stop() {
      stopping = true;
      await lease?.release(() => stopPostmaster(home));
    },
  };
}

/**
 * Starts the embedded database of `dataFolder`, or joins the one that runs: beside a server when the role is `tool`, and in place
 * of a server that was killed and left its database behind.
 * @throws DatabaseInUseError when a server already runs on it and the role is `server`.
 */
export async function startEmbedded({ dataFolder, role, log, durable = true }: EmbeddedOptions): Promise<EmbeddedDatabase> {
  const home = prepareHome(dataFolder, log);
  const binaries = await findBinaries(home.account, log);
  const command = commandFor(home, binaries.postgres, { durable });
  const began = Date.now();
  let launched: number | undefined;
  let said = false;
  let servedSince: number | undefined;

  for (;; await sleep(25)) {
    if (!said && Date.now() - began > sayWaitingAfterMs) {
      said = true;
      log.info({ logFile: home.logFile }, "The database is starting, recovering or stopping; waiting for it");
    }
    const running = findPostmaster(home);
    if (!running) {
      if ((await ensureCluster(home, binaries, { durable })) === "made") log.info({ folder: home.folder }, "A new database was made");
      launched = (await launch(home, command, Date.now() - began < leftPatienceMs))?.pid;
      continue;
    }
    if (!running.ready) continue;
    if (!isDeepStrictEqual(running.command, command) && (await stopIfUnused(running.sockets, () => stopPostmaster(home)))) {
      log.info({ pid: running.pid }, "A database that an earlier server left behind was stopped");
      continue;
    }
    const answer = await askForLease(running.sockets, role);
    if (answer.kind === "held") {
      if (running.pid !== launched) log.info({ pid: running.pid }, "The database was already running, and is used as it is");
      await answer.lease.ensureDatabase(databaseName);
      return embeddedDatabase(home, answer.lease, role, running.sockets);
    }
    servedSince = answer.kind === "served" ? (servedSince ?? Date.now()) : undefined;
    if (servedSince !== undefined && Date.now() - servedSince > servedPatienceMs) {
      throw new DatabaseInUseError(`Samsvar already runs on ${dataFolder}. Stop it first, or set SAMSVAR_DATA (and PORT) for a second one.`);
    }
  }
}
