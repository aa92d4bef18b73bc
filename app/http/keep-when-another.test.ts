import { readdirSync, readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { keepWhenAnother } from "./keep-when-another.ts";

const change = (actionStatus: number | undefined, defaultShouldRevalidate = true) =>
  keepWhenAnother({ actionStatus, defaultShouldRevalidate } as Parameters<typeof keepWhenAnother>[0]);

it("asks for a page's data again after what was done and what was refused, but not because somebody else is signed in", () => {
  expect([change(200), change(409), change(undefined), change(undefined, false), change(412)]).toEqual([true, true, true, false, false]);
});

it("holds on every page that somebody may be writing on", () => {
  const folder = new URL("../routes/", import.meta.url);
  const seen = /^(accessibility|consultation-index|login|not-found|unsubscribe)\.tsx$/;
  const without = readdirSync(folder)
    .filter((name) => name.endsWith(".tsx") && !seen.test(name))
    .filter((name) => {
      const source = readFileSync(new URL(name, folder), "utf8");
      return source.includes("export const loader") && source.includes("export default") && !source.includes("keepWhenAnother");
    });
  expect(without).toEqual([]);
});
