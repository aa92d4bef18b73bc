import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { WebSocket } from "ws";
import { WebsocketProvider } from "y-websocket";
import * as Y from "yjs";
import { annotationText, writeText } from "../annotation/annotation-text.ts";
import { MemoryUpdateLog } from "../room/memory-update-log.ts";
import { annotationDocument } from "../schema/document-name.ts";
import { startCollabServer, type CollabServer } from "../testing/collab-server.ts";

const name = annotationDocument("00000000-0000-4000-8000-000000000001");

let log: MemoryUpdateLog;
let server: CollabServer;
const cleanups: (() => void)[] = [];

const client = (who: string): { doc: Y.Doc; provider: WebsocketProvider } => {
  const doc = new Y.Doc();
  const provider = new WebsocketProvider(server.url, name, doc, {
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
  server = await startCollabServer(log);
});

afterEach(async () => {
  for (const clean of cleanups.splice(0)) clean();
  await server.stop();
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
  await server.stop();
  writeText(anna.doc, { text: "Skrivet utan nät." });
  server = await startCollabServer(log, server.port);
  await vi.waitFor(() => expect(annotationText(bo.doc).bodyText).toBe("Skrivet utan nät."), { timeout: 5_000 });
});

test("what is sent just before leaving is stored", async () => {
  const anna = client("anna");
  await synced(anna.provider);
  writeText(anna.doc, { text: "Sista ordet" });
  anna.provider.destroy();
  await vi.waitFor(() => expect(log.entries(name)).toHaveLength(1));
});
