import { readdirSync, readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { keepWhenAnother } from "./keep-when-another.ts";

const change = (actionStatus: number | undefined, defaultShouldRevalidate = true) =>
  keepWhenAnother({ actionStatus, defaultShouldRevalidate } as Parameters<typeof keepWhenAnother>[0]);

it("asks for a page's data again after what was done and what was refused, but not because somebody else is signed in", () => {
  expect([change(200), change(409), change(undefined), change(undefined, false), change(412)]).toEqual([true, true, true, false, false]);
});

/** However the page gives its data away, and whichever of the two ways it keeps them. */
const hasData = /export (async function|function|const|let) loader\b|export \{[^}]*\bloader\b[^}]*\}/;
const keeps = /^export \{ keepWhenAnother as shouldRevalidate \}|^export const shouldRevalidate\b[\s\S]*\bkeepWhenAnother\(/m;

it("holds on every page that somebody may be writing on", () => {
  const folder = new URL("../routes/", import.meta.url);
  const seen = /^(accessibility|consultation-index|login|not-found|unsubscribe)\.tsx$/;
  const without = readdirSync(folder)
    .filter((name) => name.endsWith(".tsx") && !seen.test(name))
    .filter((name) => {
      const source = readFileSync(new URL(name, folder), "utf8");
      return hasData.test(source) && source.includes("export default") && !keeps.test(source);
    });
  expect(without).toEqual([]);
});
