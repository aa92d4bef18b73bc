import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { WebSocketServer } from "ws";
import type { PersonId } from "../../domain/ids.ts";
import { attach } from "../endpoint/attach.ts";
import type { UpdateLog } from "../room/ports.ts";
import { createRooms, type Rooms } from "../room/rooms.ts";
import { parseDocumentName } from "../schema/document-name.ts";
import type { AccessMode } from "../wire/messages.ts";
import { silentLogger } from "./silent-logger.ts";

/** A real server for tests, on a free port of this machine. Who comes, and how, is in the query: `?who=anna&mode=read&acks=1`. */
export type CollabServer = {
  readonly url: string;
  readonly port: number;
  readonly rooms: Rooms;
  /** Ends it as a crash would look from outside: every socket breaks. */
  readonly stop: () => Promise<void>;
};

/** `rights` overrules, by person, what a connection came with. */
export const startCollabServer = async (
  log: UpdateLog,
  port = 0,
  rights: ReadonlyMap<string, AccessMode | null> = new Map(),
): Promise<CollabServer> => {
  const rooms = createRooms({
    log,
    logger: silentLogger,
    authorise: ({ personId, mode }) => Promise.resolve(rights.has(personId) ? (rights.get(personId) ?? null) : mode),
  });
  const sockets = new WebSocketServer({ noServer: true });
  const server = createServer();
  server.on("upgrade", (request, socket, head) => {
    const asked = new URL(request.url ?? "", "http://collab");
    const parsed = parseDocumentName(asked.pathname.slice(1));
    const who = asked.searchParams.get("who") ?? asked.searchParams.get("ticket");
    if (!parsed || !who) return socket.destroy();
    sockets.handleUpgrade(request, socket, head, (ws) =>
      attach(rooms, ws, {
        documentName: parsed.name,
        person: { personId: who as PersonId, name: who, color: "#336699" },
        mode: rights.get(who) === "read" || asked.searchParams.get("mode") === "read" ? "read" : "write",
        wantsAcks: asked.searchParams.get("acks") === "1",
        wrote: asked.searchParams.get("wrote") === "1",
        wire: socket,
      }),
    );
  });
  await new Promise<void>((resolve) => server.listen(port, "127.0.0.1", resolve));
  const address = server.address() as AddressInfo;
  return { url: `ws://127.0.0.1:${address.port}`, port: address.port, rooms, stop: () => stop(rooms, sockets, server) };
};

const stop = async (rooms: Rooms, sockets: WebSocketServer, server: Server): Promise<void> => {
  rooms.stop();
  for (const socket of sockets.clients) socket.terminate();
  await new Promise((resolve) => server.close(resolve));
};
