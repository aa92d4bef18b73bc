import { spawn } from "node:child_process";
import { bundled, bundleServer } from "./bundle.mjs";
import { exclusively } from "./exclusive.mjs";
import { installPackages } from "./packages.mjs";
import { buildPages, generateClient } from "./prepare.mjs";
import { pinnedNode, root, stopRunning, watchNpm } from "./steps.mjs";

/** Longer than the server gives its own parts; past this it hangs where it cannot hear. */
const patienceMs = 60_000;
const numberOf = { SIGHUP: 1, SIGINT: 2, SIGTERM: 15 };

/** Whoever closes the terminal takes away what we write to; that must not end us before the server is down. */
function bearLostOutput() {
  for (const output of [process.stdout, process.stderr]) output.on("error", () => {});
}

/**
 * Starts the server and stays until it has ended, so that whoever waits for `npm start` waits for a clean end. The channel tells the
 * server when this process is killed; whatever asks this process to end is passed on, and the server counts the first sign only.
 * @param {string} mode
 * @param {(stop: () => void) => void} onStop
 */
function serve(mode, onStop) {
  const program = mode === "development" ? ["--import", "tsx", "server/main.ts"] : ["--enable-source-maps", bundled("server/main.ts")];
  const child = spawn(pinnedNode(), program, {
    cwd: root,
    env: { ...process.env, NODE_ENV: mode },
    stdio: ["inherit", "inherit", "inherit", "ipc"],
  });
  onStop(() => {
    child.kill("SIGTERM");
    setTimeout(() => child.kill("SIGKILL"), patienceMs).unref();
  });
  return new Promise((resolve) => {
    child.once("error", (error) => {
      console.error(`The server could not be started: ${error.message}`);
      resolve(1);
    });
    child.once("exit", (code, signal) => {
      if (signal) console.error(`The server was ended by ${signal}. If its database still runs, the next start takes it over.`);
      resolve(code ?? 128 + (numberOf[signal] ?? 9));
    });
  });
}

/** @param {string[]} args `--dev`: pages are built as they are asked for, and follow their sources */
export async function main(args) {
  const development = args.includes("--dev");
  let stop = () => void stopRunning().then(() => process.exit(130));
  bearLostOutput();
  for (const signal of Object.keys(numberOf)) process.on(signal, () => stop());
  // Only npm's end is ours: who starts this file from a shell and leaves it may mean it to go on.
  if (process.env.npm_lifecycle_event) watchNpm(() => stop());
  try {
    await exclusively(async () => {
      await installPackages();
      await generateClient();
      if (development) return;
      await buildPages();
      await bundleServer();
    });
  } catch (error) {
    console.error(`Samsvar did not start: ${error.message}`);
    process.exit(1);
  }
  process.exit(await serve(development ? "development" : "production", (stopServer) => (stop = stopServer)));
}
