import { mkdirSync } from "node:fs";
import path from "node:path";
import { chromium, type Browser, type BrowserContext, type Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, expect } from "vitest";
import { findTool } from "./tools.mjs";

export type PersonOptions = {
  /** In lower case; names the screenshots. */
  readonly name: string;
  readonly viewport?: { readonly width: number; readonly height: number };
  readonly colorScheme?: "light" | "dark";
  readonly locale?: "sv-SE" | "en-GB";
  /** A telephone: fingers, and no mouse. */
  readonly touch?: boolean;
};

/** Somebody at a browser of their own: cookies, storage and connections are nobody else's. */
export type Person = {
  readonly name: string;
  readonly context: BrowserContext;
  readonly page: Page;
  /** What went wrong in the page so far and was not expected: console errors, uncaught errors, refused by the content policy. */
  readonly problems: () => readonly string[];
  /** Says that problems that match are part of the story: a refusal, a network that was cut. */
  expectProblems(...patterns: readonly RegExp[]): void;
};

const flags = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

const screenshots = path.resolve(import.meta.dirname, "../output");

export async function launchBrowser(): Promise<Browser> {
  const executablePath = findTool("chromium");
  if (!executablePath) throw new Error("Chromium was not found; 'npm test' says how to install it.");
  return chromium.launch({ executablePath, headless: true, args: flags });
}

/** Opens a context with one page. Chromium reports what the content policy refuses as console errors, and so as problems. */
export async function newPerson(browser: Browser, options: PersonOptions): Promise<Person> {
  const { name, viewport = { width: 1440, height: 900 }, colorScheme = "light", locale = "sv-SE", touch = false } = options;
  const context = await browser.newContext({ viewport, colorScheme, locale, timezoneId: "Europe/Stockholm", acceptDownloads: true, hasTouch: touch, isMobile: touch });
  const found: string[] = [];
  const expected: RegExp[] = [];
  context.on("console", (message) => {
    if (message.type() === "error") found.push(`console: ${message.text()} (${message.location().url})`);
  });
  context.on("weberror", (error) => found.push(`uncaught: ${error.error().stack ?? error.error().message}`));
  return {
    name,
    context,
    page: await context.newPage(),
    problems: () => found.filter((problem) => !expected.some((pattern) => pattern.test(problem))),
    expectProblems: (...patterns) => void expected.push(...patterns),
  };
}

const fileName = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, "-").slice(0, 80);

/**
 * A browser for the tests of a file (or of the `describe` that calls this). After each test nobody may have met a problem that was
 * not expected; when one fails, what each person saw is saved in `tests/output/`.
 */
export function useBrowser(): { newPerson(options: PersonOptions): Promise<Person> } {
  let browser: Browser | undefined;
  const people: Person[] = [];

  beforeAll(async () => {
    browser = await launchBrowser();
  });

  afterEach(async ({ task }) => {
    const problems = people.flatMap((person) => person.problems().map((problem) => `${person.name}: ${problem}`));
    if (task.result?.state === "fail" || problems.length > 0) {
      mkdirSync(screenshots, { recursive: true });
      for (const { name, page } of people.filter((person) => !person.page.isClosed())) {
        // A page that hangs cannot be drawn; the failure itself says more.
        await page.screenshot({ path: path.join(screenshots, `${fileName(task.name)}--${fileName(name)}.png`), timeout: 10_000 }).catch(() => {});
      }
    }
    await Promise.all(people.splice(0).map((person) => person.context.close()));
    expect(problems).toEqual([]);
  });

  afterAll(async () => {
    await browser?.close();
  });

  return {
    async newPerson(options) {
      if (!browser) throw new Error("newPerson is for tests and hooks, which run once the browser is up.");
      const person = await newPerson(browser, options);
      people.push(person);
      return person;
    },
  };
}
