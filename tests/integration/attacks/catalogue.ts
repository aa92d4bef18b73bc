import * as encoding from "lib0/encoding";
import { io } from "socket.io-client";
import { expect, vi } from "vitest";
import { WebSocket } from "ws";
import * as Y from "yjs";
import { craft, element, embed, format, gc, json, skip, subDocument, text, values, words, type CraftedContent, type CraftedStruct } from "../../../collab/testing/craft.ts";
import { awarenessFrame, step1Frame, updateFrame } from "../../../collab/wire/messages.ts";
import { mostLiveDocuments } from "../../../server/live/seats.ts";
import type { RawSocket, Stage } from "./stage.ts";

/** What somebody who may write does to those who write with them, or to the server. It says itself what answer it expects. */
export type Attack = { readonly title: string; readonly carryOut: (stage: Stage) => Promise<void> };

/** Ids that nobody has, each once: an id is bound to its first writer. */
let fresh = 3_000_000;
const id = (): number => ++fresh;

const refusedWith = (socket: RawSocket, code: number): Promise<void> => expect(socket.closed()).resolves.toBe(code);

/** One update on a socket of its own, which ends with that code. */
const update = (title: string, make: (stage: Stage) => Uint8Array, code = 4422): Attack => ({
  title,
  carryOut: async (stage) => {
    const socket = await stage.attack();
    socket.send(updateFrame(make(stage)));
    await refusedWith(socket, code);
  },
});

/** One frame on a socket of its own, which ends with that code. */
const frame = (title: string, make: () => Uint8Array, code = 4422): Attack => ({
  title,
  carryOut: async (stage) => {
    const socket = await stage.attack();
    socket.send(make());
    await refusedWith(socket, code);
  },
});

const mine = (...structs: CraftedStruct[]): Uint8Array => craft([{ client: id(), clock: 0, structs }]);
const inBody = (content: CraftedContent): Uint8Array => mine({ parent: "body", content });
const inText = (content: CraftedContent): Uint8Array => {
  const own = id();
  const paragraph: CraftedStruct[] = [{ parent: "body", content: element("paragraph") }, { parent: [own, 0], content: text() }];
  return craft([{ client: own, clock: 0, structs: [...paragraph, { parent: [own, 1], content }] }]);
};

/** The victim's id and next clock. */
const victimOf = ({ victim }: Stage): { client: number; clock: number } => ({ client: victim.doc.clientID, clock: Y.getState(victim.doc.store, victim.doc.clientID) });
const anybody = (stage: Stage): readonly [number, number] => [[...stage.watcher.doc.store.clients.keys()][0] ?? 0, 0];
const repeated = (times: number, bytes: number[]): number[] => Array.from({ length: times }, () => bytes).flat();
const notANumber = [...repeated(200, [0x80]), 0];

const structure: readonly Attack[] = [
  update("a root that is not the document's", () => mine({ parent: "views", content: element("paragraph") })),
  update("a root of Object's", () => mine({ parent: "__proto__", content: element("paragraph") })),
  update("a gap before one's own clock", () => craft([{ client: id(), clock: 7, structs: [{ parent: "body", content: element("paragraph") }] }])),
  update("a Skip", () => inBody(skip(5))),
  update("a neighbour that does not exist, to sleep as pending", () => mine({ left: [id(), 3], content: words("x") })),
  update("deletion of what the victim has not written yet", (stage) => craft([], [{ client: victimOf(stage).client, ranges: [[victimOf(stage).clock, 5_000]] }])),
  update("an item that leans on itself", () => {
    const own = id();
    return craft([{ client: own, clock: 0, structs: [{ left: [own, 0], content: words("x") }] }]);
  }),
  update("two neighbours in two places", (stage) => mine({ left: anybody(stage), right: [anybody(stage)[0], 2], content: words("x") })),
  update("items nested beyond the bound", () => {
    const own = id();
    return craft([{ client: own, clock: 0, structs: Array.from({ length: 200 }, (_, i): CraftedStruct => ({ parent: i === 0 ? "body" : [own, i - 1], content: element("blockquote") })) }]);
  }),
];

