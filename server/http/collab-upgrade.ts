/** The door of live documents: who asks, from where, for which document, before anything is loaded. */
import type { IncomingMessage } from "node:http";
import type { Duplex } from "node:stream";
import { WebSocketServer } from "ws";
import { attach } from "../../collab/endpoint/attach.ts";
import { largestFrame } from "../../collab/room/limits.ts";
import { refusalFrame } from "../../collab/wire/messages.ts";
import { closeCodeOf, closeToReload } from "../../collab/wire/refusal.ts";
import type { Actor } from "../../domain/people/actor.ts";
import { colorOf } from "../../domain/people/color.ts";
import type { Services } from "../compose.ts";
import { documentAccess } from "../live/document-access.ts";
import type { Visitor } from "../live/open-sessions.ts";
import { createSeats, mostLiveDocuments } from "../live/seats.ts";
import { loadActor } from "../repositories/people.ts";
import { visitorOfPage } from "./actor-of-request.ts";
import { isSameOrigin } from "./origin.ts";

const prefix = "/collab/";

/** How long a stopping server waits for browsers to say goodbye. */
const farewellMs = 500;

const refuseUpgrade = (socket: Duplex, status: string): void => {
  socket.end(`HTTP/1.1 ${status}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`);
};

export type CollabUpgrade = {
  /** True when the request is for a live document; it is then answered here. */
  readonly handle: (request: IncomingMessage, socket: Duplex, head: Buffer) => boolean;
  readonly stop: () => void;
};

export const createCollabUpgrade = (services: Services): CollabUpgrade => {
  const { environment, database, rooms, rights, tickets, openSessions, logger } = services;
  const sockets = new WebSocketServer({ noServer: true, maxPayload: largestFrame, perMessageDeflate: false });

  const seats = createSeats(mostLiveDocuments);

  const authenticate = async (request: IncomingMessage, url: URL, documentName: string): Promise<Visitor | null> => {
    const ticket = url.searchParams.get("ticket");
    if (ticket !== null) return tickets.redeem(ticket, documentName);
    return isSameOrigin(request.headers, environment.publicOrigin) ? visitorOfPage(services, request) : null;
  };

  const open = async (request: IncomingMessage, socket: Duplex, head: Buffer, url: URL): Promise<void> => {
    const documentName = decodePath(url.pathname.slice(prefix.length));
    let known = rights.number();
    const visitor = documentName === null ? null : await authenticate(request, url, documentName);
    if (documentName === null || visitor === null) return refuseUpgrade(socket, "401 Unauthorized");
    const { session } = visitor;
    let actor: Actor | null = visitor.actor;
    let access = await documentAccess(database, actor, documentName);
    // Whoever was not seated yet was not asked again when rights changed.
    while (known !== rights.number()) {
      known = rights.number();
      actor = await loadActor(database, actor.personId);
      if (actor === null || !(await openSessions.isInForce(session))) return refuseUpgrade(socket, "401 Unauthorized");
      access = await documentAccess(database, actor, documentName);
    }
    const { personId, name: personName } = actor;
    const wantsAcks = url.searchParams.get("acks") === "1";
    if (!access.ok) {
      if (!wantsAcks) return refuseUpgrade(socket, "403 Forbidden");
      // To a browser a refused handshake looks like a lost network, and it would come back for ever; this tells it why, and ends it.
      sockets.handleUpgrade(request, socket, head, (ws) => {
        ws.on("error", () => ws.terminate());
        ws.send(refusalFrame(access.refusal));
        ws.close(closeCodeOf(access.refusal), access.refusal.code);
      });
      return;
    }
    const { name, mode, readReason } = access.value;
    if (socket.destroyed) return;
    const leaveSeat = seats.take(personId);
    if (!leaveSeat) return refuseUpgrade(socket, "429 Too Many Requests");
    socket.once("close", leaveSeat);
    sockets.handleUpgrade(request, socket, head, (ws) => {
      attach(rooms, ws, {
        documentName: name,
        person: { personId, name: personName, color: colorOf(personId) },
        mode,
        ...(readReason ? { readReason } : {}),
        wantsAcks,
        wrote: url.searchParams.get("wrote") === "1",
        wire: socket,
        session,
      });
    });
  };

  return {
    handle: (request, socket, head) => {
      const url = URL.canParse(request.url ?? "", "http://host") ? new URL(request.url ?? "", "http://host") : null;
      if (!url?.pathname.startsWith(prefix)) return false;
      // A socket that breaks while we ask the database must not end the process.
      socket.on("error", (err) => logger.debug({ err }, "A socket broke during its handshake"));
      open(request, socket, head, url).catch((err: unknown) => {
        logger.error({ err }, "A live document could not be opened");
        refuseUpgrade(socket, "503 Service Unavailable");
      });
      return true;
    },
    stop: () => {
      sockets.close();
      for (const socket of sockets.clients) socket.close(closeToReload);
      // Whoever does not answer is not waited for: everything acknowledged is stored.
      setTimeout(() => sockets.clients.forEach((socket) => socket.terminate()), farewellMs);
    },
  };
};

const decodePath = (path: string): string | null => {
  try {
    return decodeURIComponent(path);
  } catch {
    return null;
  }
};
