/** Every screen against WCAG 2.1 AA as axe knows it, in both themes, wide and narrow; at 320 pixels, and at twice its size. */
import { createRequire } from "node:module";
import type { AxeResults, RunOptions } from "axe-core";
import type { CDPSession } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { openDatabase } from "../../server/database/client.ts";
import { unsubscribeToken } from "../../server/notifications/unsubscribe.ts";
import { mailKeyOf } from "../../server/repositories/settings.ts";
import { pageRoutes } from "../access/leak/page-routes.ts";
import { useBrowser, type Person } from "../support/browser.ts";
import { createDemoDatabase, type TestDatabase } from "../support/database.ts";
import { startServer, type ServerProcess } from "../support/server-process.ts";
import { dispatchAnswer, openDoor } from "./pages/door.ts";
import { patience } from "./pages/people.ts";
import { screens, withoutScreen, type Screen } from "./pages/screens.ts";

let database: TestDatabase;
let server: ServerProcess;
const browser = useBrowser();
const admin = "camilla.forss@exploatering.example";
/** What stands for the parameters of addresses. */
let values: Readonly<Record<string, string>> = {};

beforeAll(async () => {
  database = await createDemoDatabase();
  server = await startServer({ databaseUrl: database.url, demo: true });
  const door = await openDoor(server.url, admin);
  const { consultations } = await door.data<{ consultations: { id: string }[] }>("/", "routes/home");
  const { actor } = await door.data<{ actor: { memberships: { bodyId: string }[] } }>("/", "root");
  const consultationId = consultations[0]?.id ?? "";
  values = {
    ":consultationId": consultationId,
    ":responseId": await dispatchAnswer(server.url, consultationId),
    ":bodyId": actor.memberships[0]?.bodyId ?? "",
    ":number": "1",
    ":token": await linkInMail(admin),
    "*": "nowhere",
  };
});
afterAll(async () => {
  await server.stop();
  await database.drop();
});

/** The end of the link by which one is rid of a sort of mail. */
const linkInMail = async (email: string): Promise<string> => {
  const db = openDatabase(database.config, () => {});
  const { id } = await db.person.findUniqueOrThrow({ where: { email } });
  const token = unsubscribeToken(id, "digest", await mailKeyOf(db, id));
  await db.$disconnect();
  return token;
};

const addressOf = (route: string): string => server.url + route.replaceAll(/:\w+|\*/g, (parameter) => values[parameter] ?? "");

const axe = createRequire(import.meta.url).resolve("axe-core/axe.min.js");
const all: RunOptions = { runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "best-practice"], preload: false };
/** What a theme can change. */
const colours: RunOptions = { runOnly: { type: "rule", values: ["color-contrast", "link-in-text-block"] } };

/** Where people spend their days: these are looked at narrow in both themes. */
const main = ["read", "review", "consolidate", "response"].map((name) => `/consultations/:consultationId/${name}`);

/** The draft's paragraphs are all made alike: those of the first sections stand for the others. */
const outside = [[".draft__section:nth-of-type(n + 7)"]];

const violations = async ({ page }: Person, options: RunOptions): Promise<string[]> => {
  const result = await page.evaluate(
    ([exclude, asked]) => {
      const { axe } = window as unknown as { axe: { run(context: object, options: object): Promise<AxeResults> } };
      return axe.run({ exclude }, { ...asked, resultTypes: ["violations"] });
    },
    [outside, options] as const,
  );
  return result.violations.map((v) => `${v.id}: ${v.nodes.map((n) => n.target.join(" ")).slice(0, 5).join(" | ")}`);
};

/** Whether the page scrolls sideways, once it has settled in a window of another size. */
const overflow = ({ page }: Person): Promise<string[]> =>
  page.evaluate(async () => {
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
    const { scrollWidth, clientWidth } = document.documentElement;
    return scrollWidth <= clientWidth ? [] : [`is ${scrollWidth} px wide in a window of ${clientWidth}`];
  });