const identity: readonly Attack[] = [
  update("the victim's id at its next clock", (stage) => craft([{ ...victimOf(stage), structs: [{ parent: "body", content: element("paragraph") }] }])),
  update("an id of the server's", () => craft([{ client: 2 ** 32 + 7, clock: 0, structs: [{ parent: "body", content: element("paragraph") }] }])),
  update("other words under a known clock", (stage) => craft([{ client: anybody(stage)[0], clock: 0, structs: [{ parent: "body", content: element("blockquote") }] }])),
  update("an id that is no number", () => Uint8Array.from([1, 1, ...notANumber, 0, 0, 1, 0])),
];

const malformed: readonly Attack[] = [
  update("a truncated update", () => inBody(element("paragraph")).slice(0, -3)),
  update("trailing bytes", () => Uint8Array.of(...inBody(element("paragraph")), 0)),
  update("version 2", () => {
    const doc = new Y.Doc();
    doc.getXmlFragment("body").insert(0, [new Y.XmlElement("paragraph")]);
    return Y.encodeStateAsUpdateV2(doc);
  }),
  update("JSON that is none", () => inText(format("bold", "{"))),
  update("letters that are not UTF-8", () => inText({ ref: 4, write: (encoder) => encoding.writeVarUint8Array(encoder, Uint8Array.of(0xff, 0xc3)) })),
  update("a length that is no number", () => Uint8Array.from([1, 1, 200, 1, 0, 0, ...notANumber, 0])),
  frame("an unknown message", () => Uint8Array.of(77)),
  frame("a message and more", () => Uint8Array.of(...updateFrame(Uint8Array.of(0, 0)), 9)),
  frame("an empty frame", () => new Uint8Array()),
  frame("a state vector that is none", () => step1Frame(Uint8Array.of(9, 1))),
];

const bombs: readonly Attack[] = [
  update("a count that the bytes do not bear", () => Uint8Array.of(1, 0xff, 0xff, 0xff, 0xff, 0x0f, 200, 1, 0), 4413),
  update("a collected struct of 2⁴⁰", () => inBody(gc(2 ** 40)), 4413),
  update("half a million delete ranges", () => craft([], [{ client: 1, ranges: Array.from({ length: 100_000 }, (_, i) => [i * 2, 1] as const) }]), 4413),
  update("client ids without end", () => craft(Array.from({ length: 60 }, () => ({ client: id(), clock: 0, structs: [{ left: [1, 1] as const, content: words("x") }] })))),
  frame("a frame beyond the bound", () => updateFrame(new Uint8Array(600_000))),
  frame("a state vector of a million clients", () => step1Frame(Uint8Array.from([0xc0, 0x84, 0x3d, ...repeated(300, [1, 1])]))),
  { title: "a frame beyond the socket's bound", carryOut: async (stage) => {
    const socket = await stage.attack();
    socket.send(new Uint8Array(8 * 1024 * 1024));
    expect([1006, 1009]).toContain(await socket.closed());
  } },
];

const values_: readonly Attack[] = [
  update("a script element", () => inBody(element("script"))),
  update("an embed", () => inText(embed())),
  update("a sub-document", () => inText(subDocument())),
  update("JSON content", () => inText(json())),
  update("a link to script", () => inText(format("link", '{"href":"javascript:alert(1)"}'))),
  update("a mark with a prototype", () => inText(format("bold", '{"__proto__":{"x":1}}'))),
  update("a mark named like Object's", () => inText(format("constructor", "{}"))),
  update("an attribute that dresses others' screens", () => {
    const own = id();
    return craft([{ client: own, clock: 0, structs: [{ parent: "body", content: element("paragraph") }, { parent: [own, 0], sub: "style", content: values("position:fixed") }] }]);
  }),
];

