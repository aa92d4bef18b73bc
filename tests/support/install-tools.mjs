import { existsSync } from "node:fs";
import { setTimeout as sleep } from "node:timers/promises";
import { run, step } from "../../server/boot/steps.mjs";
import { findTool, tools } from "./tools.mjs";

const patience = ["-o", "DPkg::Lock::Timeout=300"];

const missing = () => Object.keys(tools).filter((name) => !findTool(name));
const packagesOf = (names) => [...new Set(names.flatMap((name) => tools[name].packages))];

/** Package lists have a lock of their own, which apt does not wait for. */
async function refreshLists() {
  for (let tries = 1; ; tries++) {
    try {
      return await run("apt-get", ["-q", ...patience, "update"]);
    } catch (error) {
      if (tries === 5) throw error;
      await sleep(5_000);
    }
  }
}

/**
 * Installs the tools that are missing where that is possible: as root on Debian.
 * @returns {Promise<{missing: string[], remedy: string}>} what is still missing, and the one line that installs it
 */
export async function installTools() {
  const before = missing();
  const packages = packagesOf(before);
  const root = process.getuid?.() === 0;
  const environment = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  if (before.length > 0 && root && existsSync("/etc/debian_version")) {
    await step(`installing ${packages.join(", ")} (tests need them)`, async () => {
      await refreshLists();
      await run("apt-get", ["-q", "-y", ...patience, "install", "--no-install-recommends", ...packages], environment);
    }).catch(() => {}); // said already, and what is missing is named at the end
  }
  const still = missing();
  return { missing: still, remedy: `apt-get update && apt-get install -y --no-install-recommends ${packagesOf(still).join(" ")}` };
}
