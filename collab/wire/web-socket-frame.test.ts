import { once } from "node:events";
import { createServer, type Socket } from "node:net";
import { createHash } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import { WebSocket } from "ws";
import { webSocketFrame } from "./web-socket-frame.ts";

/** Shakes hands as a server does, and leaves the rest to the test. */
const server = createServer((socket: Socket) => {
  socket.once("data", (request) => {
    const key = /sec-websocket-key: (.*)\r/i.exec(request.toString())?.[1] ?? "";
    const accept = createHash("sha1").update(`${key}258EAFA5-E914-47DA-95CA-C5AB0DC85B11`).digest("base64");
    socket.write(`HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Accept: ${accept}\r\n\r\n`);
    for (const length of lengths) socket.write(webSocketFrame(messageOf(length)));
  });
});

const lengths = [0, 1, 125, 126, 65_535, 65_536, 200_000];
const messageOf = (length: number): Uint8Array => Uint8Array.from({ length }, (_, n) => (n * 7 + length) % 256);

beforeAll(async () => {
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
});
afterAll(() => void server.close());

test("a message of any length is read as it was by the ws package's client", async () => {
  const { port } = server.address() as { port: number };
  const client = new WebSocket(`ws://127.0.0.1:${port}`);
  const heard: Buffer[] = [];
  await new Promise<void>((resolve, reject) => {
    client.on("message", (data: Buffer, isBinary) => {
      expect(isBinary).toBe(true);
      heard.push(data);
      if (heard.length === lengths.length) resolve();
    });
    client.on("error", reject);
  });
  client.terminate();
  expect(heard.map((data) => data.equals(messageOf(data.byteLength)))).toEqual(lengths.map(() => true));
  expect(heard.map((data) => data.byteLength)).toEqual(lengths);
});
