/** Every screen against WCAG 2.1 AA as axe knows it, in both themes, wide and narrow; and none that is wider than 320 pixels. */
import { createRequire } from "node:module";
import type { AxeResults } from "axe-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { useBrowser, type Person } from "../support/browser.ts";
import { createDatabase, type TestDatabase } from "../support/database.ts";
import { startServer, type ServerProcess } from "../support/server-process.ts";
import { openConsultation, patience, signIn } from "./pages/people.ts";

let database: TestDatabase;
let server: ServerProcess;
const browser = useBrowser();

beforeAll(async () => {
  database = await createDatabase();
  server = await startServer({ databaseUrl: database.url, demo: true });
});
afterAll(async () => {
  await server.stop();
  await database.drop();
});

const axeFile = createRequire(import.meta.url).resolve("axe-core/axe.min.js");
const rules = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa"];

/** A screen: its address, and what must be there before it is looked at. */
type Screen = { readonly path: string; readonly shown: string; readonly more?: (person: Person) => Promise<void> };

const visits: readonly { readonly as: string | null; readonly screens: readonly Screen[] }[] = [
  { as: null, screens: [{ path: "/login", shown: "h1" }, { path: "/accessibility", shown: "h1" }] },
  {
    as: "erik.bostrom@exploatering.example",
    screens: [
      { path: "/", shown: "h1" },
      { path: "/account", shown: "#notices" },
      { path: "/consultations/:id/read", shown: ".draft__block" },
      { path: "/consultations/:id/review", shown: ".settle" },
      {
        path: "/consultations/:id/review",
        shown: ".settle",
        more: async ({ page }) => {
          await page.keyboard.press("?");
          await page.getByRole("button", { name: "Ändra tangenter" }).click(patience);
        },
      },
      {
        path: "/consultations/:id/progress",
        shown: ".progress-table",
        more: async ({ page }) => {
          await page.getByRole("button", { name: /^Aviseringar/ }).click(patience);
          await page.getByRole("dialog", { name: "Aviseringar" }).waitFor(patience);
        },
      },
      { path: "/consultations/:id/progress", shown: ".progress-table" },
      { path: "/consultations/:id/response", shown: "h1" },
      { path: "/consultations/:id/nowhere", shown: "h1" },
    ],
  },
  { as: "maria.karlsson@exploatering.example", screens: [{ path: "/consultations/:id/consolidate", shown: "h1, h2" }] },
  {
    as: "sender",
    screens: [
      { path: "/consultations/:id/overview", shown: "h1" },
      { path: "/consultations/:id/settings", shown: "h1" },
      { path: "/consultations/:id/import", shown: "h1" },
      { path: "/consultations/new", shown: "h1" },
    ],
  },
  { as: "drift@samsvar.example", screens: [{ path: "/admin", shown: "h1" }] },
  { as: "bodyAdmin", screens: [{ path: "/admin", shown: "h1" }] },
];

const accountOf = async (as: string): Promise<string> => {
  if (as.includes("@")) return as;
  const { demoBodies, demoSender } = await import("../../prisma/demo/organisations.ts");
  const email = as === "sender" ? demoSender.handler : demoBodies.flatMap((b) => b.people).find((p) => p.roles.includes("bodyAdmin"))?.email;
  if (!email) throw new Error(`the demo has no ${as}`);
  return email;
};

const violations = async ({ page }: Person): Promise<string[]> => {
  const result = await page.evaluate(
    (tags) => (window as unknown as { axe: { run(options: object): Promise<AxeResults> } }).axe.run({ runOnly: tags, resultTypes: ["violations"] }),
    rules,
  );
  return result.violations.map((v) => `${v.id}: ${v.nodes.map((n) => n.target.join(" ")).slice(0, 5).join(" | ")}`);
};

const looks = [
  { colorScheme: "light", viewport: { width: 1440, height: 900 } },
  { colorScheme: "dark", viewport: { width: 390, height: 844 } },
] as const;

it.each(looks)("has nothing on any screen that axe minds, in $colorScheme at $viewport.width px", async (look) => {
  const found: Record<string, readonly string[]> = {};
  for (const { as, screens } of visits) {
    const person = await browser.newPerson({ name: as ?? "nobody", ...look });
    await person.context.addInitScript({ path: axeFile });
    person.expectProblems(/404/);
    let id = "";
    if (as !== null) {
      await signIn(person, server.url, await accountOf(as));
      const hasOne = await person.page.getByRole("link", { name: /trygghetsprogram/ }).count();
      if (hasOne > 0) id = await openConsultation(person);
    }
    for (const { path, shown, more } of screens) {
      await person.page.goto(`${server.url}${path.replace(":id", id)}`);
      await person.page.locator(shown).first().waitFor(patience);
      await person.page.waitForLoadState("networkidle");
      await more?.(person);
      const problems = await violations(person);
      if (look.viewport.width < 400) {
        await person.page.setViewportSize({ width: 320, height: 640 });
        const width = await person.page.evaluate(() => document.documentElement.scrollWidth);
        if (width > 320) problems.push(`is ${width} px wide at 320`);
        await person.page.setViewportSize(look.viewport);
      }
      if (problems.length > 0) found[`${as ?? "nobody"} ${path}${more ? " opened" : ""}`] = problems;
    }
    await person.context.close();
  }
  expect(found).toEqual({});
});
