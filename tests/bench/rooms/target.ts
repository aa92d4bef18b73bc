/** The servers that are compared, each in a process of its own. */
import { fork } from "node:child_process";
import path from "node:path";
import * as encoding from "lib0/encoding";
import { childrenOf, cpuOf } from "./measure.ts";
import type { Ground } from "./ground.ts";

export type Target = {
  readonly name: string;
  readonly pid: number;
  /** Whether it says what is stored. */
  readonly acknowledges: boolean;
  /** Whether it tells who comes what there is. */
  readonly answers: boolean;
  /** Processor time in milliseconds: of the server, and of its database. */
  readonly cpu: () => { readonly server: number; readonly database: number };
  readonly address: (room: string, client: number) => { readonly url: string; readonly headers?: Record<string, string> };
  /** Said once, first. */
  readonly hello: (room: string) => readonly Uint8Array[];
  /** What stands before each frame of the Yjs protocol. */
  readonly envelope: (room: string) => Uint8Array;
  readonly stop: () => void;
};

export const targetNames = ["relay", "y-websocket", "hocuspocus"] as const;

const none = new Uint8Array();

/** Hocuspocus puts the document's name before each message, and wants a token first. */
const named = (room: string): Uint8Array => encoding.encode((e) => encoding.writeVarString(e, room));
const hocuspocusHello = (room: string): Uint8Array =>
  encoding.encode((e) => {
    encoding.writeVarString(e, room);
    encoding.writeVarUint(e, 2);
    encoding.writeVarUint(e, 0);
    encoding.writeVarString(e, "token");
  });

export const startPeer = async (name: (typeof targetNames)[number]): Promise<Target> => {
  const child = fork(path.join(import.meta.dirname, "peers", `${name}.mjs`), { execArgv: [], stdio: ["ignore", "ignore", "inherit", "ipc"] });
  const port = await new Promise<number>((resolve, reject) => {
    child.once("message", (said) => resolve(Number(said)));
    child.once("exit", (code) => reject(new Error(`${name} ended (${code}); has tests/bench/rooms/peers been installed (npm ci)?`)));
  });
  const pid = child.pid ?? 0;
  const isHocuspocus = name === "hocuspocus";
  return {
    name,
    pid,
    acknowledges: false,
    answers: name !== "relay",
    cpu: () => ({ server: cpuOf(pid), database: 0 }),
    address: (room) => ({ url: `ws://127.0.0.1:${port}/${room}` }),
    hello: (room) => (isHocuspocus ? [hocuspocusHello(room)] : []),
    envelope: (room) => (isHocuspocus ? named(room) : none),
    stop: () => void child.kill("SIGKILL"),
  };
};

export const ours = ({ server, postmaster, cookies }: Ground): Target => ({
  name: "Samsvar",
  pid: server.pid,
  acknowledges: true,
  answers: true,
  cpu: () => ({ server: cpuOf(server.pid), database: childrenOf(postmaster).reduce((sum, pid) => sum + cpuOf(pid), 0) }),
  address: (room, client) => ({
    url: `${server.url.replace("http", "ws")}/collab/${room}?acks=1`,
    headers: { cookie: cookies[client % cookies.length] ?? "", origin: server.url },
  }),
  hello: () => [],
  envelope: () => none,
  stop: () => {},
});
