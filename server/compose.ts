/** The only place that constructs adapters: everything else is given what it needs. */
import { randomUUID } from "node:crypto";
import path from "node:path";
import type { Pool } from "pg";
import type { Logger } from "pino";
import { createRooms, type Rooms } from "../collab/room/rooms.ts";
import { parseDocumentName } from "../collab/schema/document-name.ts";
import { createExecute, type Execute, type ExecuteUntrusted } from "./commands/execute.ts";
import type { DatabaseConnection } from "./database/connect.ts";
import { createPool } from "./database/connect.ts";
import { openDatabase, type Database } from "./database/client.ts";
import type { Environment } from "./environment.ts";
import { createExportPool } from "./export/export-pool.ts";
import { exportThread } from "./export/export-thread.ts";
import { createExports, type Exports } from "./export/exports.ts";
import type { Order } from "./export/order.ts";
import { createIdentity, type Identity } from "./identity/sign-in.ts";
import { createCaretBus, readCaret } from "./live/caret-bus.ts";
import { documentAccess } from "./live/document-access.ts";
import { createEditDocument } from "./live/edit-document.ts";
import { createPostgresUpdateLog } from "./live/postgres-update-log.ts";
import { listen, type Listener } from "./live/listener.ts";
import { createMoments, documentChannel, momentChannel, readMoment, rightsChannel, type Moments } from "./live/node-channels.ts";
import { createOpenSessions, type OpenSessions, type OpenSocket } from "./live/open-sessions.ts";
import { createRenderer } from "./live/renderer.ts";
import { createRights, type Rights } from "./live/rights.ts";
import { changeChannel } from "./repositories/changes.ts";
import { startJobs, type Jobs } from "./jobs/jobs.ts";
import { createMailer } from "./notifications/mailer.ts";
import { noticeChannel } from "./notifications/make-notices.ts";
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
  readonly rights: Rights;
  readonly openSessions: OpenSessions;
  readonly moments: Moments;
  readonly ask: Ask;
  readonly exports: Exports;
  readonly execute: Execute;
  readonly executeUntrusted: ExecuteUntrusted;
  /** Begins to hear of changes; called when there is somebody to tell. */
  readonly listen: (hub: LiveHub) => Promise<void>;
  /** Begins to do what waits, for people who reach the product at `origin`. In a server; command-line tools leave it to them. */
  readonly startJobs: (origin: string) => Promise<Jobs>;
  readonly stop: () => Promise<void>;
};

/** What is told of changes: the Socket.IO hub in a server, nobody in a command-line tool. */
export type LiveHub = {
  readonly changed: (consultationId: string, seq: number) => void;
  readonly catchUpAll: () => void;
  /** What these may do has changed. Resolves when their sockets have been asked again. */
  readonly rightsChanged: (concerns: (socket: OpenSocket) => boolean) => Promise<void>;
  /** The sessions of open sockets. */
  readonly sessions: () => ReadonlySet<string>;
  /** Another node says something that is true for the moment. */
  readonly heard: (node: string, topic: string, body: string) => void;
  /** These people have something new to be told of, or have read it elsewhere. */
  readonly noticed: (personIds: readonly string[]) => void;
};

export type ComposeOptions = {
  readonly environment: Environment;
  readonly connection: DatabaseConnection;
  readonly logger: Logger;
};

