import { existsSync, mkdirSync, readFileSync, rmSync } from "node:fs";
import path from "node:path";
import { exclusively } from "../../server/boot/exclusive.mjs";
import { installPackages } from "../../server/boot/packages.mjs";
import { buildPages, generateClient } from "../../server/boot/prepare.mjs";
import { root, run, step, stopRunning } from "../../server/boot/steps.mjs";
import { installTools } from "./install-tools.mjs";

const output = path.join(root, "tests", "output");

/** What is set for a server must not reach its tests: they have their own data, database and ports. */
function testEnvironment() {
  const environment = { ...process.env };
  for (const name of ["DATABASE_URL", "HOST", "PORT", "SAMSVAR_DATA", "SAMSVAR_DEMO", "SAMSVAR_URL", "LOG_LEVEL", "NODE_ENV"]) delete environment[name];
  return environment;
}

/** Counts of tests; a step that is not made of tests counts when it fails. */
const total = { passed: 0, failed: 0 };
const failures = [];

/** Failures that are in the count already. */
class CountedError extends Error {}

/** Runs vitest projects and counts their tests; whatever else makes the run fail counts as one failure more. */
async function runTests(title, projects) {
  const file = path.join(output, `${title}.json`);
  rmSync(file, { force: true });
  const args = ["run", ...projects.flatMap((project) => ["--project", project]), "--reporter=default", "--reporter=json", `--outputFile.json=${file}`];
  const crash = await run("vitest", args, testEnvironment()).catch((error) => error);
  const report = existsSync(file) ? JSON.parse(readFileSync(file, "utf8")) : { numPassedTests: 0, numFailedTests: 0, numPendingTests: 0, numTodoTests: 0 };
  total.passed += report.numPassedTests;
  total.failed += report.numFailedTests;
  if (report.numFailedTests > 0) throw new CountedError(`${report.numFailedTests} failed`);
  if (crash) throw crash;
  const skipped = report.numPendingTests + report.numTodoTests;
  if (skipped > 0) throw new Error(`${skipped} were skipped: a test that does not run shows nothing`);
}

const steps = {
  generate: () => exclusively(generateClient),
  schema: () => step("migrations against the schema", () => run("node", ["--import", "tsx", "prisma/tools/schema.ts", "check"])),
  types: () => step("types", () => run("tsc", ["--noEmit", "-p", "."])),
  lint: () => step("lint", () => run("eslint", ["--max-warnings=0", "."])),
  imports: () => step("import directions", () => run("depcruise", ["app", "server", "collab", "domain", "prisma", "tests", "--config", ".dependency-cruiser.cjs"])),
  build: () => exclusively(buildPages),
  unit: () => step("unit tests", () => runTests("unit", ["unit", "dom"])),
  integration: () => step("integration tests", () => runTests("integration", ["integration"])),
  browser: () => step("browser tests", () => runTests("browser", ["browser"])),
};

/** What is run after each other; within one, what is run at once, each list in its order: none of these use more than one core. */
const order = [[["generate"]], [["schema", "types", "imports"], ["lint"]], [["build"]], [["unit"]], [["integration"]], [["browser"]]];

/** @param {string[]} names of steps; none: all of them */
export async function main(names) {
  const unknown = names.filter((name) => !(name in steps));
  if (unknown.length > 0) {
    console.error(`There is no step ${unknown.join(", ")}; there are ${Object.keys(steps).join(", ")}.`);
    process.exit(2);
  }
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) {
    process.on(signal, () => void stopRunning().then(() => process.exit(130)));
  }
  const began = Date.now();
  mkdirSync(output, { recursive: true });
  const attempt = async (name, work) => {
    try {
      await work();
    } catch (error) {
      if (!(error instanceof CountedError)) total.failed += 1;
      failures.push(`${name}: ${error.message}`);
    }
  };

  await attempt("packages", () => exclusively(installPackages));
  const tools = await installTools();
  const runInOrder = async (lane) => {
    for (const name of lane) {
      if (names.length > 0 && !names.includes(name)) continue;
      if (name === "browser" && tools.missing.includes("chromium")) console.log("✗ browser tests: there is no Chromium");
      else await attempt(name, steps[name]);
    }
  };
  for (const lanes of order) await Promise.all(lanes.map(runInOrder));

  if (tools.missing.length > 0) {
    total.failed += 1;
    failures.push(`tests need ${tools.missing.join(", ")}; this installs them:\n  ${tools.remedy}`);
  }
  console.log(`\nAll steps took ${Math.round((Date.now() - began) / 1000)} s.`);
  for (const failure of failures) console.log(`✗ ${failure}`);
  console.log(`${total.passed} passed, ${total.failed} failed`);
  const ranNothing = names.length === 0 && total.passed === 0;
  process.exit(total.failed > 0 || ranNothing ? 1 : 0);
}
