import { readFileSync } from "node:fs";
import { connect } from "node:net";
import { v7 as uuid } from "uuid";
import { expect, vi } from "vitest";
import { WebSocket } from "ws";
import type { LiveDocument } from "../../../collab/client/live-document.ts";
import { annotationText } from "../../../collab/annotation/annotation-text.ts";
import { annotationDocument, type DocumentName } from "../../../collab/schema/document-name.ts";
import { step2Frame } from "../../../collab/wire/messages.ts";
import { startServer, type ServerProcess } from "../../support/server-process.ts";
import { createWorld, type CastName } from "../../support/world.ts";
import { createDatabase, type TestDatabase } from "../../support/database.ts";
import { createApi, type Api } from "../crash/api.ts";
import { openClient } from "../crash/live-client.ts";
import { createUptime } from "../crash/uptime.ts";

/** How a raw socket ended, or that it did not. */
export type RawSocket = {
  readonly ws: WebSocket;
  /** Frames that it was sent. */
  readonly heard: Uint8Array[];
  readonly send: (bytes: Uint8Array) => void;
  /** The close code, when it is closed within the time. */
  readonly closed: (withinMs?: number) => Promise<number | null>;
};

/** A real server, two people who write in one text, and a colleague of theirs who may write in it too and attacks. */
export type Stage = {
  readonly server: ServerProcess;
  readonly name: DocumentName;
  readonly annotationId: string;
  readonly consultationId: string;
  /** A text that the attacker cannot see. */
  readonly hidden: DocumentName;
  readonly api: Record<"author" | "attacker" | "foreigner", Api>;
  readonly victim: LiveDocument;
  readonly watcher: LiveDocument;
  readonly cookie: string;
  readonly token: string;
  /** A socket that speaks for itself, with the attacker's ticket, greeted and its step 1 answered unless told otherwise. */
  readonly attack: (options?: { readonly answered?: boolean; readonly name?: DocumentName; readonly headers?: Record<string, string> }) => Promise<RawSocket>;
  /** Bytes on a bare connection, and what came back. */
  readonly bare: (bytes: string | Uint8Array, withinMs?: number) => Promise<string>;
  /** The victim types, is acknowledged, and the watcher sees it; the server lives and nobody sees anything else. */
  readonly undisturbed: () => Promise<void>;
  /** Processor time so far in ms, and resident memory in bytes. */
  readonly cost: () => { readonly cpuMs: number; readonly rss: number };
  readonly stop: () => Promise<void>;
};

const patience = { timeout: 15_000, interval: 10 };

export const setStage = async (): Promise<Stage> => {
  const database: TestDatabase = await createDatabase();
  const world = await createWorld(database.config);
  const annotationId = await world.annotate({ draft: true, cowriting: "body", text: "Början." });
  const hidden = annotationDocument(await world.annotate({ draft: true, cowriting: "author" }));
  const token = async (who: CastName): Promise<string> => (await world.act(who, "token.create", { id: uuid(), name: "angrepp" })).token;
  const tokens = { author: await token("author"), attacker: await token("neighbour"), foreigner: await token("foreigner"), watcher: await token("reviewer") };
  const session = await world.services.identity.signIn(world.email("neighbour"), "ett-bra-lösenord", "127.0.0.1");
  if (!session.ok) throw new Error("the attacker cannot sign in");
  const consultationId = world.ids.consultation;
  await world.stop();

  const server = await startServer({ databaseUrl: database.url, demo: false });
  const uptime = createUptime();
  uptime.up();
  const apiOf = (secret: string): Api => createApi(server.url, secret, uptime);
  const api = { author: apiOf(tokens.author), attacker: apiOf(tokens.attacker), foreigner: apiOf(tokens.foreigner) };
  const collabUrl = `${server.url.replace("http", "ws")}/collab`;
  const name = annotationDocument(annotationId);
  const victim = openClient({ collabUrl, api: api.author, name });
  const watcher = openClient({ collabUrl, api: apiOf(tokens.watcher), name });
  const saved = (live: LiveDocument): Promise<void> => vi.waitFor(() => expect(live.getSnapshot()).toMatchObject({ status: "saved", refusal: null }), patience);
  await Promise.all([saved(victim), saved(watcher)]);
  const open = new Set<WebSocket>();
  let words = 0;

  const attack: Stage["attack"] = async ({ answered = true, name: asked = name, headers = {} } = {}) => {
    const { body } = await api.attacker.post("/collab/tickets", { document: asked });
    const ws = new WebSocket(`${collabUrl}/${asked}?acks=1&ticket=${new URL(String(body["url"])).searchParams.get("ticket")}`, { headers });
    open.add(ws);
    const heard: Uint8Array[] = [];
    ws.on("message", (data: Buffer) => heard.push(data));
    ws.on("error", () => undefined);
    const code = new Promise<number>((resolve) => ws.once("close", resolve));
    await new Promise<void>((resolve, reject) => ws.once("open", resolve).once("error", reject));
    await vi.waitFor(() => expect(heard.length).toBeGreaterThan(1), patience);
    if (answered) ws.send(step2Frame(Uint8Array.of(0, 0)));
    return {
      ws,
      heard,
      send: (bytes) => ws.send(bytes),
      closed: (withinMs = 10_000) => Promise.race([code, new Promise<null>((resolve) => setTimeout(() => resolve(null), withinMs).unref())]),
    };
  };

  return {
    server,
    name,
    annotationId,
    consultationId,
    hidden,
    api,
    victim,
    watcher,
    cookie: `samsvar=${session.value.secret}`,
    token: tokens.attacker,
    attack,
    bare: (bytes, withinMs = 3_000) =>
      new Promise((resolve) => {
        const socket = connect(server.port, "127.0.0.1", () => socket.write(bytes));
        let answer = "";
        const timer = setTimeout(() => socket.destroy(), withinMs);
        socket.on("data", (data) => (answer += data.toString("latin1")));
        socket.on("error", () => undefined);
        socket.on("close", () => {
          clearTimeout(timer);
          resolve(answer);
        });
      }),
    undisturbed: async () => {
      const word = `ord${++words} `;
      const body = victim.doc.getXmlFragment("body");
      const before = annotationText(victim.doc).bodyText;
      ((body.get(0) as unknown as { get: (at: number) => { insert: (at: number, text: string) => void } }).get(0)).insert(0, word);
      await saved(victim);
      await vi.waitFor(() => expect(annotationText(watcher.doc).bodyText).toBe(`${word}${before}`), patience);
      await saved(watcher);
      expect((await fetch(`${server.url}/healthz`)).status).toBe(200);
    },
    cost: () => {
      const fields = readFileSync(`/proc/${server.pid}/stat`, "utf8").split(") ")[1]?.split(" ") ?? [];
      return { cpuMs: (Number(fields[11]) + Number(fields[12])) * 10, rss: Number(fields[21]) * 4096 };
    },
    stop: async () => {
      for (const ws of open) ws.terminate();
      await Promise.all([victim.destroy(), watcher.destroy()]);
      await server.stop();
      await database.drop();
    },
  };
};
