/** The only place that constructs adapters: everything else is given what it needs. */
import type { Pool } from "pg";
import type { Logger } from "pino";
import { createRooms, type Rooms } from "../collab/room/rooms.ts";
import { createExecute, type Execute, type ExecuteUntrusted } from "./commands/execute.ts";
import type { DatabaseConnection } from "./database/connect.ts";
import { createPool } from "./database/connect.ts";
import { openDatabase, type Database } from "./database/client.ts";
import type { Environment } from "./environment.ts";
import { createIdentity, type Identity } from "./identity/sign-in.ts";
import { listenForChanges } from "./live/change-listener.ts";
import { documentAccess } from "./live/document-access.ts";
import { createEditDocument } from "./live/edit-document.ts";
import { createPostgresUpdateLog } from "./live/postgres-update-log.ts";
import { createRenderer } from "./live/renderer.ts";
import { createAsk, type Ask } from "./queries/ask.ts";
import { loadActor } from "./repositories/people.ts";
import { createTickets, type Tickets } from "./identity/tickets.ts";

/** What the edges (HTTP, sockets, command line) use. */
export type Services = {
  readonly environment: Environment;
  readonly logger: Logger;
  readonly database: Database;
  readonly pool: Pool;
  readonly identity: Identity;
  readonly tickets: Tickets;
  readonly rooms: Rooms;
  readonly ask: Ask;
  readonly execute: Execute;
  readonly executeUntrusted: ExecuteUntrusted;
  /** Begins to hear of changes; called when there is somebody to tell. */
  readonly listen: (hub: LiveHub) => Promise<void>;
  readonly stop: () => Promise<void>;
};

/** What is told of changes: the Socket.IO hub in a server, nobody in a command-line tool. */
export type LiveHub = {
  readonly changed: (consultationId: string, seq: number) => void;
  readonly catchUpAll: () => void;
  readonly personChanged: (personId: string) => void;
};

export type ComposeOptions = {
  readonly environment: Environment;
  readonly connection: DatabaseConnection;
  readonly logger: Logger;
};

export const compose = ({ environment, connection, logger }: ComposeOptions): Services => {
  const now = () => new Date();
  const onDatabaseError = (err: Error) => logger.warn({ err }, "A database connection broke");
  const database = openDatabase(connection.config, onDatabaseError);
  const pool = createPool({ ...connection.config, max: 8 }, logger);
  const renderer = createRenderer(database, logger);
  let hub: LiveHub | null = null;
  let stopListening: (() => Promise<void>) | null = null;

  const log = createPostgresUpdateLog(pool, database);
  const rooms = createRooms({
    log,
    authorise: async ({ documentName, personId }) => {
      const actor = await loadActor(database, personId);
      const access = actor && (await documentAccess(database, actor, documentName));
      return access?.ok ? access.value.mode : null;
    },
    onCommitted: (name) => renderer.mark(name),
    logger,
  });

  const logFailure = (what: string) => (err: unknown) => logger.error({ err }, what);
  const { execute, executeUntrusted } = createExecute({
    database,
    logger,
    now,
    editDocument: createEditDocument({
      log,
      noticed: (name, seq) => {
        rooms.noticed(name, seq);
        renderer.mark(name);
      },
    }),
    effects: {
      rightsChanged: (document) => {
        // A formal act moves the document's number without changing its words; the rendering follows.
        renderer.mark(document);
        rooms.reauthorise((c) => c.documentName === document).catch(logFailure("Open sockets could not be asked again"));
      },
      personChanged: (personId) => {
        rooms.reauthorise((c) => c.personId === personId).catch(logFailure("Open sockets could not be asked again"));
        hub?.personChanged(personId);
      },
    },
  });

  return {
    environment,
    logger,
    database,
    pool,
    identity: createIdentity(database, pool, now),
    tickets: createTickets(database, now),
    rooms,
    ask: createAsk(database, now),
    execute,
    executeUntrusted,
    listen: async (told) => {
      hub = told;
      const swept = await renderer.sweep();
      if (swept > 0) logger.info({ documents: swept }, "Text that was committed before a crash has been rendered");
      const listener = await listenForChanges(connection.config, { onChange: told.changed, onGap: told.catchUpAll }, logger);
      stopListening = listener.stop;
    },
    stop: async () => {
      await stopListening?.();
      rooms.stop();
      await renderer.stop();
      await database.$disconnect();
      await pool.end();
    },
  };
};
