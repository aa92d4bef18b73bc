import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import * as Y from "yjs";
import type { PersonId } from "../../domain/ids.ts";
import { annotationText, writeText } from "../annotation/annotation-text.ts";
import { annotationDocument } from "../schema/document-name.ts";
import { craft, words } from "../testing/craft.ts";
import { HeldLog } from "../testing/held-log.ts";
import { silentLogger } from "../testing/silent-logger.ts";
import { docOf, nonsense, TestClient } from "../testing/test-client.ts";
import { messageType, step1Frame, updateFrame, type AccessMode } from "../wire/messages.ts";
import type { ConnectionRequest } from "./connection.ts";
import { connectionLimits } from "./limits.ts";
import { createRooms, type Rooms } from "./rooms.ts";
import { serverClientFor } from "./server-client.ts";

const name = annotationDocument("00000000-0000-4000-8000-000000000001");
const other = annotationDocument("00000000-0000-4000-8000-000000000002");

let log: HeldLog;
let rooms: Rooms;
let rights: Map<string, AccessMode | null>;
let committed: number[];
const clients: TestClient[] = [];

const node = (): Rooms =>
  createRooms({
    log,
    logger: silentLogger,
    authorise: ({ personId, mode }) => {
      const right = rights.get(personId);
      return right === undefined ? Promise.resolve(mode) : Promise.resolve(right);
    },
    onCommitted: (_name, seq) => committed.push(seq),
  });

const client = (who: string, request: Partial<ConnectionRequest> = {}, at: Rooms = rooms): TestClient => {
  const opened = new TestClient(at, name, who, request);
  clients.push(opened);
  return opened;
};

const body = (doc: Y.Doc): string => annotationText(doc).bodyText;
const stored = (at: Rooms = rooms): Promise<unknown> => at.read(name, body);

/** Every task that was waiting has had its turn, and the answers to those have had theirs. */
const settled = async (at: Rooms = rooms): Promise<void> => {
  await at.read(name, () => null);
  await at.read(name, () => null);
};

beforeEach(() => {
  log = new HeldLog();
  log.create(name);
  rights = new Map();
  committed = [];
  rooms = node();
});

afterEach(() => {
  log.release();
  for (const opened of clients.splice(0)) opened.destroy();
  rooms.stop();
});

describe("frames", () => {
  test("[R20] a frame that is no message ends the connection, and nobody else's", async () => {
    const anna = client("anna");
    const bo = client("bo");
    await settled();
    anna.say(nonsense);
    expect(anna.refusal).toEqual({ code: "document.refused", params: { rule: "R20" } });
    expect(anna.closedWith).toEqual({ code: 4422, reason: "document.refused" });
    expect(bo.closedWith).toBeNull();
  });

  test("[R20] a state vector that is none ends the connection", async () => {
    const anna = client("anna");
    await settled();
    anna.say(step1Frame(Uint8Array.of(9, 1)));
    await settled();
    expect(anna.refusal?.params).toEqual({ rule: "R20" });
  });

  test("[R21] what arrives while the document loads is handled in order", async () => {
    log.hold();
    const anna = client("anna");
    writeText(anna.doc, { text: "ett" });
    writeText(anna.doc, { text: "två" });
    log.release();
    await settled();
    expect(await stored()).toEqual({ ok: true, value: "två" });
  });

  test("a document that does not exist is refused", async () => {
    const lost = new TestClient(rooms, other, "anna");
    clients.push(lost);
    await vi.waitFor(() => expect(lost.refusal?.code).toBe("not-found"));
    expect(lost.closedWith?.code).toBe(4404);
  });
});

