/**
 * A page is shown with its words and comes alive with them: what a route shows at once may speak in no other area than those that it names. A word that comes
 * later is a word that the page's first look did not have, which React takes for another page.
 */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";

const app = path.resolve(import.meta.dirname, "..");
const routes = path.join(app, "routes");

const quotedIn = (text: string): string[] => [...text.matchAll(/"(\w+)"/g)].map((m) => m[1] ?? "");

/** What a file brings with it at once; what is imported when it is needed comes with its words. */
const importedBy = (file: string): string[] =>
  [...readFileSync(file, "utf8").matchAll(/^(?:import|export)\s+(?!type\b)[^;]*?from\s+"(\.[^"]+)"/gm)]
    .map((m) => path.resolve(path.dirname(file), m[1] ?? ""))
    .filter((found) => found.startsWith(app) && /\.tsx?$/.test(found) && existsSync(found));

const spokenIn = (file: string): string[] =>
  [...readFileSync(file, "utf8").matchAll(/useTranslation\(([^)]*)\)/g)].flatMap((m) => quotedIn((m[1] ?? "").replace(/\{.*\}/s, "")));

/** By area, the files that speak in it. */
const spokenFrom = (file: string, seen = new Set<string>(), found = new Map<string, string[]>()): Map<string, string[]> => {
  if (seen.has(file)) return found;
  seen.add(file);
  for (const area of spokenIn(file)) found.set(area, [...(found.get(area) ?? []), path.relative(app, file)]);
  for (const next of importedBy(file)) spokenFrom(next, seen, found);
  return found;
};

const named = (file: string): string[] => quotedIn(/export const handle = \{ areas: \[([^\]]*)\]/.exec(readFileSync(file, "utf8"))?.[1] ?? "");

const pages = readdirSync(routes).filter((file) => file.endsWith(".tsx") && !file.endsWith(".test.tsx"));

describe("every route names the areas that it speaks in", () => {
  it.each(pages)("%s", (file) => {
    const page = path.join(routes, file);
    const areas = new Set(["common", ...named(page)]);
    expect([...spokenFrom(page)].filter(([area]) => !areas.has(area))).toEqual([]);
  });

  it("and the test sees them", () => {
    expect(named(path.join(routes, "consolidate.tsx"))).toContain("history");
    expect([...spokenFrom(path.join(routes, "consolidate.tsx")).keys()]).toEqual(expect.arrayContaining(["consolidate", "history", "response"]));
  });
});
