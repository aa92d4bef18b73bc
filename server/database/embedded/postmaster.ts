import { execFileSync, spawn } from "node:child_process";
import { closeSync, existsSync, fchownSync, openSync, readdirSync, readFileSync, readlinkSync, renameSync, rmSync, statSync } from "node:fs";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { StartError } from "../../boot/start-error.ts";
import type { Home } from "./home.ts";

/** A running PostgreSQL on one cluster. */
export type Postmaster = {
  readonly pid: number;
  readonly sockets: string;
  /** Whether it takes connections; it does not while it starts, recovers or stops. */
  readonly ready: boolean;
  /** The command line it was started with; undefined where the system does not tell, or its program file was replaced since. */
  readonly command: readonly string[] | undefined;
};

export const processIsAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
};

/** Nothing of ours: an environment holds secrets, and everybody who may look at the process may read it. */
export const plainEnvironment: NodeJS.ProcessEnv = { LC_ALL: "C", NODE_ENV: "production" };

const attempt = <T>(read: () => T): T | undefined => {
  try {
    return read();
  } catch {
    return undefined;
  }
};

const hasProc = existsSync("/proc/self/cwd");
const commandOf = (pid: number): readonly string[] => attempt(() => readFileSync(`/proc/${pid}/cmdline`, "utf8").split("\0").slice(0, -1)) ?? [];
const worksIn = (pid: number | string, cluster: string): boolean => attempt(() => readlinkSync(`/proc/${pid}/cwd`)) === cluster;

/** A process id outlives its process: only a postgres that works in this very cluster is ours to speak to, or to stop. */
function isPostgresOn(cluster: string, pid: number): boolean {
  if (hasProc) return worksIn(pid, cluster) && path.basename(commandOf(pid)[0] ?? "") === "postgres";
  const line = attempt(() => execFileSync("ps", ["-ww", "-o", "command=", "-p", String(pid)], { encoding: "utf8" })) ?? "";
  return line.includes("postgres") && line.includes(`-D ${cluster}`);
}

const pidFile = (cluster: string): string => path.join(cluster, "postmaster.pid");

/** The PostgreSQL that runs on the cluster, whoever started it. */
export function findPostmaster({ cluster }: Pick<Home, "cluster">): Postmaster | undefined {
  const lines = attempt(() => readFileSync(pidFile(cluster), "utf8").split("\n")) ?? [];
  const pid = Number(lines[0]);
  const sockets = lines[4]?.trim();
  if (!Number.isInteger(pid) || pid <= 1 || !sockets || !processIsAlive(pid) || !isPostgresOn(cluster, pid)) return undefined;
  const replaced = attempt(() => readlinkSync(`/proc/${pid}/exe`))?.endsWith(" (deleted)") ?? true;
  return { pid, sockets, ready: lines[7]?.trim() === "ready", command: replaced ? undefined : commandOf(pid) };
}

/**
 * PostgreSQL refuses to start over a lock file whose process number is taken, be it by a stranger (numbers are small in containers)
 * or by a dead process that nobody collects. Such files are removed, but only where the system tells that no process at all works
 * in the cluster.
 */
function clearStaleLocks({ cluster, sockets }: Home): void {
  const locks = [pidFile(cluster), ...readdirSync(sockets).filter((name) => name.endsWith(".lock")).map((name) => path.join(sockets, name))];
  const stale = locks.filter((file) => {
    const pid = Number(attempt(() => readFileSync(file, "utf8").split("\n")[0]));
    return pid > 0 && processIsAlive(pid);
  });
  if (!hasProc || stale.length === 0) return;
  const used = readdirSync("/proc").some((entry) => /^\d+$/.test(entry) && worksIn(entry, cluster));
  if (!used) for (const file of stale) rmSync(file, { force: true });
}

const keptLogBytes = 1_000_000;

function openLog({ logFile, account }: Home): number {
  if (existsSync(logFile) && statSync(logFile).size > keptLogBytes) renameSync(logFile, `${logFile}.1`);
  const file = openSync(logFile, "a", 0o600);
  if (account.uid !== undefined && account.gid !== undefined) fchownSync(file, account.uid, account.gid);
  return file;
}

/** The command line for a cluster: settings come with each start, so a newer program never runs with an older one's. */
export function commandFor(home: Home, postgres: string, options: { readonly durable: boolean }): readonly [string, ...string[]] {
  const settings = {
    listen_addresses: "",
    unix_socket_permissions: "0700",
    max_connections: "100",
    timezone: "UTC",
    log_timezone: "UTC",
    log_checkpoints: "off",
    fsync: options.durable ? "on" : "off",
    synchronous_commit: options.durable ? "on" : "off",
    full_page_writes: options.durable ? "on" : "off",
  };
  return [postgres, "-D", home.cluster, "-k", home.sockets, ...Object.entries(settings).flatMap(([name, value]) => ["-c", `${name}=${value}`])];
}

/**
 * Starts PostgreSQL in a session of its own, so that neither Ctrl-C nor our own end takes it down before the last flush. Resolves
 * when it holds the cluster's pid file; undefined when another start was first, or, for who is `patient`, when processes that a killed one
 * left are about to end.
 * @throws with the end of its log when it does not come up.
 */
export async function launch(home: Home, [program, ...args]: readonly [string, ...string[]], patient: boolean): Promise<Postmaster | undefined> {
  clearStaleLocks(home);
  const log = openLog(home);
  const from = statSync(home.logFile).size;
  const child = spawn(program, args, { ...home.account, cwd: home.folder, env: plainEnvironment, stdio: ["ignore", log, log], detached: true });
  closeSync(log);
  let ended: string | undefined;
  child.once("error", (error) => (ended = error.message));
  child.once("exit", (code, signal) => (ended = `exit ${code ?? signal}`));
  child.unref();
  while (ended === undefined) {
    const running = findPostmaster(home);
    if (running) return running.pid === child.pid ? running : undefined;
    await sleep(10);
  }
  // The pid file of a start that was first may still be in the writing.
  for (let tries = 0; tries < 20; tries++, await sleep(25)) if (findPostmaster(home)) return undefined;
  const said = readFileSync(home.logFile).subarray(from).toString("utf8").trim().slice(-2000);
  // They end by themselves once they look up from what they do.
  if (patient && /shared memory block .* is still in use/.test(said)) return undefined;
  throw new StartError(`PostgreSQL did not start (${ended}); ${home.logFile} says:\n${said}`);
}

/** Fast shutdown: sessions are ended, everything is flushed. Resolves when the process is gone. */
export async function stopPostmaster(home: Home, limitMs = 60_000): Promise<void> {
  const running = findPostmaster(home);
  if (!running) return;
  process.kill(running.pid, "SIGINT");
  for (const deadline = Date.now() + limitMs; processIsAlive(running.pid) && isPostgresOn(home.cluster, running.pid); await sleep(15)) {
    if (Date.now() > deadline) throw new Error(`PostgreSQL (process ${running.pid}) did not stop within ${limitMs / 1000} s`);
  }
}
