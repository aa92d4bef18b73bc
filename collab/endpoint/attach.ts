import type { Duplex } from "node:stream";
import type { RawData, WebSocket } from "ws";
import type { DocumentName } from "../schema/document-name.ts";
import type { ConnectionRequest } from "../room/connection.ts";
import type { Rooms } from "../room/rooms.ts";
import { keepAliveFrame } from "../wire/messages.ts";
import { webSocketFrame } from "../wire/web-socket-frame.ts";

export type AttachRequest = ConnectionRequest & {
  readonly documentName: DocumentName;
  /** The connection under the socket, where frames that go to many are written as they were built once. */
  readonly wire: Duplex;
};

/** Between heartbeats, in milliseconds; y-websocket's client comes anew after 30 seconds of silence. */
const heartbeat = 20_000;

const farewellBytes = 1024 * 1024;

/**
 * Seats an accepted socket (package `ws`) in its document's room. Upgrade, session or ticket, Origin and the person's right are the
 * caller's; frames that come from now on are kept while the document loads. Nothing is to be awaited between the upgrade and this.
 */
export const attach = (rooms: Rooms, socket: WebSocket, { documentName, wire, ...request }: AttachRequest): void => {
  let alive = true;
  const handle = rooms.connect(documentName, request, {
    send: (frame) => {
      if (socket.readyState === socket.OPEN) wire.write(builtOnce(frame));
    },
    // A farewell would wait behind what a client that does not read has not read.
    close: (code, reason) => (socket.bufferedAmount > farewellBytes ? socket.terminate() : socket.close(code, reason)),
    bufferedAmount: () => socket.bufferedAmount,
  });
  const timer = setInterval(() => {
    if (!alive) return socket.terminate();
    alive = false;
    socket.ping();
    if (socket.readyState === socket.OPEN) socket.send(keepAliveFrame);
  }, heartbeat);
  socket.on("pong", () => {
    alive = true;
  });
  socket.on("message", (data) => handle.receive(bytesOf(data)));
  // `ws` reports malformed frames and broken pipes here, always followed by "close"; without a listener they would end the process.
  socket.on("error", () => socket.terminate());
  socket.on("close", () => {
    clearInterval(timer);
    handle.closed();
  });
};

/** A room sends one and the same message to everybody. */
const built = new WeakMap<Uint8Array, Uint8Array>();

const builtOnce = (message: Uint8Array): Uint8Array => {
  const known = built.get(message) ?? webSocketFrame(message);
  built.set(message, known);
  return known;
};

const bytesOf = (data: RawData): Uint8Array => {
  if (data instanceof ArrayBuffer) return new Uint8Array(data);
  return Array.isArray(data) ? Buffer.concat(data) : data;
};
