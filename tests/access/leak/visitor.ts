import { io, type Socket } from "socket.io-client";
import { WebSocket } from "ws";
import { password, type CastName, type World } from "../../support/world.ts";

/** One of the cast in a browser: with the session that signing in gave, or none. */
export type Visitor = {
  readonly get: (path: string, headers?: Record<string, string>) => Promise<{ readonly status: number; readonly location: string | null; readonly text: string }>;
  /** A form's fields, or JSON. */
  readonly post: (path: string, body: URLSearchParams | object, headers?: Record<string, string>) => Promise<{ readonly status: number; readonly text: string }>;
  /** Watches the consultation from its beginning, on a page made for that person. Null where the handshake or the watching is refused. */
  readonly watch: (consultationId: string, person?: string) => Promise<Watching | null>;
  /** What the upgrade to a live document is answered: 101, or the refusal. */
  readonly openDocument: (name: string) => Promise<number>;
};

export type Watching = {
  /** Every event that has come, in order, as JSON. */
  readonly frames: readonly string[];
  /** The place in `frames` of the first event that holds the words. */
  readonly heard: (words: string) => Promise<number>;
  readonly leave: () => void;
};

const answerWithinMs = 20_000;

export const signIn = async (url: string, world: World, as: CastName): Promise<Visitor> => {
  const cookie = as === "nobody" ? null : await cookieOf(url, world.email(as));
  const headers: Record<string, string> = { origin: url, ...(cookie === null ? {} : { cookie }) };
  return {
    get: async (path, more) => {
      const response = await fetch(`${url}${path}`, { headers: { ...headers, ...more }, redirect: "manual" });
      return { status: response.status, location: response.headers.get("location"), text: await response.text() };
    },
    post: async (path, body, more) => {
      const isForm = body instanceof URLSearchParams;
      const type: Record<string, string> = isForm ? {} : { "content-type": "application/json" };
      const response = await fetch(`${url}${path}`, { method: "POST", headers: { ...headers, ...type, ...more }, body: isForm ? body : JSON.stringify(body), redirect: "manual" });
      return { status: response.status, text: await response.text() };
    },
    watch: (consultationId, person = "") => watch(`${url}?person=${person}`, headers, consultationId),
    openDocument: (name) =>
      new Promise((resolve, reject) => {
        const ws = new WebSocket(`${url.replace("http:", "ws:")}/collab/${name}`, { headers, handshakeTimeout: answerWithinMs });
        ws.once("open", () => {
          resolve(101);
          ws.close();
        });
        ws.once("unexpected-response", (request, response) => {
          resolve(response.statusCode ?? 0);
          request.destroy();
        });
        ws.once("error", reject);
      }),
  };
};

const cookieOf = async (url: string, email: string): Promise<string> => {
  const response = await fetch(`${url}/login`, {
    method: "POST",
    headers: { origin: url },
    body: new URLSearchParams({ email, password, next: "/" }),
    redirect: "manual",
  });
  const cookie = response.headers.getSetCookie()[0]?.split(";")[0];
  if (response.status !== 302 || cookie === undefined) throw new Error(`${email} could not sign in: ${response.status}`);
  return cookie;
};

const watch = async (url: string, headers: Record<string, string>, consultationId: string): Promise<Watching | null> => {
  const socket: Socket = io(url, { transports: ["websocket"], extraHeaders: headers, reconnection: false, forceNew: true });
  const frames: string[] = [];
  const waiting = new Set<() => void>();
  socket.onAny((...event: unknown[]) => {
    frames.push(JSON.stringify(event));
    for (const look of waiting) look();
  });
  const connected = await new Promise<boolean>((resolve) => {
    socket.once("connect", () => resolve(true));
    socket.once("connect_error", () => resolve(false));
  });
  const answer = connected ? ((await socket.timeout(answerWithinMs).emitWithAck("watch", { consultationId, since: 0 })) as { ok: boolean }) : null;
  if (!answer?.ok) {
    socket.disconnect();
    return null;
  }
  const heard = (words: string): Promise<number> =>
    new Promise((resolve, reject) => {
      const timer = setTimeout(() => done(() => reject(new Error(`not heard within ${answerWithinMs} ms: ${words}`))), answerWithinMs);
      const done = (finish: () => void): void => {
        clearTimeout(timer);
        waiting.delete(look);
        finish();
      };
      const look = (): void => {
        const at = frames.findIndex((frame) => frame.includes(words));
        if (at >= 0) done(() => resolve(at));
      };
      waiting.add(look);
      look();
    });
  await heard('"delta"');
  return { frames, heard, leave: () => socket.disconnect() };
};
