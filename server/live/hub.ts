/**
 * Socket.IO: each browser's typed deltas in the order of the change sequence, and who is here. A socket gets what its actor may see and
 * nothing else; the facts are loaded once per change and filtered per socket by the same policy as every page.
 */
import type { Server as HttpServer } from "node:http";
import type { Logger } from "pino";
import { Server, type Socket } from "socket.io";
import { z } from "zod";
import { colorOf } from "../../domain/people/color.ts";
import { membershipIn, type Actor } from "../../domain/people/actor.ts";
import type { BodyId } from "../../domain/ids.ts";
import { isSenderOf, mayReadConsultation, participantMemberships } from "../../domain/policy/consultation-policy.ts";
import type { ConsultationFacts } from "../../domain/consultation/consultation.ts";
import type { Database } from "../database/client.ts";
import { deltaFor, loadChangesSince, type Delta } from "../queries/annotation/delta.ts";
import { loadConsultationFacts } from "../repositories/consultations.ts";
import { loadActor } from "../repositories/people.ts";

export type PresentPerson = {
  readonly personId: string;
  readonly name: string;
  readonly bodyId: BodyId;
  readonly color: string;
};

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

type SocketData = { actor: Actor; watching: { consultationId: string; seq: number } | null };
type HubSocket = Socket<ClientEvents, ServerEvents, Record<string, never>, SocketData>;

export type Hub = {
  readonly changed: (consultationId: string, seq: number) => void;
  /** Anything may have been missed: everybody is brought up to date. */
  readonly catchUpAll: () => void;
  /** What a person may do has changed: their sockets are loaded anew. */
  readonly personChanged: (personId: string) => void;
  readonly stop: () => Promise<void>;
};

export type HubResources = {
  readonly http: HttpServer;
  readonly database: Database;
  readonly logger: Logger;
  /** Null refuses the handshake. */
  readonly authenticate: (headers: { readonly cookie?: string; readonly origin?: string; readonly host?: string }) => Promise<Actor | null>;
};

/** How long to wait before deltas that could not be read are tried again. */
const retryMs = 1000;

const watchInput = z.object({ consultationId: z.uuid(), since: z.int().min(0) });

export const createHub = ({ http, database, logger, authenticate }: HubResources): Hub => {
  const io = new Server<ClientEvents, ServerEvents, Record<string, never>, SocketData>(http, {
    path: "/socket.io/",
    destroyUpgrade: false,
    serveClient: false,
    maxHttpBufferSize: 100_000,
    allowRequest: (request, decide) => {
      authenticate(request.headers).then(
        (actor) => decide(null, actor !== null),
        () => decide(null, false),
      );
    },
  });

  io.use((socket, next) => {
    authenticate(socket.request.headers).then((actor) => {
      if (!actor) return next(new Error("auth.required"));
      socket.data.actor = actor;
      socket.data.watching = null;
      next();
    }, next);
  });

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
        await bringUp(consultationId);
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
    for (const socket of sockets) {
      const watching = socket.data.watching;
      if (watching?.consultationId !== consultationId || watching.seq >= loaded.seq) continue;
      if (!mayReadConsultation(socket.data.actor, loaded.facts).ok) {
        dismiss(socket, consultationId);
        continue;
      }
      const delta = deltaFor(socket.data.actor, loaded);
      const from = watching.seq;
      watching.seq = loaded.seq;
      socket.emit("delta", { ...delta, since: from });
    }
    if (loaded.rows.some((r) => r.subject === "consultation")) sendPresence(loaded.facts);
  };

  const dismiss = (socket: HubSocket, consultationId: string): void => {
    socket.data.watching = null;
    socket.emit("dismissed", consultationId);
  };

  const sendPresence = (facts: ConsultationFacts): void => {
    const sockets = watchersOf(facts.id);
    const people = new Map(sockets.map((s) => [s.data.actor.personId as string, s.data.actor]));
    for (const socket of sockets) {
      const present = [...people.values()].flatMap((other) => presentTo(socket.data.actor, other, facts) ?? []);
      socket.emit("presence", present);
    }
  };

  const presenceChanged = (consultationId: string): void => {
    loadConsultationFacts(database, consultationId).then(
      (facts) => facts && sendPresence(facts),
      (err: unknown) => logger.warn({ err }, "Presence could not be sent"),
    );
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
      if (before) presenceChanged(before.consultationId);
      sendPresence(facts);
    }
    return { ok: true, seq: since };
  };

  io.on("connection", (socket) => {
    socket.on("watch", (input, answer) => {
      if (typeof answer !== "function") return;
      watch(socket, input).then(answer, (err: unknown) => {
        logger.error({ err }, "watch failed");
        answer({ ok: false });
      });
    });
    const leave = (): void => {
      const { watching } = socket.data;
      socket.data.watching = null;
      if (watching) presenceChanged(watching.consultationId);
    };
    socket.on("unwatch", leave);
    socket.on("disconnect", leave);
  });

  return {
    changed: publish,
    catchUpAll: () => {
      const watched = new Set([...io.of("/").sockets.values()].flatMap((s) => s.data.watching?.consultationId ?? []));
      for (const consultationId of watched) publish(consultationId, 0);
    },
    personChanged: (personId) => {
      const sockets = [...io.of("/").sockets.values()].filter((s) => s.data.actor.personId === personId);
      if (sockets.length === 0) return;
      loadActor(database, personId).then(
        (actor) => {
          for (const socket of sockets) {
            if (actor) socket.data.actor = actor;
            if (socket.data.watching) dismiss(socket, socket.data.watching.consultationId);
            if (!actor) socket.disconnect(true);
          }
        },
        (err: unknown) => {
          logger.error({ err }, "A person's rights could not be loaded; their sockets are closed");
          for (const socket of sockets) socket.disconnect(true);
        },
      );
    },
    stop: async () => {
      await Promise.all(publishing.values());
      io.disconnectSockets(true);
      // The HTTP server is closed by its owner; io.close would close it twice.
      io.engine.close();
    },
  };
};

/** People of one's own body are seen; those of other bodies while sharing is open. The sender's people are seen by nobody, and see nobody. */
const presentTo = (viewer: Actor, other: Actor, facts: ConsultationFacts): PresentPerson | null => {
  const bodies = participantMemberships(other, facts).map((m) => m.bodyId);
  const shared = bodies.find((id) => membershipIn(viewer, id) !== undefined);
  const mayLookAcross = facts.sharing && !isSenderOf(viewer, facts);
  const bodyId = shared ?? (mayLookAcross ? bodies[0] : undefined);
  return bodyId ? { personId: other.personId, name: other.name, bodyId, color: colorOf(other.personId) } : null;
};
