/** Our own server, on a database that is as durable as the product's, with texts that many may write in. */
import { chmodSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { pino } from "pino";
import { annotationDocument } from "../../../collab/schema/document-name.ts";
import { startEmbedded } from "../../../server/database/embedded.ts";
import { migrate } from "../../../server/database/migrate.ts";
import { urlOf } from "../../support/database-address.ts";
import { startServer, type ServerProcess } from "../../support/server-process.ts";
import { createWorld, password } from "../../support/world.ts";

export type Ground = {
  readonly server: ServerProcess;
  /** The process whose children do the database's work. */
  readonly postmaster: number;
  readonly cookies: readonly string[];
  /** A text of its own that every cookie may write in. */
  readonly room: () => Promise<string>;
  readonly stop: () => Promise<void>;
};

export type Store = { readonly config: { readonly host: string; readonly user: string; readonly database: string }; readonly url: string; readonly postmaster: number; readonly stop: () => Promise<void> };

export const openStore = async (): Promise<Store> => {
  const dataFolder = mkdtempSync(path.join(os.tmpdir(), "samsvar-bench-"));
  chmodSync(dataFolder, 0o711); // PostgreSQL's user passes through where root runs it
  const database = await startEmbedded({ dataFolder, role: "tool", log: pino({ level: "silent" }) });
  await migrate(database.config);
  return {
    config: database.config,
    url: urlOf(database.config),
    postmaster: Number(readFileSync(path.join(dataFolder, "database", "cluster", "postmaster.pid"), "utf8").split("\n")[0]),
    stop: async () => {
      await database.stop();
      rmSync(dataFolder, { recursive: true, force: true });
    },
  };
};

const writers = ["author", "colleague", "neighbour", "reviewer", "consolidator"] as const;

export const prepare = async (): Promise<Ground> => {
  const store = await openStore();
  const world = await createWorld(store.config);
  const server = await startServer({ databaseUrl: store.url, demo: false });
  const cookies = await Promise.all(
    writers.map(async (who) => {
      const signedIn = await world.services.identity.signIn(world.email(who), password, "127.0.0.1");
      if (!signedIn.ok) throw new Error(`${who} cannot sign in`);
      return `samsvar=${signedIn.value.secret}`;
    }),
  );
  return {
    server,
    postmaster: store.postmaster,
    cookies,
    room: async () => annotationDocument(await world.annotate({ draft: true, cowriting: "body" })),
    stop: async () => {
      await server.stop();
      await world.stop();
      await store.stop();
    },
  };
};
