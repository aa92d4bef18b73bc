import { createHash, randomBytes } from "node:crypto";
import { chmodSync, chownSync, existsSync, lstatSync, mkdirSync, realpathSync, rmSync, symlinkSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import type { Logger } from "pino";
import { StartError } from "../../boot/start-error.ts";
import { accountFor, canReach, type Account } from "./account.ts";

/** Where the files of one embedded database are, and who owns them. */
export type Home = {
  readonly folder: string;
  /** PostgreSQL's data directory. */
  readonly cluster: string;
  /** Holds the socket, and is closed to everybody but the account: it is what stands between others and the database. */
  readonly sockets: string;
  readonly logFile: string;
  readonly account: Account;
};

/** What root's files move to when PostgreSQL's user cannot reach where they would be. */
export const systemFolder = "/var/lib/samsvar";
/** `sun_path` holds 107 bytes; PostgreSQL adds `/.s.PGSQL.5432`. */
const longestSocketFolder = 92;

const own = (folder: string, { uid, gid }: Account): void => {
  if (uid !== undefined && gid !== undefined) chownSync(folder, uid, gid);
};

function privateFolder(folder: string, account: Account): string {
  // Never recursive: parents that came out with 0700 would shut the account out.
  if (!existsSync(folder)) {
    mkdirSync(folder, { mode: 0o700 });
    own(folder, account);
  }
  const found = lstatSync(folder);
  const owner = account.uid ?? process.getuid?.() ?? found.uid;
  if (!found.isDirectory() || found.uid !== owner) throw new StartError(`${folder} should be a folder of uid ${owner}, and is not.`);
  chmodSync(folder, 0o700);
  return folder;
}

/** The link names where the files are, so that a data folder that was deleted or moved never meets another one's database. */
function relocate(link: string, log: Logger): string {
  const name = createHash("sha256").update(link).digest("hex").slice(0, 12) + "-" + randomBytes(3).toString("hex");
  const folder = path.join(systemFolder, name);
  mkdirSync(systemFolder, { recursive: true, mode: 0o755 });
  privateFolder(folder, accountFor(folder));
  try {
    symlinkSync(folder, link);
  } catch (error) {
    rmSync(folder, { recursive: true });
    if (!existsSync(link)) throw error;
    return realpathSync(link);
  }
  log.info({ folder, link }, `PostgreSQL does not run as root, and its user cannot reach ${path.dirname(link)}: the database is kept in ${folder}`);
  return folder;
}

function resolveFolder(dataFolder: string, log: Logger): string {
  const root = process.getuid?.() === 0;
  mkdirSync(dataFolder, { recursive: true, mode: root ? 0o711 : 0o700 });
  const wanted = path.join(realpathSync(dataFolder), "database");
  if (existsSync(wanted)) return realpathSync(wanted);
  if (lstatSync(wanted, { throwIfNoEntry: false })) {
    throw new StartError(`${wanted} is a link to a database that is no longer there. Put it back, or remove the link to begin with an empty one.`);
  }
  const account = accountFor(wanted);
  if (!canReach(account, path.dirname(wanted))) return relocate(wanted, log);
  return privateFolder(wanted, account);
}

/** Finds or makes the folders of the database that belongs to `dataFolder`. Makes no cluster. */
export function prepareHome(dataFolder: string, log: Logger): Home {
  const folder = resolveFolder(dataFolder, log);
  const account = accountFor(folder);
  const beside = path.join(folder, "run");
  const short = path.join(os.tmpdir(), `samsvar-${createHash("sha256").update(folder).digest("hex").slice(0, 16)}`);
  return {
    folder,
    cluster: path.join(folder, "cluster"),
    sockets: privateFolder(Buffer.byteLength(beside) <= longestSocketFolder ? beside : short, account),
    logFile: path.join(folder, "postgresql.log"),
    account,
  };
}