const presence = (entries: readonly (readonly [number, number, string])[]): Uint8Array =>
  awarenessFrame(
    encoding.encode((encoder) => {
      encoding.writeVarUint(encoder, entries.length);
      for (const [client, clock, state] of entries) {
        encoding.writeVarUint(encoder, client);
        encoding.writeVarUint(encoder, clock);
        encoding.writeVarString(encoder, state);
      }
    }),
  );

const namesSeenBy = ({ watcher }: Stage): string[] => [...watcher.awareness.getStates().values()].map((state) => String((state["user"] as { name?: string } | undefined)?.name));

const ghosts: readonly Attack[] = [
  { title: "another's name in presence", carryOut: async (stage) => {
    const socket = await stage.attack();
    socket.send(presence([[id(), 1, '{"user":{"name":"author","personId":"x","color":"url(x)"},"cursor":{"evil":1}}']]));
    await expect.poll(() => namesSeenBy(stage), { timeout: 5_000 }).toContain("neighbour");
    socket.ws.close();
    await expect.poll(() => namesSeenBy(stage), { timeout: 5_000 }).not.toContain("neighbour");
  } },
  { title: "the victim's presence taken away, and ghosts", carryOut: async (stage) => {
    stage.victim.awareness.setLocalState({});
    await expect.poll(() => namesSeenBy(stage), { timeout: 5_000 }).toContain("author");
    const socket = await stage.attack();
    socket.send(presence([[stage.victim.doc.clientID, 2 ** 40, "null"]]));
    socket.send(presence(Array.from({ length: 200 }, () => [id(), 1, "{}"] as const)));
    socket.send(presence([[stage.victim.doc.clientID, 2 ** 40, '{"user":{"name":"mallory"}}']]));
    await stage.undisturbed();
    expect(namesSeenBy(stage)).toContain("author");
    expect(stage.watcher.awareness.getStates().size).toBeLessThan(4);
    socket.ws.close();
  } },
  { title: "a flood of presence", carryOut: async (stage) => {
    const socket = await stage.attack();
    const own = id();
    for (let clock = 1; clock < 2_000; clock++) socket.send(presence([[own, clock, `{"cursor":null,"x":"${"x".repeat(500)}"}`]]));
    await stage.undisturbed();
    socket.ws.close();
  } },
];