export const compose = ({ environment, connection, logger }: ComposeOptions): Services => {
  const now = () => new Date();
  // The error holds the whole connection, which is no reader's business.
  const onDatabaseError = ({ message }: Error) => logger.warn({ reason: message }, "A database connection broke");
  const database = openDatabase(connection.config, onDatabaseError);
  const pool = createPool({ ...connection.config, max: 8 }, logger);
  const renderer = createRenderer(database, logger);
  let hub: LiveHub | null = null;
  let listener: Listener | null = null;

  const node = randomUUID();
  const moments = createMoments(pool, node, logger);
  const carets = createCaretBus(moments);
  const rights = createRights({
    pool,
    apply: async (concerned) => {
      const documents = new Set(concerned?.documents);
      const people = concerned && new Set(concerned.people);
      // So that a room whose document was closed says so.
      if (concerned === null) rooms.catchUp();
      for (const document of documents) noticed(document, Infinity);
      await rooms.reauthorise((c) => people === null || documents.has(c.documentName) || people.has(c.personId));
      if (people === null || people.size > 0) await hub?.rightsChanged((s) => people === null || people.has(s.personId));
    },
  });
  const openSessions = createOpenSessions(pool, logger, now);
  const log = createPostgresUpdateLog({ pool, database, node, rights });
  const rooms = createRooms({
    log,
    authorise: async ({ documentName, personId, session }) => {
      if (session !== undefined && !(await openSessions.isInForce(session))) return "gone";
      const actor = await loadActor(database, personId);
      const access = actor && (await documentAccess(database, actor, documentName));
      return access?.ok ? access.value.mode : null;
    },
    onCommitted: (name) => renderer.mark(name),
    bus: carets,
    logger,
  });

  const takeRightsIn = (): void => {
    rights.catchUp().catch((err: unknown) => logger.error({ err }, "Open sockets could not be asked again; no append passes before they are"));
  };
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
    onRightsChanged: ({ documents }) => {
      // A formal act moves the document's number without changing its words; the rendering follows.
      documents.forEach(renderer.mark);
      takeRightsIn();
    },
  });

  const noticed = (document: string, seq: number): void => {
    const parsed = parseDocumentName(document);
    if (parsed) rooms.noticed(parsed.name, seq);
  };
  const heardDocument = (payload: string): void => {
    const [name = "", seq = "", from] = payload.split(" ");
    if (from === node) return;
    noticed(name, Number(seq));
    renderer.standIn(name);
  };
  const heardMoment = (payload: string): void => {
    const { node: from, topic, body } = readMoment(payload);
    if (from === node) return;
    if (topic === "caret") {
      const caret = readCaret(body);
      if (caret) rooms.heard(caret.name, caret.update);
    } else if (topic === "caret?") {
      const parsed = parseDocumentName(body);
      if (parsed) rooms.asked(parsed.name);
    } else hub?.heard(from, topic, body);
  };

  const ask = createAsk(database, now);
  const exportPool = createExportPool<Order>({
    thread: exportThread({ connection: connection.config }),
    onStray: (err) => logger.warn({ err }, "From a thread that makes files, and nobody waits for it"),
  });

  return {
    environment,
    logger,
    database,
    pool,
    identity: createIdentity(database, pool, now),
    tickets: createTickets(database, now),
    rooms,
    rights,
    openSessions,
    moments,
    ask,
    exports: createExports(database, exportPool),
    execute,
    executeUntrusted,
    listen: async (told) => {
      hub = told;
      const swept = await renderer.sweep();
      if (swept > 0) logger.info({ documents: swept }, "Text that was committed before a crash has been rendered");
      const heard = {
        [changeChannel]: (payload: string) => {
          const [consultationId, seq] = payload.split(" ");
          if (consultationId && seq) told.changed(consultationId, Number(seq));
        },
        [documentChannel]: heardDocument,
        [rightsChannel]: takeRightsIn,
        [momentChannel]: heardMoment,
        [noticeChannel]: (payload: string) => told.noticed(payload.split(" ")),
      };
      const onGap = (): void => {
        takeRightsIn();
        rooms.catchUp();
        told.catchUpAll();
      };
      await rights.start();
      openSessions.watch(
        () => new Set([...rooms.sessions(), ...told.sessions()]),
        (ended) => {
          const concerns = ({ session }: { readonly session?: string }): boolean => session !== undefined && ended.has(session);
          Promise.all([rooms.reauthorise(concerns), told.rightsChanged(concerns)]).catch((err: unknown) => logger.error({ err }, "Sockets of ended sessions could not be closed"));
        },
      );
      listener = await listen(connection.config, { heard, onGap }, logger);
      takeRightsIn();
    },
    startJobs: (origin) =>
      startJobs({
        pool: createPool({ ...connection.config, max: 4 }, logger),
        database,
        sendMail: createMailer({ smtpUrl: environment.smtpUrl, from: environment.mailFrom, folder: path.join(environment.dataFolder, "mail") }),
        origin,
        logger,
        now,
      }),
    stop: async () => {
      openSessions.stop();
      await exportPool.stop();
      await listener?.stop();
      rooms.stop();
      carets.stop();
      await renderer.stop();
      await database.$disconnect();
      await pool.end();
    },
  };
};
