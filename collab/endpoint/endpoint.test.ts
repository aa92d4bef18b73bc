import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { WebSocket, WebSocketServer } from "ws";
import { WebsocketProvider } from "y-websocket";
import * as Y from "yjs";
import type { PersonId } from "../../domain/ids.ts";
import { annotationText, writeText } from "../annotation/annotation-text.ts";
import { MemoryUpdateLog } from "../room/memory-update-log.ts";
import { createRooms, type Rooms } from "../room/rooms.ts";
import { parseDocumentName, type DocumentName } from "../schema/document-name.ts";
import { attach } from "./attach.ts";

const name: DocumentName = "annotation/00000000-0000-4000-8000-000000000001";
const silent = { info: () => {}, warn: () => {}, error: () => {} };

let log: MemoryUpdateLog;
let rooms: Rooms;
let server: Server;
let sockets: WebSocketServer;
let url: string;
const cleanups: (() => void)[] = [];

const listen = async (port: number): Promise<void> => {
  rooms = createRooms({ log, logger: silent, authorise: () => Promise.resolve("write") });
  sockets = new WebSocketServer({ noServer: true });
  server = createServer();
  server.on("upgrade", (request, socket, head) => {
    const asked = new URL(request.url ?? "", "http://x");
    const parsed = parseDocumentName(asked.pathname.slice(1));
    if (!parsed) return socket.destroy();
    const who = asked.searchParams.get("who") ?? "nobody";
    sockets.handleUpgrade(request, socket, head, (ws) =>
      attach(rooms, ws, {
        documentName: parsed.name,
        person: { personId: who as PersonId, name: who, color: "#336699" },
        mode: "write",
        wantsAcks: asked.searchParams.get("acks") === "1",
      }),
    );
  });
  await new Promise<void>((resolve) => server.listen(port, "127.0.0.1", resolve));
  url = `ws://127.0.0.1:${(server.address() as AddressInfo).port}`;
};

const stop = async (): Promise<void> => {
  rooms.stop();
  for (const socket of sockets.clients) socket.terminate();
  await new Promise((resolve) => server.close(resolve));
};

const client = (who: string): { doc: Y.Doc; provider: WebsocketProvider } => {
  const doc = new Y.Doc();
  const provider = new WebsocketProvider(url, name, doc, {
    WebSocketPolyfill: WebSocket as unknown as typeof globalThis.WebSocket,
    disableBc: true,
    params: { who },
    maxBackoffTime: 100,
  });
  cleanups.push(() => {
    provider.destroy();
    doc.destroy();
  });
  return { doc, provider };
};

const synced = (provider: WebsocketProvider): Promise<void> => vi.waitFor(() => expect(provider.synced).toBe(true));

beforeEach(async () => {
  log = new MemoryUpdateLog();
  log.create(name);
  await listen(0);
});

afterEach(async () => {
  for (const clean of cleanups.splice(0)) clean();
  await stop();
});

test("stock y-websocket clients converge, and what they wrote is in the log under their names", async () => {
  const anna = client("anna");
  const bo = client("bo");
  await Promise.all([synced(anna.provider), synced(bo.provider)]);
  writeText(anna.doc, { text: "Stycket behöver förtydligas." });
  await vi.waitFor(() => expect(annotationText(bo.doc).bodyText).toBe("Stycket behöver förtydligas."));
  writeText(bo.doc, { text: "Bra.", suggestion: "Ny lydelse" });
  await vi.waitFor(() => expect(annotationText(anna.doc).suggestionText).toBe("Ny lydelse"));
  expect(new Set(log.entries(name).map((row) => row.personId))).toEqual(new Set(["anna", "bo"]));
});

test("what is written while the server is away arrives when it is back", async () => {
  const anna = client("anna");
  const bo = client("bo");
  await Promise.all([synced(anna.provider), synced(bo.provider)]);
  const { port } = server.address() as AddressInfo;
  await stop();
  writeText(anna.doc, { text: "Skrivet utan nät." });
  await listen(port);
  await vi.waitFor(() => expect(annotationText(bo.doc).bodyText).toBe("Skrivet utan nät."), { timeout: 5_000 });
});
