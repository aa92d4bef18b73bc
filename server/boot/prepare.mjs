import { unlessFresh } from "./fingerprint.mjs";
import { run, step } from "./steps.mjs";

const settings = ["package-lock.json", "tsconfig.json"];

/** The database client, from the schema. */
export async function generateClient() {
  const inputs = ["prisma/schema.prisma", "prisma.config.ts", "package-lock.json"];
  await unlessFresh("generated", inputs, () => step("generating the database client", () => run("prisma", ["generate"])));
}

/** What the browser gets and the server renders with. */
export async function buildPages() {
  const inputs = ["app", "collab", "domain", "public", "vite.config.ts", "catalog-texts.ts", "client-chunks.ts", "remix.config.js", ...settings];
  const environment = { ...process.env, NODE_ENV: "production" };
  await unlessFresh("build", inputs, () => step("building the pages", () => run("remix", ["vite:build", "--logLevel", "error"], environment)));
}