describe("saving", () => {
  test("[R22][R23] nothing is shown, acknowledged or served before it is stored", async () => {
    const anna = client("anna");
    const bo = client("bo");
    await settled();
    log.hold();
    const acks = anna.acks.length;
    writeText(anna.doc, { text: "Hej" });
    await vi.waitFor(() => expect(log.groups).toHaveLength(1));
    const late = client("cecilia");
    await new Promise((resolve) => setImmediate(resolve));
    expect(body(bo.doc)).toBe("");
    expect(late.frames).toHaveLength(0);
    expect(anna.acks).toHaveLength(acks);
    expect(committed).toEqual([]);
    log.release();
    await settled();
    expect([body(bo.doc), body(late.doc)]).toEqual(["Hej", "Hej"]);
    expect(anna.acks.at(-1)).toEqual({ writes: 2, seq: 1 });
    expect(committed).toEqual([1]);
  });

  test("[R24] what comes while a group is stored becomes the next, one entry for each, under its writer's name", async () => {
    const [anna, bo] = [client("anna"), client("bo")];
    await settled();
    log.hold();
    writeText(anna.doc, { text: "ett" });
    await vi.waitFor(() => expect(log.groups).toHaveLength(1));
    writeText(bo.doc, { text: "två" });
    anna.doc.getXmlFragment("body").delete(0, 1);
    log.release();
    await settled();
    expect(log.groups.map((group) => group.map(({ personId }) => personId))).toEqual([["anna"], ["bo", "anna"]]);
    expect(log.entries(name).map(({ seq }) => seq)).toEqual([1, 2, 3]);
    expect(body(anna.doc)).toBe(body(bo.doc));
  });

  test("[R24] the log holds the server's own encoding, from which the document can be made again", async () => {
    const anna = client("anna");
    await settled();
    writeText(anna.doc, { text: "Hej" });
    await settled();
    const again = new Y.Doc();
    for (const { bytes } of log.entries(name)) Y.applyUpdate(again, bytes);
    expect(body(again)).toBe("Hej");
  });

  test("[R25] when the store is lost nobody is acknowledged and everybody is told to come back, with what they had", async () => {
    const [anna, bo] = [client("anna"), client("bo")];
    await settled();
    const acks = anna.acks.length;
    log.failOnce();
    writeText(anna.doc, { text: "Hej" });
    await vi.waitFor(() => expect(anna.closedWith).toEqual({ code: 1012, reason: "" }));
    expect(bo.closedWith?.code).toBe(1012);
    expect([anna.acks.length, body(bo.doc)]).toEqual([acks, ""]);
    const back = client("anna");
    await settled();
    Y.applyUpdate(back.doc, Y.encodeStateAsUpdate(anna.doc));
    await settled();
    expect(await stored()).toEqual({ ok: true, value: "Hej" });
  });

  test("[R25] when the document cannot be loaded, whoever waits is told to come back", async () => {
    const [anna] = [client("anna")];
    log.failLoadOnce();
    expect(await rooms.read(name, () => 1)).toMatchObject({ ok: false, refusal: { code: "server.unavailable" } });
    expect(anna?.closedWith).toEqual({ code: 1012, reason: "" });
    expect(await stored()).toEqual({ ok: true, value: "" });
  });

  test("[R26] two nodes write at once; both are stored and each sees the other's", async () => {
    const second = node();
    const [anna, bo] = [client("anna"), client("bo", {}, second)];
    await Promise.all([settled(), settled(second)]);
    log.hold();
    writeText(anna.doc, { text: "Annas" });
    writeText(bo.doc, { text: "Bos" });
    await vi.waitFor(() => expect(log.groups).toHaveLength(2));
    log.release();
    await Promise.all([settled(), settled(second)]);
    rooms.noticed(name, 2);
    second.noticed(name, 2);
    await Promise.all([settled(), settled(second)]);
    expect(body(anna.doc)).toBe(body(bo.doc));
    expect(body(anna.doc).split("\n").toSorted()).toEqual(["Annas", "Bos"]);
    expect([anna.acks.at(-1)?.writes, bo.acks.at(-1)?.writes]).toEqual([2, 2]);
    second.stop();
  });

  test("[R26] text that another node stored and a client brings along is no forgery", async () => {
    const second = node();
    const anna = client("anna");
    const bo = client("bo", {}, second);
    await Promise.all([settled(), settled(second)]);
    writeText(anna.doc, { text: "Hej" });
    await settled();
    // Bo was at the first node when he saw it, and answers this one.
    Y.applyUpdate(bo.doc, Y.encodeStateAsUpdate(anna.doc), "server");
    const paragraph = bo.doc.getXmlFragment("body").get(0) as Y.XmlElement;
    (paragraph.get(0) as Y.XmlText).insert(3, " du");
    await settled(second);
    expect(bo.refusal).toBeNull();
    expect(await stored(second)).toEqual({ ok: true, value: "Hej du" });
    second.stop();
  });

  test("[R27] a document that was closed takes nothing more, and its readers stay", async () => {
    const [anna, bo] = [client("anna"), client("bo")];
    await settled();
    log.close(name);
    writeText(anna.doc, { text: "För sent" });
    await settled();
    expect(anna.refusal?.code).toBe("document.closed");
    expect(anna.closedWith?.code).toBe(4409);
    expect(bo.closedWith).toBeNull();
    expect(await stored()).toEqual({ ok: true, value: "" });
  });

  test("[R28] acknowledgements count repetitions and deletions too", async () => {
    const anna = client("anna");
    await settled();
    expect(anna.acks).toEqual([{ writes: 1, seq: 0 }]);
    writeText(anna.doc, { text: "Hej" });
    anna.say(updateFrame(Y.encodeStateAsUpdate(anna.doc)));
    await settled();
    anna.doc.getXmlFragment("body").delete(0, 1);
    await settled();
    expect(anna.acks.at(-1)).toEqual({ writes: 4, seq: 2 });
  });

  test("[R29] a refused writer keeps what was stored before, and the others go on", async () => {
    const [anna, bo] = [client("anna"), client("bo")];
    await settled();
    writeText(anna.doc, { text: "Sparat" });
    anna.say(updateFrame(craft([{ client: anna.doc.clientID, clock: 3, structs: [{ parent: "nowhere", content: words("x") }] }])));
    await settled();
    expect(anna.acks.at(-1)).toEqual({ writes: 2, seq: 1 });
    expect(anna.refusal?.code).toBe("document.refused");
    expect(bo.closedWith).toBeNull();
    expect(body(bo.doc)).toBe("Sparat");
    writeText(bo.doc, { text: "Vidare" });
    await settled();
    expect(await stored()).toEqual({ ok: true, value: "Vidare" });
  });

  test("[R4] an id that another person has used is refused", async () => {
    const anna = client("anna");
    await settled();
    writeText(anna.doc, { text: "Hej" });
    await settled();
    const forger = new TestClient(rooms, name, "bo");
    clients.push(forger);
    await settled();
    forger.say(updateFrame(craft([{ client: anna.doc.clientID, clock: 5, structs: [{ left: [anna.doc.clientID, 4], content: words("x") }] }])));
    await settled();
    expect(forger.refusal?.params).toEqual({ rule: "R4" });
    expect(await stored()).toEqual({ ok: true, value: "Hej" });
  });
});

