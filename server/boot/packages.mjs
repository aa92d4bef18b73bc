import { readFileSync } from "node:fs";
import path from "node:path";
import { root, run, step } from "./steps.mjs";

const packagesOf = (file) => {
  try {
    return JSON.parse(readFileSync(path.join(root, file), "utf8")).packages;
  } catch {
    return undefined;
  }
};

/**
 * Whether what is installed is what the lock file says. npm writes what it installed at the very end, so an installation that was
 * cut short counts as none. Packages for other machines may be missing.
 */
function areFresh() {
  const wanted = packagesOf("package-lock.json");
  const installed = packagesOf("node_modules/.package-lock.json");
  if (!wanted || !installed) return false;
  const names = new Set([...Object.keys(wanted), ...Object.keys(installed)]);
  names.delete("");
  return [...names].every((name) => {
    if (!installed[name]) return wanted[name].optional === true;
    return installed[name].version === wanted[name]?.version;
  });
}

/** Installs the packages of the lock file where they are missing or others. */
export async function installPackages() {
  if (areFresh()) return;
  // What only development and tests need comes along whatever NODE_ENV says: the build is one of those.
  const include = ["--include=dev", "--include=optional"];
  await step("installing packages (npm ci, a minute or so)", () => run("npm", ["ci", ...include, "--no-audit", "--no-fund", "--no-progress", "--loglevel=error"]));
}
