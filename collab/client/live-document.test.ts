import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { WebSocket } from "ws";
import * as Y from "yjs";
import { ok, refuse } from "../../domain/result.ts";
import { annotationText, writeText } from "../annotation/annotation-text.ts";
import { annotationDocument } from "../schema/document-name.ts";
import { HeldLog } from "../testing/held-log.ts";
import { startCollabServer, type CollabServer } from "../testing/collab-server.ts";
import type { AccessMode } from "../wire/messages.ts";
import { nothingFound, type LocalStore } from "./local-store.ts";
import { openLiveDocument, type LiveDocument, type LiveDocumentOptions, type Refused, type SaveStatus } from "./live-document.ts";

const name = annotationDocument("00000000-0000-4000-8000-000000000001");

let log: HeldLog;
let server: CollabServer;
const opened: LiveDocument[] = [];

const open = (who: string, more: Partial<LiveDocumentOptions> = {}): LiveDocument => {
  const live = openLiveDocument({
    url: server.url,
    name,
    store: null,
    getTicket: () => Promise.resolve(ok(who)),
    WebSocket: WebSocket as unknown as typeof globalThis.WebSocket,
    ...more,
  });
  opened.push(live);
  return live;
};

const status = (live: LiveDocument, expected: SaveStatus): Promise<void> =>
  vi.waitFor(() => expect(live.getSnapshot().status).toBe(expected), { timeout: 4_000, interval: 5 });

beforeEach(async () => {
  log = new HeldLog();
  log.create(name);
  server = await startCollabServer(log);
});

afterEach(async () => {
  await Promise.all(opened.splice(0).map((live) => live.destroy()));
  await server.stop();
});

test("[C1] says saved only when the log has it", async () => {
  const anna = open("anna");
  await status(anna, "saved");
  log.hold();
  writeText(anna.doc, { text: "Hej" });
  expect(anna.getSnapshot()).toMatchObject({ status: "saving", unsaved: true });
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(anna.getSnapshot().status).toBe("saving");
  expect(log.entries(name)).toHaveLength(0);
  log.release();
  await status(anna, "saved");
  expect(log.entries(name)).toHaveLength(1);
  expect(anna.getSnapshot().unsaved).toBe(false);
});

test("[C1] a deletion alone is acknowledged too", async () => {
  const anna = open("anna");
  await status(anna, "saved");
  writeText(anna.doc, { text: "Hej" });
  await status(anna, "saved");
  anna.doc.getXmlFragment("body").delete(0, 1);
  expect(anna.getSnapshot().status).toBe("saving");
  await status(anna, "saved");
});

test("tells each change of state once, and gives the same snapshot between them", async () => {
  const anna = open("anna");
  const seen: SaveStatus[] = [];
  anna.subscribe(() => seen.push(anna.getSnapshot().status));
  await status(anna, "saved");
  const before = anna.getSnapshot();
  expect(anna.getSnapshot()).toBe(before);
  writeText(anna.doc, { text: "Hej" });
  await vi.waitFor(() => expect(seen.slice(-2)).toEqual(["saving", "saved"]));
});

test("[C2][C3][C6] what is written offline is kept unsaved, goes in on reconnection with a new ticket, and reaches the others", async () => {
  let tickets = 0;
  const anna = open("anna", { getTicket: () => Promise.resolve(ok(++tickets > 0 ? "anna" : "")) });
  const bo = open("bo");
  await Promise.all([status(anna, "saved"), status(bo, "saved")]);
  await server.stop();
  await status(anna, "offline");
  writeText(anna.doc, { text: "Skrivet på tåget" });
  expect(anna.getSnapshot()).toMatchObject({ status: "offline", unsaved: true });
  const before = tickets;
  server = await startCollabServer(log, server.port);
  await status(anna, "saved");
  expect(tickets).toBeGreaterThan(before);
  await vi.waitFor(() => expect(annotationText(bo.doc).bodyText).toBe("Skrivet på tåget"), { timeout: 4_000 });
});

test("[C4] a document that was closed meanwhile gives back the words that did not go in, and only those", async () => {
  const refused: Refused[] = [];
  const anna = open("anna", { onRefused: (what) => refused.push(what) });
  await status(anna, "saved");
  writeText(anna.doc, { text: "Sparat" });
  await status(anna, "saved");
  log.close(name);
  writeText(anna.doc, { text: "För sent" });
  await status(anna, "refused");
  expect(refused).toEqual([{ refusal: { code: "document.closed", params: {} }, text: { body: "För sent" }, changed: true }]);
});

test("[C3] a refused ticket ends the document", async () => {
  const refused: Refused[] = [];
  const anna = open("anna", { getTicket: () => Promise.resolve(refuse("policy.not-member")), onRefused: (what) => refused.push(what) });
  await status(anna, "refused");
  expect(refused).toEqual([{ refusal: { code: "policy.not-member" }, text: {}, changed: false }]);
});