describe("[R30] before the answer to step 1", () => {
  test("an update that leans on what is still to come is passed over, and the answer brings it", async () => {
    const anna = client("anna");
    anna.polite = false;
    writeText(anna.doc, { text: "Skrivet offline" });
    const before = Y.encodeStateVector(anna.doc);
    const text = (anna.doc.getXmlFragment("body").get(0) as Y.XmlElement).get(0) as Y.XmlText;
    text.insert(text.length, "!");
    anna.say(updateFrame(Y.encodeStateAsUpdate(anna.doc, before)));
    anna.polite = true;
    await settled();
    expect(anna.refusal).toBeNull();
    expect(await stored()).toEqual({ ok: true, value: "Skrivet offline!" });
  });

  test("after it the same is refused", async () => {
    const anna = client("anna");
    await settled();
    anna.say(updateFrame(craft([{ client: anna.doc.clientID, clock: 7, structs: [{ left: [anna.doc.clientID, 6], content: words("x") }] }])));
    await settled();
    expect(anna.refusal?.params).toEqual({ rule: "R5" });
  });
});

describe("[R31] readers", () => {
  test("text of theirs is not taken, and they are told why", async () => {
    const anna = client("anna", { mode: "read", readReason: "document.closed" });
    await settled();
    expect(anna.modes).toEqual(["read"]);
    writeText(anna.doc, { text: "Hej" });
    await settled();
    expect(anna.refusal?.code).toBe("document.closed");
    expect(log.entries(name)).toHaveLength(0);
  });

  test("deletions that an editor makes by itself are passed over", async () => {
    const bo = client("bo");
    const anna = client("anna", { mode: "read" });
    await settled();
    writeText(bo.doc, { text: "Hej" });
    await settled();
    anna.doc.getXmlFragment("body").delete(0, 1);
    await settled();
    expect(anna.closedWith).toBeNull();
    expect(await stored()).toEqual({ ok: true, value: "Hej" });
  });
});

