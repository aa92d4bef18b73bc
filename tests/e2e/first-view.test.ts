/** How much script the reading view begins with: what the built pages load before anything is asked for. */
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { gzipSync } from "node:zlib";
import { expect, it } from "vitest";

const client = path.resolve(import.meta.dirname, "../../build/client");
type Entry = { readonly module: string; readonly imports?: readonly string[] };
type Manifest = { readonly entry: Entry; readonly routes: Readonly<Record<string, Entry>> };

const readManifest = (): Manifest => {
  const file = readdirSync(path.join(client, "assets")).find((name) => /^manifest-.*\.js$/.test(name)) ?? "";
  const text = readFileSync(path.join(client, "assets", file), "utf8");
  return JSON.parse(text.slice(text.indexOf("=") + 1).replace(/;\s*$/, "")) as Manifest;
};

/** The budget. docs/benchmarks.md, "Script of the first view", says what it is spent on. */
const limit = 120_000;

it(`begins the reading view with at most ${limit / 1000} kB of compressed script`, () => {
  const { entry, routes } = readManifest();
  const entries = [entry, ...["root", "routes/consultation-layout", "routes/read"].map((id) => routes[id] ?? { module: "" })];
  const files = new Set(entries.flatMap(({ module, imports = [] }) => [module, ...imports]));
  expect(files.size).toBeGreaterThan(5);
  const sizes = [...files].map((file) => gzipSync(readFileSync(path.join(client, file))).length);
  expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(limit);
});
