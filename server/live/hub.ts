/**
 * Socket.IO: each browser's typed deltas in the order of the change sequence, and who is here. A socket gets what its actor may see and
 * nothing else; the facts are loaded once per change and filtered per socket by the same policy as every page.
 */
import type { Server as HttpServer } from "node:http";
import { setTimeout as sleep } from "node:timers/promises";
import type { Logger } from "pino";
import { Server, type Socket } from "socket.io";
import { z } from "zod";
import { TokenBucket } from "../../collab/room/token-bucket.ts";
import type { Actor } from "../../domain/people/actor.ts";
import { mayReadConsultation } from "../../domain/policy/consultation-policy.ts";
import type { Database } from "../database/client.ts";
import { deltaFor, loadChangesSince, type Delta } from "../queries/annotation/delta.ts";
import { loadConsultationFacts } from "../repositories/consultations.ts";
import { loadActor } from "../repositories/people.ts";
import { presenceNews, type PresentPerson } from "./hub-presence.ts";
import type { Moments } from "./node-channels.ts";
import type { Handshake, OpenSocket, SessionKey, Visitor } from "./open-sessions.ts";
import { createPeople } from "./people.ts";
import { createPresenceBoard } from "./presence-board.ts";
import { createSeats, mostPages } from "./seats.ts";

export type { PresentPerson } from "./hub-presence.ts";

type ServerEvents = {
  delta: (delta: Delta) => void;
  presence: (people: readonly PresentPerson[]) => void;
  /** The right to this consultation is gone, or the session. */
  dismissed: (consultationId: string) => void;
};

type WatchAnswer = { readonly ok: true; readonly seq: number } | { readonly ok: false };
type ClientEvents = {
  watch: (input: unknown, answer: (result: WatchAnswer) => void) => void;
  unwatch: () => void;
};

type SocketData = { actor: Actor; session: SessionKey; rights: number | null; watching: { consultationId: string; seq: number } | null };
type HubSocket = Socket<ClientEvents, ServerEvents, Record<string, never>, SocketData>;

export type Hub = {
  readonly changed: (consultationId: string, seq: number) => void;
  /** Anything may have been missed: everybody is brought up to date. */
  readonly catchUpAll: () => void;
  /** What these may do has changed: they are asked again. */
  readonly rightsChanged: (concerns: (socket: OpenSocket) => boolean) => Promise<void>;
  /** The sessions of open sockets. */
  readonly sessions: () => ReadonlySet<string>;
  /** Another node's word about who is there. */
  readonly heard: (node: string, topic: string, body: string) => void;
  /** These people have something new to be told of, or have read it elsewhere. */
  readonly noticed: (personIds: readonly string[]) => void;
  readonly stop: () => Promise<void>;
};

export type HubResources = {
  readonly http: HttpServer;
  readonly database: Database;
  readonly logger: Logger;
  readonly moments: Moments;
  /** Up to where this node has taken changed rights in. */
  readonly rightsNumber: () => number | null;
  /** Null refuses the handshake. */
  readonly authenticate: (handshake: Handshake) => Promise<Visitor | null>;
  readonly isInForce: (session: SessionKey) => Promise<boolean>;
};

/** Milliseconds between two tellings of a consultation's changes while many write, so that they are read and sent together. The first is told at once. */
const togetherMs = 250;

/** How long to wait before deltas that could not be read are tried again. */
const retryMs = 1000;

/** Comings and goings that are closer together are told at once: many of them when many read. */
const presenceMs = { few: 50, many: 1_000 } as const;
const manyReaders = 50;

/** A page asks when it opens or comes back, and when it has missed something; each question reads the database. */
const watchRate = { burst: 60, perSecond: 5 };

const watchInput = z.object({ consultationId: z.uuid(), since: z.int().min(0) });