describe("[R32] edits that commands make past the room", () => {
  const append = async (text: string, personId = "anna" as PersonId): Promise<void> => {
    const loaded = await log.load(name);
    if (!loaded) throw new Error("not there");
    const doc = new Y.Doc();
    for (const update of loaded.updates) Y.applyUpdate(doc, update);
    const { clientId, isNew } = serverClientFor(loaded.clients, personId);
    doc.clientID = clientId;
    const before = Y.encodeStateVector(doc);
    writeText(doc, { text });
    if (isNew) await log.claimClient(name, clientId, personId);
    await log.append(name, loaded.seq, [{ personId, bytes: Y.encodeStateAsUpdate(doc, before) }]);
  };

  test("reach everybody when the room hears of them, under one client id of the server's for each person", async () => {
    const bo = client("bo");
    await settled();
    for (const text of ["ett", "två", "Från REST"]) await append(text);
    rooms.noticed(name, 3);
    await settled();
    expect(body(bo.doc)).toBe("Från REST");
    const loaded = await log.load(name);
    expect(loaded?.clients).toHaveLength(1);
    expect(loaded?.clients[0]?.clientId).toBeGreaterThan(2 ** 32 - 1);
  });

  test("unheard of, are taken in by the next write", async () => {
    const bo = client("bo");
    await settled();
    await append("Från REST");
    bo.doc.getXmlFragment("body").insert(0, [new Y.XmlElement("paragraph")]);
    await settled();
    expect(bo.closedWith).toBeNull();
    expect(body(bo.doc)).toContain("Från REST");
    expect(await stored()).toEqual({ ok: true, value: body(bo.doc) });
  });
});

describe("reading a document that is not there, or whose store is away", () => {
  test("is refused", async () => {
    expect(await rooms.read(other, () => 1)).toMatchObject({ ok: false, refusal: { code: "not-found" } });
    log.failLoadOnce();
    expect(await rooms.read(name, () => 1)).toMatchObject({ ok: false, refusal: { code: "server.unavailable" } });
    expect(await rooms.read(name, () => 1)).toMatchObject({ ok: true });
  });
});

describe("[R33] rights", () => {
  test("lost ones end the connection; lesser ones make a reader of it", async () => {
    const [anna, bo, cecilia] = [client("anna"), client("bo"), client("cecilia")];
    await settled();
    rights.set("anna", null).set("bo", "read");
    await rooms.reauthorise(({ documentName }) => documentName === name);
    expect(anna.refusal?.code).toBe("policy.not-member");
    expect(bo.modes).toEqual(["write", "read"]);
    expect(cecilia.modes).toEqual(["write"]);
    writeText(bo.doc, { text: "Nej" });
    await settled();
    expect(bo.refusal?.code).toBe("document.refused");
    expect(await stored()).toEqual({ ok: true, value: "" });
  });

  test("words that a writer took away on the way to being a reader are refused, not passed over as saved", async () => {
    const bo = client("bo");
    await settled();
    writeText(bo.doc, { text: "Hej" });
    await settled();
    rights.set("bo", "read");
    await rooms.reauthorise(() => true);
    bo.doc.getXmlFragment("body").delete(0, 1);
    await settled();
    expect(bo.refusal?.code).toBe("document.refused");
    expect(await stored()).toEqual({ ok: true, value: "Hej" });
  });

  test("only those whom the change concerns are asked", async () => {
    const anna = client("anna");
    await settled();
    rights.set("anna", null);
    await rooms.reauthorise(({ personId }) => personId === "bo");
    expect(anna.closedWith).toBeNull();
  });

  test("a closed document's connections end with the reason", async () => {
    const anna = client("anna");
    await settled();
    rooms.close(name, { code: "document.closed" });
    expect(anna.closedWith).toEqual({ code: 4409, reason: "document.closed" });
  });
});

