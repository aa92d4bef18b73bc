import { execFile } from "node:child_process";
import { randomBytes } from "node:crypto";
import { existsSync, readdirSync, readFileSync, renameSync, rmSync } from "node:fs";
import path from "node:path";
import { promisify } from "node:util";
import { StartError } from "../../boot/start-error.ts";
import type { Binaries } from "./binaries.ts";
import type { Home } from "./home.ts";
import { plainEnvironment, processIsAlive } from "./postmaster.ts";

/** The role that owns everything in an embedded database. */
export const embeddedUser = "samsvar";

/** Removes what creations left behind that were cut short; the number of the process that made it is part of the name. */
const sweep = (folder: string): void => {
  for (const name of readdirSync(folder)) {
    const maker = /^cluster\.(\d+)\./.exec(name)?.[1];
    if (maker && !processIsAlive(Number(maker))) rmSync(path.join(folder, name), { recursive: true, force: true });
  }
};

/**
 * Makes the cluster if there is none. It comes into being with a rename, so a crash leaves none rather than half of one.
 * Byte order collation, the same on every machine: what people read is sorted in code, by `Intl.Collator`.
 * @throws when the cluster was made by another major version.
 */
export async function ensureCluster(home: Home, binaries: Binaries, options: { readonly durable: boolean }): Promise<"made" | "found"> {
  if (existsSync(home.cluster)) {
    const major = readFileSync(path.join(home.cluster, "PG_VERSION"), "utf8").trim();
    if (major !== binaries.major) throw new StartError(`The database in ${home.cluster} was made by PostgreSQL ${major}, and this is ${binaries.major}, which cannot read it. Restore a backup into a new data folder.`);
    return "found";
  }
  sweep(home.folder);
  const part = path.join(home.folder, `cluster.${process.pid}.${randomBytes(3).toString("hex")}`);
  const collation = ["--encoding=UTF8", "--locale-provider=builtin", "--builtin-locale=C.UTF-8", "--locale=C"];
  const access = [`--username=${embeddedUser}`, "--auth-local=trust", "--auth-host=reject"];
  const sync = options.durable ? [] : ["--no-sync"];
  await promisify(execFile)(binaries.initdb, ["-D", part, ...access, ...collation, "--data-checksums", "--no-instructions", ...sync], {
    ...home.account,
    cwd: "/",
    env: plainEnvironment,
  });
  try {
    renameSync(part, home.cluster);
  } catch (error) {
    rmSync(part, { recursive: true, force: true });
    if (!existsSync(home.cluster)) throw error;
    return "found"; // another start was first
  }
  return "made";
}