describe("[R31][C4] what a writer deleted without a network and brings back as a reader is refused aloud", () => {
  const rights = new Map<string, AccessMode>();
  /** Anna's text is saved, the network goes, she deletes it, and may only read when it is back. */
  const deletedOffline = async (anna: LiveDocument): Promise<void> => {
    await status(anna, "saved");
    writeText(anna.doc, { text: "Detta står kvar" });
    await status(anna, "saved");
    await server.stop();
    await status(anna, "offline");
    anna.doc.getXmlFragment("body").delete(0, 1);
    rights.set("anna", "read");
  };
  const stored = async (): Promise<string | undefined> => {
    const bo = open("bo");
    await vi.waitFor(() => expect(bo.getSnapshot().synced).toBe(true));
    return annotationText(bo.doc).bodyText;
  };

  beforeEach(() => rights.clear());

  test("on the page where it was deleted", async () => {
    const refused: Refused[] = [];
    const anna = open("anna", { onRefused: (what) => refused.push(what) });
    await deletedOffline(anna);
    server = await startCollabServer(log, server.port, rights);
    await status(anna, "refused");
    expect(refused).toMatchObject([{ text: {}, changed: true }]);
    expect(await stored()).toBe("Detta står kvar");
  });

  test("on another that finds it in this browser", async () => {
    const rests: { update: Uint8Array; wrote: boolean } = { update: new Uint8Array(), wrote: false };
    const store = (): LocalStore => ({
      open: (doc) => {
        if (rests.update.length > 0) Y.applyUpdate(doc, rests.update, "store");
        doc.on("update", () => (rests.update = Y.encodeStateAsUpdate(doc)));
        return Promise.resolve({ text: rests.update.length > 0, wrote: rests.wrote });
      },
      remember: (wrote) => (rests.wrote = wrote),
      isOrigin: (origin) => origin === "store",
      kept: () => Promise.resolve(),
      discard: () => Promise.resolve(),
      close: () => Promise.resolve(),
    });
    const first = open("anna", { store: store() });
    await deletedOffline(first);
    await first.destroy();
    const refused: Refused[] = [];
    const second = open("anna", { store: store(), onRefused: (what) => refused.push(what) });
    server = await startCollabServer(log, server.port, rights);
    await status(second, "refused");
    expect(refused).toMatchObject([{ text: {}, changed: true }]);
    expect(await stored()).toBe("Detta står kvar");
  });

  test("while who never wrote may come and go as a reader", async () => {
    const bo = open("bo");
    await status(bo, "saved");
    writeText(bo.doc, { text: "Hej" });
    await status(bo, "saved");
    rights.set("anna", "read");
    await server.stop();
    server = await startCollabServer(log, server.port, rights);
    const anna = open("anna");
    await status(anna, "saved");
    // As an editor tidies up by itself.
    anna.doc.getXmlFragment("body").delete(0, 1);
    await server.stop();
    await status(anna, "offline");
    server = await startCollabServer(log, server.port, rights);
    await status(anna, "saved");
    expect(annotationText(bo.doc).bodyText).toBe("Hej");
  });
});

test("[C3] a ticket that could not be had is asked for again", async () => {
  let asked = 0;
  const anna = open("anna", { getTicket: () => (++asked < 3 ? Promise.reject(new Error("no network")) : Promise.resolve(ok("anna"))) });
  await status(anna, "saved");
  expect(asked).toBe(3);
});

test("[C7] a client id that Yjs changes takes its presence along", async () => {
  const anna = open("anna");
  const bo = open("bo");
  await Promise.all([status(anna, "saved"), status(bo, "saved")]);
  const before = anna.doc.clientID;
  anna.awareness.setLocalStateField("cursor", null);
  await vi.waitFor(() => expect(bo.awareness.getStates().has(before)).toBe(true));
  // Somebody else's update under the same id, as another copy of this browser's store would bring it.
  const twin = new Y.Doc();
  twin.clientID = before;
  writeText(twin, { text: "tvilling" });
  Y.applyUpdate(anna.doc, Y.encodeStateAsUpdate(twin));
  expect(anna.doc.clientID).not.toBe(before);
  await vi.waitFor(() => expect([...bo.awareness.getStates().keys()].toSorted()).toEqual([anna.doc.clientID, bo.doc.clientID].toSorted()));
});

test("[C5] a store that gives the document its id, and one that cannot be opened, both let one write", async () => {
  const kept = open("anna", {
    store: {
      open: (doc) => {
        doc.clientID = 4711;
        return Promise.resolve(nothingFound);
      },
      remember: () => undefined,
      isOrigin: () => false,
      kept: () => Promise.resolve(),
      discard: () => Promise.resolve(),
      close: () => Promise.resolve(),
    },
  });
  const broken = open("bo", {
    store: {
      open: () => Promise.reject(new Error("no room on the disk")),
      remember: () => undefined,
      isOrigin: () => false,
      kept: () => Promise.resolve(),
      discard: () => Promise.resolve(),
      close: () => Promise.resolve(),
    },
  });
  await Promise.all([status(kept, "saved"), status(broken, "saved")]);
  expect(kept.awareness.clientID).toBe(4711);
  writeText(kept.doc, { text: "Hej" });
  await vi.waitFor(() => expect(annotationText(broken.doc).bodyText).toBe("Hej"));
  expect((await log.load(name))?.clients.map(({ clientId }) => clientId)).toEqual([4711]);
});
