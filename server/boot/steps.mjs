import { spawn } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";

export const root = path.resolve(import.meta.dirname ?? path.dirname(new URL(import.meta.url).pathname), "../..");
const bin = path.join(root, "node_modules", ".bin");

/** How often a step that prints nothing says that it is still at work. */
const heartbeatMs = 10_000;

/** @type {Set<import("node:child_process").ChildProcess>} */
const running = new Set();

/** The Node that the lock file pins; the one that runs us, where there is none for this machine. */
export function pinnedNode() {
  const pinned = path.join(bin, "node");
  return existsSync(pinned) ? pinned : process.execPath;
}

const seconds = (ms) => (ms < 10_000 ? (ms / 1000).toFixed(1) : String(Math.round(ms / 1000))) + " s";

/**
 * Says what is being done, and while it lasts that it lasts.
 * @template T
 * @param {string} title
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function step(title, work) {
  const began = Date.now();
  console.log(`→ ${title}`);
  const heartbeat = setInterval(() => console.log(`  … ${title}: ${seconds(Date.now() - began)}`), heartbeatMs);
  try {
    const result = await work();
    console.log(`✓ ${title} (${seconds(Date.now() - began)})`);
    return result;
  } catch (error) {
    console.log(`✗ ${title} (${seconds(Date.now() - began)}): ${error.message}`);
    throw error;
  } finally {
    clearInterval(heartbeat);
  }
}

/**
 * Runs a command from the repository's root, with its packages' commands and the pinned Node first on PATH.
 * @param {string} command
 * @param {string[]} args
 * @param {NodeJS.ProcessEnv} [environment]
 * @returns {Promise<void>} rejects when it does not exit with 0
 */
export function run(command, args, environment = process.env) {
  const env = { ...environment, PATH: `${bin}${path.delimiter}${environment.PATH ?? ""}` };
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd: root, env, stdio: ["ignore", "inherit", "inherit"] });
    running.add(child);
    child.once("error", (error) => {
      running.delete(child);
      reject(new Error(`${command} could not be started (${error.message})`));
    });
    child.once("exit", (code, signal) => {
      running.delete(child);
      if (code === 0) resolve();
      else reject(new Error(`${command} ended with ${signal ?? `exit code ${code}`}`));
    });
  });
}

const stopPatienceMs = 3_000;

/** Ends what `run` is waiting for; npm, in the middle of an installation, needs to be told twice. */
export async function stopRunning() {
  const ended = [...running].map((child) => new Promise((resolve) => child.once("exit", resolve)));
  for (const child of running) child.kill("SIGTERM");
  const impatience = setTimeout(() => running.forEach((child) => child.kill("SIGKILL")), stopPatienceMs);
  await Promise.all(ended);
  clearTimeout(impatience);
}

const parentOf = (pid) => {
  try {
    return readFileSync(`/proc/${pid}/stat`, "utf8").split(") ").at(-1)?.split(" ")[1];
  } catch {
    return undefined;
  }
};

/**
 * Calls back once when the npm that runs us is gone. It asks a shell to start us, which outlives an npm that is killed: where the
 * system tells, the shell's parent is watched as well.
 * @param {() => void} gone
 */
export function watchNpm(gone) {
  const shell = process.ppid;
  const npm = parentOf(shell);
  const timer = setInterval(() => {
    if (process.ppid === shell && parentOf(shell) === npm) return;
    clearInterval(timer);
    gone();
  }, 300);
  timer.unref();
}
