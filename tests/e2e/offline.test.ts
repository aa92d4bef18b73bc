/** What is done without a network: it arrives once and in order when the network is back, or comes back to its writer, and to nobody else. */
import type { Page } from "playwright-core";
import { pino } from "pino";
import { afterAll, beforeAll, expect, it } from "vitest";
import { compose, type Services } from "../../server/compose.ts";
import { readEnvironment } from "../../server/environment.ts";
import { loadActor } from "../../server/repositories/people.ts";
import { useBrowser, type Person } from "../support/browser.ts";
import { createDemoDatabase, type TestDatabase } from "../support/database.ts";
import { startServer, type ServerProcess } from "../support/server-process.ts";
import { enter, patience } from "./pages/people.ts";
import { bodyField, commentOn, composer } from "./pages/reading.ts";

let database: TestDatabase;
let server: ServerProcess;
/** Looks into the database, and acts past the browsers. */
let behind: Services;
const browser = useBrowser();

beforeAll(async () => {
  database = await createDemoDatabase();
  server = await startServer({ databaseUrl: database.url, demo: true });
  behind = compose({
    environment: readEnvironment({ NODE_ENV: "test", SAMSVAR_DEMO: "0" }),
    connection: { config: database.config, kind: "outside", lost: new Promise<never>(() => {}), close: async () => {} },
    logger: pino({ level: "silent" }),
  });
});

afterAll(async () => {
  await behind.stop();
  await server.stop();
  await database.drop();
});

const passages = ["Vid om- och nybyggnad ska framkomlighet", "Trygghetsprogrammet är ett styrdokument", "Programmet vänder sig i första hand"] as const;

const stored = (texts: readonly string[]) =>
  behind.database.annotation.findMany({ where: { text: { in: [...texts] } }, orderBy: { seq: "asc" }, select: { text: true, state: true } });

/** Commands that wait in this browser, whoever made them. */
const waitingIn = (page: Page): Promise<number> =>
  page.evaluate(
    () =>
      new Promise<number>((resolve, reject) => {
        const opening = indexedDB.open("samsvar-outbox");
        opening.onerror = () => reject(opening.error ?? new Error("no outbox"));
        opening.onsuccess = () => {
          const counting = opening.result.transaction("commands").objectStore("commands").count();
          counting.onsuccess = () => {
            opening.result.close();
            resolve(counting.result);
          };
        };
      }),
  );

const write = async (page: Page, passage: string, words: string): Promise<void> => {
  await commentOn(page, passage);
  await bodyField(page).click();
  await page.keyboard.type(words);
};

const comment = (page: Page): Promise<void> => composer(page).getByRole("button", { name: "Kommentera" }).click();

/** The browser forgets who it was. A page that is still connecting would be told so, which is no part of the story. */
const forget = async ({ context, page }: Person): Promise<void> => {
  await page.goto("about:blank");
  await context.clearCookies();
};

/** As if the power went, and came back later: no page says goodbye. */
const reopen = async ({ context, page }: Person): Promise<Page> => {
  await page.close();
  await context.setOffline(false);
  return context.newPage();
};

it("sends what was written without a network once, in order, after a crash", async () => {
  const sara = await browser.newPerson({ name: "sara" });
  sara.expectProblems(/ERR_INTERNET_DISCONNECTED/);
  const consultationId = await enter(sara, server.url, "sara.wikman@exploatering.example");
  // The editor is fetched while there is a network.
  await write(sara.page, passages[0], "Börjat med nät");
  await composer(sara.page).getByText("Sparat", { exact: true }).waitFor(patience);
  await sara.context.setOffline(true);
  await sara.page.keyboard.type(" och fortsatt utan.");
  await comment(sara.page);
  await write(sara.page, passages[1], "Skrivet helt utan nät.");
  await comment(sara.page);
  await expect.poll(() => waitingIn(sara.page), patience).toBe(3);

  const page = await reopen(sara);
  await page.goto(`${server.url}/consultations/${consultationId}`);
  const [first, second] = ["Börjat med nät och fortsatt utan.", "Skrivet helt utan nät."] as const;
  await expect.poll(() => stored([first, second]), patience).toEqual([
    { text: first, state: "open" },
    { text: second, state: "open" },
  ]);
  await expect.poll(() => waitingIn(page), patience).toBe(0);
  // Another load sends nothing anew.
  await page.reload();
  await page.getByText(second).first().waitFor({ state: "attached", ...patience });
  expect(await stored([first, second])).toHaveLength(2);
});

it("gives back what has become impossible, to its writer and nobody else", async () => {
  const words = "Kom för sent.";
  const sara = await browser.newPerson({ name: "sara-sen" });
  sara.expectProblems(/ERR_INTERNET_DISCONNECTED/, /status of 40[149]/, /status of 422/);
  await sara.context.grantPermissions(["clipboard-read", "clipboard-write"]);
  const consultationId = await enter(sara, server.url, "sara.wikman@exploatering.example");
  await write(sara.page, passages[0], "Utkast som ligger kvar");
  await composer(sara.page).getByText("Sparat", { exact: true }).waitFor(patience);
  await composer(sara.page).getByRole("button", { name: /^Stäng/ }).click();
  await sara.context.setOffline(true);
  await write(sara.page, passages[2], words);
  await comment(sara.page);
  await expect.poll(() => waitingIn(sara.page), patience).toBe(2);

  const eva = await behind.database.person.findUniqueOrThrow({ where: { email: "eva.brandt@stadsledning.example" } });
  const closed = await behind.execute(await loadActor(behind.database, eva.id), "consultation.close", { consultationId });
  expect(closed.ok).toBe(true);

  // Somebody else at the same browser.
  const page = await reopen(sara);
  const daniel: Person = { ...sara, page };
  await forget(daniel);
  await enter(daniel, server.url, "daniel.ohman@exploatering.example");
  await page.getByText(/Remissen är stängd/).first().waitFor({ state: "attached", ...patience });
  expect(await page.getByText(words).count()).toBe(0);
  expect(await page.getByRole("dialog").count()).toBe(0);
  expect(await waitingIn(page)).toBe(2);
  expect(await stored([words])).toEqual([]);

  await forget(daniel);
  await enter(daniel, server.url, "sara.wikman@exploatering.example");
  const dialog = page.getByRole("dialog", { name: "Något kunde inte sparas" });
  await dialog.getByText(words).waitFor(patience);
  // A reload does not take it away.
  await page.reload();
  await dialog.getByText(words).waitFor(patience);
  await dialog.getByRole("button", { name: "Kopiera texten" }).click();
  await expect.poll(() => page.evaluate(() => navigator.clipboard.readText()), patience).toBe(words);
  await expect.poll(() => waitingIn(page), patience).toBe(0);
  await dialog.waitFor({ state: "hidden", ...patience });
  expect(await stored([words])).toEqual([]);
});
