import { spawn } from "node:child_process";
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import os from "node:os";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { bundled } from "../../server/boot/bundle.mjs";

export type ServerOptions = {
  /** Of a database that is migrated or empty; or the folder whose own database it starts, or joins. */
  readonly databaseUrl: string | { readonly dataFolder: string };
  /** Whether an empty database is filled with the demo. */
  readonly demo: boolean;
  /** The port of a server that was killed, for clients that come back to it; else a free one. */
  readonly port?: number;
  /** It stands behind a proxy that says where visitors come from. */
  readonly trustProxy?: boolean;
};

/** How a server process ended. */
export type Ending = { readonly code: number | null; readonly signal: NodeJS.Signals | null };

/** The real server with the built pages, in a process of its own. */
export type ServerProcess = {
  readonly url: string;
  readonly port: number;
  readonly pid: number;
  /** Everything it has said so far. */
  readonly said: () => string;
  /** Ends it as told, and waits until it has. */
  kill(signal: NodeJS.Signals): Promise<Ending>;
  /** Ends it as an operator does. @throws when it does not end cleanly */
  stop(): Promise<void>;
};

const root = path.resolve(import.meta.dirname, "../..");
const startLimitMs = 120_000;

export const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once("error", reject);
    probe.listen(0, "127.0.0.1", () => {
      const address = probe.address();
      probe.close(() => (address !== null && typeof address === "object" ? resolve(address.port) : reject(new Error("no port"))));
    });
  });

const isReady = (url: string): Promise<boolean> =>
  fetch(`${url}/readyz`).then(
    (answer) => answer.ok,
    () => false,
  );

/** Starts the server as `npm start` does, and waits until it is ready. Needs the pages to be built. */
export async function startServer({ databaseUrl, demo, port: wanted, trustProxy = false }: ServerOptions): Promise<ServerProcess> {
  const port = wanted ?? (await freePort());
  const url = `http://127.0.0.1:${port}`;
  const hasOwn = typeof databaseUrl !== "string";
  const dataFolder = hasOwn ? databaseUrl.dataFolder : mkdtempSync(path.join(os.tmpdir(), "samsvar-server-"));
  const pinned = path.join(root, "node_modules/.bin/node");
  const child = spawn(existsSync(pinned) ? pinned : process.execPath, ["--enable-source-maps", bundled("server/main.ts")], {
    cwd: root,
    env: {
      PATH: process.env["PATH"],
      HOME: process.env["HOME"],
      NODE_ENV: "production",
      HOST: "127.0.0.1",
      PORT: String(port),
      SAMSVAR_DATA: dataFolder,
      SAMSVAR_DEMO: demo ? "1" : "0",
      ...(hasOwn ? {} : { DATABASE_URL: databaseUrl }),
      SAMSVAR_TRUST_PROXY: trustProxy ? "1" : "",
      LOG_LEVEL: "info",
      // Tests start the same server many times: what is compiled once is kept.
      NODE_COMPILE_CACHE: path.join(root, "node_modules/.cache/compiled"),
    },
    // The channel ends the server when the test process is killed.
    stdio: ["ignore", "pipe", "pipe", "ipc"],
  });
  let output = "";
  for (const stream of [child.stdout, child.stderr]) stream?.on("data", (data: Buffer) => (output += data.toString("utf8")));
  let ended: Ending | undefined;
  const ending = new Promise<Ending>((resolve, reject) => {
    child.once("error", reject);
    child.once("exit", (code, signal) => {
      ended = { code, signal };
      if (!hasOwn) rmSync(dataFolder, { recursive: true, force: true });
      resolve(ended);
    });
  });

  const kill = (signal: NodeJS.Signals): Promise<Ending> => {
    child.kill(signal);
    return ending;
  };

  // It tells its address once it listens: until then, whoever answers on this port is another.
  for (const deadline = Date.now() + startLimitMs; !output.includes(url) || !(await isReady(url)); await sleep(100)) {
    if (ended) throw new Error(`The server ended while starting (${ended.signal ?? ended.code}):\n${output.slice(-4000)}`);
    if (Date.now() > deadline) {
      await kill("SIGKILL");
      throw new Error(`The server was not ready within ${startLimitMs / 1000} s:\n${output.slice(-4000)}`);
    }
  }

  return {
    url,
    port,
    pid: child.pid ?? 0,
    said: () => output,
    kill,
    async stop() {
      const { code, signal } = await kill("SIGTERM");
      if (code !== 0) throw new Error(`The server did not end cleanly (${signal ?? code}):\n${output.slice(-4000)}`);
    },
  };
}
