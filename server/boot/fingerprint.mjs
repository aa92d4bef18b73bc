import { createHash } from "node:crypto";
import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";
import { root } from "./steps.mjs";

/** @returns {string[]} files below `name`, relative to the root, sorted; none where it does not exist */
function filesBelow(name) {
  const found = statSync(path.join(root, name), { throwIfNoEntry: false });
  if (!found) return [];
  if (found.isFile()) return [name];
  return readdirSync(path.join(root, name))
    .sort()
    .flatMap((entry) => filesBelow(path.join(name, entry)));
}

/**
 * A hash of what a result is made from: names and contents of files and whole folders, tests left out.
 * @param {string[]} inputs
 */
function fingerprint(inputs) {
  const hash = createHash("sha256");
  for (const file of inputs.flatMap(filesBelow)) {
    if (/\.test\.tsx?$/.test(file)) continue;
    hash.update(`${file}\0`).update(readFileSync(path.join(root, file))).update("\0");
  }
  return hash.digest("hex");
}

const stampOf = (folder) => path.join(root, folder, ".stamp");
const isStamped = (stamp, now) => statSync(stamp, { throwIfNoEntry: false }) !== undefined && readFileSync(stamp, "utf8") === now;

/**
 * @param {string} folder where the result of `unlessFresh` is
 * @param {string[]} inputs
 * @returns {boolean} whether it was made from the same inputs
 */
export const isFresh = (folder, inputs) => isStamped(stampOf(folder), fingerprint(inputs));

/**
 * Runs `make` unless `folder` was made from the same inputs before. One that is cut short leaves no stamp, and is done again.
 * @param {string} folder where the result is
 * @param {string[]} inputs
 * @param {() => Promise<void>} make
 */
export async function unlessFresh(folder, inputs, make) {
  const stamp = stampOf(folder);
  const now = fingerprint(inputs);
  if (isStamped(stamp, now)) return;
  rmSync(stamp, { force: true });
  await make();
  mkdirSync(path.dirname(stamp), { recursive: true });
  writeFileSync(stamp, now);
}