export const createHub = ({ http, database, logger, moments, rightsNumber, authenticate, isInForce }: HubResources): Hub => {
  const io = new Server<ClientEvents, ServerEvents, Record<string, never>, SocketData>(http, {
    path: "/socket.io/",
    destroyUpgrade: false,
    serveClient: false,
    maxHttpBufferSize: 100_000,
    allowRequest: (request, decide) => {
      authenticate(request).then(
        (visitor) => decide(null, visitor !== null),
        () => decide(null, false),
      );
    },
  });

  io.use((socket, next) => {
    const rights = rightsNumber();
    authenticate(socket.request).then((visitor) => {
      if (!visitor) return next(new Error("auth.required"));
      socket.data.rights = rights;
      socket.data.actor = visitor.actor;
      socket.data.session = visitor.session;
      socket.data.watching = null;
      next();
    }, next);
  });

  const people = createPeople({ io: io as unknown as Server, database, logger, authenticate, isInForce });

  const watchersOf = (consultationId: string): HubSocket[] =>
    [...io.of("/").sockets.values()].filter((s) => s.data.watching?.consultationId === consultationId);

  /** One catching-up at a time for each consultation; what comes meanwhile is taken in the next round. */
  const publishing = new Map<string, Promise<void>>();
  const pending = new Map<string, number>();

  const publish = (consultationId: string, seq: number): void => {
    pending.set(consultationId, Math.max(pending.get(consultationId) ?? 0, seq));
    if (publishing.has(consultationId)) return;
    const work = (async () => {
      while (pending.has(consultationId)) {
        pending.delete(consultationId);
        const rest = sleep(togetherMs);
        await bringUp(consultationId);
        await rest;
      }
    })()
      .catch((err: unknown) => {
        logger.error({ err, consultationId }, "Deltas could not be sent; they are tried again");
        setTimeout(() => publish(consultationId, seq), retryMs).unref();
      })
      .finally(() => {
        publishing.delete(consultationId);
        const missed = pending.get(consultationId);
        if (missed !== undefined) publish(consultationId, missed);
      });
    publishing.set(consultationId, work);
  };

  const bringUp = async (consultationId: string): Promise<void> => {
    const sockets = watchersOf(consultationId);
    const since = Math.min(...sockets.map((s) => s.data.watching?.seq ?? Infinity));
    if (!Number.isFinite(since)) return;
    const loaded = await loadChangesSince(database, consultationId, since);
    if (!loaded || loaded.seq === since) return;
    // Most see the same, and are told in one go: what is encoded once costs little to send to many.
    const alike = new Map<string, { readonly delta: Delta; readonly ids: string[] }>();
    for (const socket of sockets) {
      const watching = socket.data.watching;
      if (watching?.consultationId !== consultationId || watching.seq >= loaded.seq) continue;
      if (!mayReadConsultation(socket.data.actor, loaded.facts).ok) {
        dismiss(socket, consultationId);
        continue;
      }
      const delta: Delta = { ...deltaFor(socket.data.actor, loaded), since: watching.seq };
      watching.seq = loaded.seq;
      const key = JSON.stringify(delta);
      const others = alike.get(key);
      if (others) others.ids.push(socket.id);
      else alike.set(key, { delta, ids: [socket.id] });
    }
    for (const { delta, ids } of alike.values()) io.to(ids).emit("delta", delta);
    if (loaded.rows.some((r) => r.subject === "consultation")) presenceChanged(consultationId);
  };

  const dismiss = (socket: HubSocket, consultationId: string): void => {
    socket.data.watching = null;
    socket.emit("dismissed", consultationId);
    wentFrom(consultationId, socket.data.actor.personId);
  };

  const sendPresence = async (consultationId: string): Promise<void> => {
    const sockets = watchersOf(consultationId);
    const facts = sockets.length > 0 ? await loadConsultationFacts(database, consultationId) : null;
    if (!facts) return;
    const people = new Map(sockets.map((s) => [s.data.actor.personId as string, s.data.actor]));
    for (const personId of board.elsewhere(consultationId)) {
      const actor = people.get(personId) ?? (await loadActor(database, personId));
      if (actor) people.set(personId, actor);
    }
    const viewers = sockets.map((s) => ({ id: s.id, actor: s.data.actor }));
    for (const { viewers: ids, people: present } of presenceNews(viewers, people.values(), facts)) io.to([...ids]).emit("presence", present);
  };

  const gathering = new Map<string, NodeJS.Timeout>();
  const presenceChanged = (consultationId: string): void => {
    if (gathering.has(consultationId)) return;
    const wait = watchersOf(consultationId).length > manyReaders ? presenceMs.many : presenceMs.few;
    const later = setTimeout(() => {
      gathering.delete(consultationId);
      sendPresence(consultationId).catch((err: unknown) => logger.warn({ err }, "Presence could not be sent"));
    }, wait);
    gathering.set(consultationId, later);
  };

  const readers = (): ReadonlyMap<string, ReadonlySet<string>> => {
    const found = new Map<string, Set<string>>();
    for (const { data } of io.of("/").sockets.values()) {
      if (!data.watching) continue;
      const people = found.get(data.watching.consultationId) ?? new Set<string>();
      found.set(data.watching.consultationId, people.add(data.actor.personId));
    }
    return found;
  };
  const board = createPresenceBoard({ moments, here: readers, onChange: presenceChanged });

  const cameTo = (consultationId: string, personId: string): void => {
    board.arrived(consultationId, personId);
    presenceChanged(consultationId);
  };
  const wentFrom = (consultationId: string, personId: string): void => {
    if (!readers().get(consultationId)?.has(personId)) board.left(consultationId, personId);
    presenceChanged(consultationId);
  };

  const watch = async (socket: HubSocket, input: unknown): Promise<WatchAnswer> => {
    const parsed = watchInput.safeParse(input);
    if (!parsed.success) return { ok: false };
    const { consultationId, since } = parsed.data;
    const facts = await loadConsultationFacts(database, consultationId);
    if (!facts || !mayReadConsultation(socket.data.actor, facts).ok) return { ok: false };
    const before = socket.data.watching;
    socket.data.watching = { consultationId, seq: since };
    publish(consultationId, since + 1);
    if (before?.consultationId !== consultationId) {
      if (before) wentFrom(before.consultationId, socket.data.actor.personId);
      cameTo(consultationId, socket.data.actor.personId);
    }
    return { ok: true, seq: since };
  };

  /** Loads actors anew: what they watched they must ask for again, and who is nobody any more is sent away. */
  const rightsChanged = async (concerns: (socket: OpenSocket) => boolean): Promise<void> => {
    await people.rightsChanged(concerns);
    const concerned = [...io.of("/").sockets.values()].filter(({ data }) => concerns({ personId: data.actor.personId, session: data.session }));
    for (const personId of new Set(concerned.map((s) => s.data.actor.personId))) {
      const actor = await loadActor(database, personId).catch((err: unknown) => {
        logger.error({ err }, "A person's rights could not be loaded; their sockets are closed");
        return null;
      });
      for (const socket of concerned.filter((s) => s.data.actor.personId === personId)) {
        const stays = actor !== null && (await isInForce(socket.data.session).catch(() => false));
        if (actor) socket.data.actor = actor;
        if (socket.data.watching) dismiss(socket, socket.data.watching.consultationId);
        if (!stays) socket.disconnect(true);
      }
    }
  };

  const seats = createSeats(mostPages);
  io.on("connection", (socket) => {
    const leaveSeat = seats.take(socket.data.actor.personId);
    if (!leaveSeat) return void socket.disconnect(true);
    socket.on("disconnect", leaveSeat);
    // Whoever was not here yet was not asked again when rights changed.
    if (socket.data.rights !== rightsNumber()) rightsChanged((s) => s.personId === socket.data.actor.personId).catch(() => socket.disconnect(true));
    const watches = new TokenBucket(watchRate, Date.now());
    socket.on("watch", (input, answer) => {
      if (typeof answer !== "function") return;
      if (!watches.take(Date.now())) return answer({ ok: false });
      watch(socket, input).then(answer, (err: unknown) => {
        logger.error({ err }, "watch failed");
        answer({ ok: false });
      });
    });
    const leave = (): void => {
      const { watching } = socket.data;
      socket.data.watching = null;
      if (watching) wentFrom(watching.consultationId, socket.data.actor.personId);
    };
    socket.on("unwatch", leave);
    socket.on("disconnect", leave);
  });

  return {
    changed: publish,
    catchUpAll: () => {
      const watched = new Set([...io.of("/").sockets.values()].flatMap((s) => s.data.watching?.consultationId ?? []));
      for (const consultationId of watched) publish(consultationId, 0);
      board.meet();
    },
    rightsChanged,
    sessions: () => new Set([...people.sessions(), ...[...io.of("/").sockets.values()].map(({ data }) => data.session)]),
    heard: board.heard,
    noticed: people.notified,
    stop: async () => {
      await Promise.all(publishing.values());
      board.stop();
      gathering.forEach((timer) => clearTimeout(timer));
      io.disconnectSockets(true);
      // The HTTP server is closed by its owner; io.close would close it twice.
      io.engine.close();
    },
  };
};
