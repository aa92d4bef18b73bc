import { execFileSync, spawnSync } from "node:child_process";
import { existsSync, statSync } from "node:fs";
import { StartError } from "../../boot/start-error.ts";

/** Who PostgreSQL runs as. Empty: as ourselves. */
export type Account = { readonly uid?: number; readonly gid?: number };

const idOf = (user: string): Required<Account> | undefined => {
  try {
    const [uid, gid] = ["-u", "-g"].map((flag) => Number(execFileSync("id", [flag, user], { stdio: ["ignore", "pipe", "ignore"] })));
    return uid !== undefined && gid !== undefined ? { uid, gid } : undefined;
  } catch {
    return undefined;
  }
};

/**
 * PostgreSQL refuses root, so root starts it as whoever owns the files that are there, else as `postgres` or `nobody`.
 * @throws when the files at `home` belong to somebody else and we are not root.
 */
export function accountFor(home: string): Account {
  const ownUid = process.getuid?.();
  const owner = existsSync(home) ? statSync(home) : undefined;
  if (ownUid === undefined) return {};
  if (ownUid !== 0) {
    if (owner && owner.uid !== ownUid) {
      throw new StartError(`The database in ${home} belongs to another user (uid ${owner.uid}). Start as that user or as root, or set SAMSVAR_DATA to a folder of your own.`);
    }
    return {};
  }
  if (owner && owner.uid !== 0) return { uid: owner.uid, gid: owner.gid };
  const account = idOf("postgres") ?? idOf("nobody");
  if (!account) throw new StartError("PostgreSQL refuses to run as root, and this machine has neither a user 'postgres' nor 'nobody'. Start as an ordinary user.");
  return account;
}

/** Whether the account can stand in the folder; asked of the system itself, which knows of access lists and mounts. */
export function canReach(account: Account, folder: string): boolean {
  return spawnSync("/bin/sh", ["-c", 'cd -- "$1"', "sh", folder], { ...account, cwd: "/", stdio: "ignore" }).status === 0;
}