/** Every way of looking at a screen that is open, without loading it again. */
const look = async (person: Person, cdp: CDPSession, { route, state }: Screen): Promise<string[]> => {
  const { page } = person;
  const found: string[] = [];
  const note = (how: string, problems: readonly string[]) => found.push(...problems.map((p) => `${route}${state ? `, ${state}` : ""}, ${how}: ${p}`));
  note("light", await violations(person, all));
  await page.emulateMedia({ colorScheme: "dark" });
  note("dark", await violations(person, colours));
  await page.setViewportSize({ width: 390, height: 844 });
  note("dark at 390 px", await violations(person, all));
  if (main.includes(route)) {
    await page.emulateMedia({ colorScheme: "light" });
    note("light at 390 px", await violations(person, colours));
  }
  await page.setViewportSize({ width: 320, height: 640 });
  note("narrow", await overflow(person));
  await cdp.send("Emulation.setDeviceMetricsOverride", { width: 720, height: 450, deviceScaleFactor: 2, mobile: false });
  note("at 200 %", await overflow(person));
  await cdp.send("Emulation.clearDeviceMetricsOverride");
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.emulateMedia({ colorScheme: "light" });
  return found;
};

const visit = async (email: string): Promise<string[]> => {
  const person = await browser.newPerson({ name: email });
  person.expectProblems(/404/);
  const { page, context } = person;
  if (email !== "nobody") await context.addCookies([(await openDoor(server.url, email)).cookie]);
  await context.addInitScript({ path: axe });
  await page.emulateMedia({ reducedMotion: "reduce" });
  const cdp = await context.newCDPSession(page);
  const found: string[] = [];
  for (const screen of screens[email] ?? []) {
    await page.goto(addressOf(screen.route));
    await page.locator(screen.shown).first().waitFor(patience);
    await screen.open?.(person);
    found.push(...(await look(person, cdp, screen)));
  }
  return found;
};

it("knows every screen that the routes have", () => {
  const known = new Set([...Object.values(screens).flatMap((s) => s.map((one) => one.route)), ...withoutScreen]);
  expect([...known].sort()).toEqual(pageRoutes.filter((r) => r.isPage).map((r) => r.path).sort());
});

it("finds nothing wrong with any screen, for anybody", async () => {
  expect((await Promise.all(Object.keys(screens).map(visit))).flat()).toEqual([]);
});

it("keeps the focus where one works when what had it goes away, and reads each thread out with what it is about", async () => {
  const person = await browser.newPerson({ name: "lina" });
  const { page, context } = person;
  await context.addCookies([(await openDoor(server.url, "lina.akerlund@exploatering.example")).cookie]);
  await page.goto(addressOf("/consultations/:consultationId/read"));
  await page.locator(".thread-card__text").first().waitFor(patience);
  const focused = page.locator(":focus");
  const press = async (...keys: readonly string[]): Promise<void> => {
    for (const key of keys) await page.keyboard.press(key);
  };

  // Searching gives the focus back to where it was.
  const number = page.locator("#p-3 .draft__no");
  await number.focus();
  await press("/");
  await expect.poll(() => focused.getAttribute("type"), patience).toBe("search");
  await press("Escape");
  await expect.poll(() => number.evaluate((it) => it === document.activeElement), patience).toBe(true);

  // Written and sent by keyboard: the thread has the focus, and says what it is about.
  await press("c");
  await expect.poll(() => focused.getAttribute("role"), patience).toBe("textbox");
  await page.keyboard.type("Skrivet utan mus.");
  await press("Control+Enter");
  await expect.poll(() => focused.getAttribute("aria-label"), patience).toMatch(/^Visa synpunkten från Lina Åkerlund om stycke 3$/i);
  const heard = await focused.evaluate((link) =>
    (link.getAttribute("aria-describedby") ?? "").split(" ").map((id) => document.getElementById(id)?.textContent ?? ""),
  );
  expect(heard[0]).toBe("Förtydliga");
  expect(heard.at(-1)).toMatch(/^Synlig för/);

  // Taken back: the card is gone, and the focus at the heading above it.
  const card = page.locator("article", { has: focused });
  await card.getByRole("button", { name: "Mer om synpunkten" }).focus();
  await press("Enter", "ArrowUp", "Enter");
  await page.getByRole("alertdialog").getByRole("button", { name: "Ta tillbaka" }).focus();
  await press("Enter");
  await expect.poll(() => page.getByText("Skrivet utan mus.").count(), patience).toBe(0);
  await expect.poll(() => focused.getAttribute("data-panel-title"), patience).not.toBeNull();
});