const transport: readonly Attack[] = [
  { title: "a flood of step 1", carryOut: async (stage) => {
    const socket = await stage.attack();
    const before = socket.heard.length;
    for (let i = 0; i < 2_000; i++) socket.send(step1Frame(Uint8Array.of(0)));
    await stage.undisturbed();
    expect(socket.heard.length - before).toBeLessThan(20);
    socket.ws.close();
  } },
  { title: "a flood of updates", carryOut: async (stage) => {
    const socket = await stage.attack();
    for (let i = 0; i < 3_000; i++) socket.send(updateFrame(Uint8Array.of(0, 0)));
    await refusedWith(socket, 1013);
  } },
  { title: "a reader that never reads", carryOut: async (stage) => {
    const socket = await stage.attack();
    socket.ws.pause();
    await stage.undisturbed();
    socket.ws.terminate();
  } },
  { title: "writing before the step 1 is answered, with a gap", carryOut: async (stage) => {
    const socket = await stage.attack({ answered: false });
    socket.send(updateFrame(craft([{ client: id(), clock: 9, structs: [{ parent: "body", content: element("paragraph") }] }])));
    await stage.undisturbed();
    socket.ws.close();
  } },
  { title: "more connections than one person may have", carryOut: async (stage) => {
    const address = `${stage.server.url.replace("http", "ws")}/collab/${stage.name}?acks=1`;
    const sockets: WebSocket[] = [];
    const knock = (): Promise<number> =>
      new Promise((resolve) => {
        const ws = new WebSocket(address, { headers: { cookie: stage.cookie, origin: stage.server.url } });
        sockets.push(ws);
        ws.once("open", () => resolve(101));
        ws.once("unexpected-response", (request, response) => (request.destroy(), resolve(response.statusCode ?? 0)));
        ws.on("error", () => undefined);
      });
    const answers = await Promise.all(Array.from({ length: mostLiveDocuments + 5 }, knock));
    const turnedAway = answers.filter((status) => status !== 101);
    expect(turnedAway.length).toBeGreaterThanOrEqual(5);
    expect(new Set(turnedAway)).toEqual(new Set([429]));
    const gone = sockets.map((ws) => new Promise((resolve) => (ws.readyState === ws.CLOSED ? resolve(null) : ws.once("close", resolve))));
    for (const ws of sockets) ws.terminate();
    await Promise.all(gone);
    // The places are free again.
    await vi.waitFor(async () => {
      const status = await knock();
      sockets.at(-1)?.terminate();
      expect(status).toBe(101);
    }, { timeout: 15_000 });
  } },
  { title: "a ticket used twice, for another document, and none at all", carryOut: async (stage) => {
    const { body } = await stage.api.attacker.post("/collab/tickets", { document: stage.name });
    const url = String(body["url"]);
    const statusOf = (address: string, headers: Record<string, string> = {}): Promise<number> =>
      new Promise((resolve) => {
        const ws = new WebSocket(address, { headers });
        ws.once("open", () => (ws.terminate(), resolve(101)));
        ws.once("unexpected-response", (request, response) => (request.destroy(), resolve(response.statusCode ?? 0)));
        // The socket was cut without an answer.
        ws.once("error", () => resolve(0));
      });
    expect(await statusOf(url.replace(stage.name, stage.hidden))).toBe(401);
    expect(await statusOf(url)).toBe(101);
    expect(await statusOf(url)).toBe(401);
    const plain = `${stage.server.url.replace("http", "ws")}/collab/${stage.name}`;
    expect(await statusOf(plain)).toBe(401);
    // A page elsewhere, with the cookie that the browser adds.
    expect(await statusOf(plain, { cookie: stage.cookie, origin: "https://evil.example" })).toBe(401);
    expect(await statusOf(plain, { cookie: stage.cookie })).toBe(401);
    expect(await statusOf(plain, { cookie: stage.cookie, origin: stage.server.url })).toBe(101);
    for (const trick of [`${stage.name}/`, stage.name.toUpperCase(), `../${stage.name}`, `%2e%2e/${stage.name}`, `${stage.name}%00`, "%ff", "annotation/constructor", `x/${stage.name}`]) {
      expect(await statusOf(`${stage.server.url.replace("http", "ws")}/collab/${trick}`, { cookie: stage.cookie, origin: stage.server.url }), trick).not.toBe(101);
    }
    expect(await statusOf(`${stage.server.url.replace("http", "ws")}/collab/${stage.hidden}`, { cookie: stage.cookie, origin: stage.server.url })).toBe(403);
  } },
  { title: "frames that break the protocol, and compressed ones", carryOut: async (stage) => {
    const upgrade = (extensions: string): string =>
      `GET /collab/${stage.name} HTTP/1.1\r\nHost: 127.0.0.1:${stage.server.port}\r\nOrigin: ${stage.server.url}\r\nCookie: ${stage.cookie}\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nSec-WebSocket-Version: 13\r\n${extensions}\r\n`;
    const frames = [
      Buffer.from([0xff, 0xff, 0xff, 0xff]), // reserved bits and opcode
      Buffer.from([0x82, 0x7f, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff]), // a length of 2⁶⁴
      Buffer.from([0x82, 0x05, 1, 2, 3, 4, 5]), // not masked
      Buffer.from([0xc2, 0x81, 0, 0, 0, 0, 1]), // compressed, though nobody agreed to that
    ];
    for (const broken of frames) {
      const answer = await stage.bare(Buffer.concat([Buffer.from(upgrade("Sec-WebSocket-Extensions: permessage-deflate\r\n")), broken]));
      expect(answer).not.toContain("permessage-deflate");
    }
  } },
  { title: "HTTP that is none", carryOut: async (stage) => {
    for (const bytes of ["\u0000\u0001\u0002\r\n\r\n", "GET /collab/%ZZ HTTP/1.1\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n\r\n", "GET http:// HTTP/1.1\r\nHost: x\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n\r\n"]) {
      expect(await stage.bare(bytes, 1_000)).not.toMatch(/ (101|5\d\d) /);
    }
  } },
];