describe("[R34] bounds", () => {
  test("a client that takes nothing is let go", async () => {
    const [anna, bo] = [client("anna"), client("bo")];
    await settled();
    bo.buffered = 9 * 1024 * 1024;
    writeText(anna.doc, { text: "Hej" });
    await settled();
    expect(bo.closedWith).toEqual({ code: 1013, reason: "" });
    expect(anna.closedWith).toBeNull();
  });

  test("a client that floods is let go, and what it had said counts", async () => {
    const anna = client("anna");
    await settled();
    log.hold();
    for (let i = 0; i < 1_100; i++) anna.say(updateFrame(Uint8Array.of(0, 0)));
    expect(anna.closedWith).toEqual({ code: 1013, reason: "" });
    log.release();
    await settled();
  });

  test("questions beyond the bound are not answered", async () => {
    const anna = client("anna");
    await settled();
    const frames = anna.frames.length;
    for (let i = 0; i < 500; i++) anna.say(step1Frame(Uint8Array.of(0)));
    await settled();
    expect(anna.frames.length - frames).toBeLessThan(10);
    expect(anna.closedWith).toBeNull();
  });

  test("writes beyond the bound end the connection, and nothing of what was acknowledged is lost", async () => {
    const began = Date.now();
    const anna = client("anna");
    await settled();
    for (let i = 0; i < 3_000 && !anna.closedWith; i++) {
      writeText(anna.doc, { text: `text ${i}` });
      if (i % 100 === 0) await settled();
    }
    await settled();
    expect(anna.closedWith).toEqual({ code: 1013, reason: "" });
    const { burst, perSecond } = connectionLimits.writes;
    expect(anna.acks.at(-1)?.writes).toBeLessThanOrEqual(burst + (perSecond * (Date.now() - began)) / 1000 + 1);
    const again = client("anna");
    await settled();
    expect(again.closedWith).toBeNull();
  });
});

describe("[R35] empty rooms", () => {
  test("are forgotten, and leave a snapshot after a hundred updates", async () => {
    const anna = client("anna");
    await settled();
    for (let i = 0; i < 120; i++) writeText(anna.doc, { text: `text ${i}` });
    await settled();
    expect((await log.load(name))?.snapshot).toBeNull();
    anna.leave();
    await vi.waitFor(async () => expect((await log.load(name))?.snapshot).not.toBeNull());
    expect((await log.load(name))?.updates).toEqual([]);
    expect(await stored()).toEqual({ ok: true, value: "text 119" });
  });

  test("what was sent just before leaving is stored", async () => {
    const anna = client("anna");
    await settled();
    writeText(anna.doc, { text: "Sista ordet" });
    anna.leave();
    await vi.waitFor(() => expect(log.entries(name)).toHaveLength(1));
  });
});

describe("[R36] clients that know only y-websocket's words", () => {
  test("get no acknowledgement, and a refusal as a denied permission and a final close code", async () => {
    const anna = client("anna", { wantsAcks: false });
    await settled();
    writeText(anna.doc, { text: "Hej" });
    await settled();
    anna.say(nonsense);
    const types = new Set(anna.frames.map((frame) => frame[0]));
    expect(types).toEqual(new Set([messageType.sync, messageType.auth]));
    expect(anna.closedWith?.code).toBe(4422);
  });
});

describe("presence", () => {
  test("[P1][P5] others see who somebody is by the server's word, until they leave", async () => {
    const [anna, bo] = [client("anna"), client("bo")];
    await settled();
    anna.show({ user: { name: "Chefen", color: "red" } });
    await settled();
    expect(bo.awareness.getStates().get(anna.doc.clientID)).toEqual({ user: { personId: "anna", name: "anna", color: "#336699" } });
    const late = client("cecilia");
    await settled();
    expect(late.awareness.getStates().has(anna.doc.clientID)).toBe(true);
    anna.leave();
    expect(bo.awareness.getStates().has(anna.doc.clientID)).toBe(false);
  });

  test("[P3][R4] an id seen in somebody's presence can be neither shown nor written under by another", async () => {
    const anna = client("anna");
    await settled();
    anna.show({});
    await settled();
    const thief = new TestClient(rooms, name, "bo", {}, docOf(anna.doc.clientID));
    clients.push(thief);
    await settled();
    thief.show({});
    await settled();
    expect(anna.awareness.getStates().size).toBe(1);
    writeText(thief.doc, { text: "Stulet" });
    await settled();
    expect(thief.refusal?.params).toEqual({ rule: "R4" });
    writeText(anna.doc, { text: "Mitt" });
    await settled();
    expect(anna.refusal).toBeNull();
    expect(await stored()).toEqual({ ok: true, value: "Mitt" });
  });
});