const json_ = (stage: Stage, path: string, body: string, headers: Record<string, string> = {}): Promise<Response> =>
  fetch(`${stage.server.url}${path}`, { method: "POST", headers: { "content-type": "application/json", authorization: `Bearer ${stage.token}`, ...headers }, body });

const payloads: readonly Attack[] = [
  { title: "REST payloads that are none", carryOut: async (stage) => {
    const bodies = ["", "{", "null", "[]", '"x"', `${"[".repeat(50_000)}${"]".repeat(50_000)}`, '{"__proto__":{"admin":true}}', '{"text":{"toString":1}}', '{"text":"\\u0000"}', '{"id":"../x","audience":"everyone","kind":[],"target":{"blockId":{}}}'];
    for (const path of [`/api/v1/consultations/${stage.consultationId}/annotations`, `/api/v1/annotations/${stage.annotationId}/replies`, "/api/v1/collab/tickets"]) {
      for (const body of bodies) {
        const { status } = await json_(stage, path, body);
        expect(status, `${path} ${body.slice(0, 40)}`).toBeGreaterThanOrEqual(400);
        expect(status, `${path} ${body.slice(0, 40)}`).toBeLessThan(500);
      }
    }
  } },
  { title: "commands that are none", carryOut: async (stage) => {
    for (const name of ["__proto__", "constructor", "annotation.settle", "x".repeat(5_000), "%ff"]) {
      for (const body of ["{", "{}", '{"commandId":"x","input":{}}', '{"commandId":{"$ne":1},"input":null}']) {
        const { status } = await json_(stage, `/commands/${name}`, body, { cookie: stage.cookie, origin: stage.server.url });
        expect(status, `${name.slice(0, 20)} ${body}`).toBeLessThan(500);
      }
    }
  } },
  { title: "Socket.IO events that are none, and a flood of them", carryOut: async (stage) => {
    const socket = io(stage.server.url, { transports: ["websocket"], forceNew: true, reconnection: false, extraHeaders: { cookie: stage.cookie, origin: stage.server.url } });
    await new Promise<void>((resolve, reject) => socket.once("connect", resolve).once("connect_error", reject));
    for (const args of [[], [null], [undefined, 1], [{}, "x"], [{ consultationId: { $ne: 1 }, since: -1 }], [[]], [{ __proto__: 1 }]]) socket.emit("watch", ...args);
    socket.emit("__proto__", {});
    socket.emit("unwatch", "x", () => undefined);
    const answers = await Promise.all([{}, null, { consultationId: "x", since: 0 }, { consultationId: stage.consultationId, since: 1e300 }].map((input) => socket.timeout(5_000).emitWithAck("watch", input) as Promise<{ ok: boolean }>));
    expect(answers.map(({ ok }) => ok)).toEqual([false, false, false, false]);
    for (let i = 0; i < 500; i++) socket.emit("watch", { consultationId: stage.consultationId, since: 0 }, () => undefined);
    await stage.undisturbed();
    socket.disconnect();
  } },
];

/** By the classes of what is to be withstood; the list is of what is known, the gate's is of what is allowed. */
export const attacks: readonly (readonly [group: string, attacks: readonly Attack[]])[] = [
  ["structure", structure],
  ["identity", identity],
  ["malformed bytes", malformed],
  ["bombs", bombs],
  ["hostile values", values_],
  ["presence", ghosts],
  ["transport", transport],
  ["payloads", payloads],
];
