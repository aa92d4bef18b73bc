/** What is done without a network: it arrives once and in order when the network is back, or comes back to its writer, and to nobody else. */
import type { Page } from "playwright-core";
import { pino } from "pino";
import { afterAll, beforeAll, expect, it } from "vitest";
import { compose, type Services } from "../../server/compose.ts";
import { readEnvironment } from "../../server/environment.ts";
import { loadActor } from "../../server/repositories/people.ts";
import { demoPassword } from "../../server/demo/accounts.ts";
import { useBrowser, type Person } from "../support/browser.ts";
import { createDemoDatabase, type TestDatabase } from "../support/database.ts";
import { startServer, type ServerProcess } from "../support/server-process.ts";
import { enter, moveCaret, openTab, patience } from "./pages/people.ts";
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
  // The only one at its place, and on its way: nobody is told that there is none.
  await sara.page.getByRole("region", { name: "Väntar på nätet" }).waitFor(patience);
  expect(await sara.page.getByText("Ingen har lämnat någon synpunkt här").count()).toBe(0);

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

it("stays where one writes while the server is gone, says why, and leaves no one with the browser's own error page", async () => {
  const sara = await browser.newPerson({ name: "sara-kvar" });
  sara.expectProblems(/ERR_CONNECTION_(REFUSED|RESET)/, /Failed to fetch/, /WebSocket connection/);
  const { page } = sara;
  await enter(sara, server.url, "sara.wikman@exploatering.example");
  const scriptsAreHere = () =>
    page.evaluate(() => {
      const route = window.__remixManifest.routes["routes/progress"];
      return [route?.module ?? "", ...(route?.imports ?? [])].every((file) => performance.getEntriesByName(new URL(file, location.href).href).length > 0);
    });
  await expect.poll(scriptsAreHere, patience).toBe(true);

  // The moments before the loss is noticed: nothing is answered any more.
  await page.route(/\.js$|\/consultations\//, (route) => route.abort("connectionrefused"));
  await openTab(sara, "Läget");
  await page.getByRole("heading", { name: "Ingen kontakt med servern" }).waitFor(patience);
  await page.unrouteAll();
  await page.getByRole("button", { name: "Försök igen" }).click();
  await page.getByRole("heading", { name: "Läget hos oss" }).waitFor(patience);
  await openTab(sara, "Läs och kommentera");

  // And after: another view is not opened, and what is written goes on.
  const words = "Skrivet medan servern";
  await write(page, passages[1], words);
  await composer(page).getByText("Sparat", { exact: true }).waitFor(patience);
  const list = await sara.context.newPage();
  await list.goto(server.url);
  await expect.poll(() => list.evaluate(() => performance.getEntriesByType("resource").some(({ name }) => name.includes("stay-outside"))), patience).toBe(true);
  const { port } = server;
  await server.kill("SIGKILL");
  await page.locator(".save-status--offline").waitFor(patience);
  await list.getByRole("link", { name: /trygghetsprogram/ }).click();
  await list.getByText(/Det går inte att gå vidare utan kontakt med servern/).waitFor(patience);
  await list.getByRole("heading", { name: "Mina remisser" }).waitFor(patience);
  await openTab(sara, "Läget");
  await page.getByText(/Det går inte att gå vidare utan kontakt med servern/).waitFor(patience);
  await bodyField(page).click();
  await moveCaret(page, "Control+End");
  await page.keyboard.type(" var borta.");
  expect(page.url()).toMatch(/\/read/);

  server = await startServer({ databaseUrl: database.url, demo: false, port });
  await page.locator(".save-status--saved").waitFor(patience);
  await comment(page);
  await expect.poll(() => stored([`${words} var borta.`]), patience).toEqual([{ text: `${words} var borta.`, state: "open" }]);
  await openTab(sara, "Läget");
  await page.getByRole("heading", { name: "Läget hos oss" }).waitFor(patience);
});

it("lets who writes go on when the session ends, and saves it once they have signed in again", async () => {
  const email = "jonas.ekberg@exploatering.example";
  const jonas = await browser.newPerson({ name: "jonas" });
  jonas.expectProblems(/status of 40[13]/, /WebSocket connection/);
  const { page, context } = jonas;
  await enter(jonas, server.url, email);
  const behindIt = await context.newPage();
  await behindIt.goto(page.url());
  await behindIt.locator("html[data-alive]").waitFor({ state: "attached", ...patience });
  await write(page, passages[2], "Före");
  await composer(page).getByText("Sparat", { exact: true }).waitFor(patience);
  await context.request.post(`${server.url}/logout`, { headers: { origin: server.url } });

  // No dialog, no other page, and the keys go on into the field; only a page where nobody writes shows nothing any more.
  await page.getByText("Du är utloggad", { exact: true }).waitFor(patience);
  await page.keyboard.type(" och efter.");
  expect(await bodyField(page).innerText()).toBe("Före och efter.");
  expect(await page.getByRole("dialog").count()).toBe(0);
  expect(await page.getByRole("status").allInnerTexts()).toContainEqual(expect.stringContaining("Skriv vidare"));
  await behindIt.getByRole("heading", { name: "Du är utloggad" }).waitFor(patience);
  expect(await behindIt.locator(".draft").count()).toBe(0);

  const [beside] = await Promise.all([context.waitForEvent("page"), page.getByRole("link", { name: "Logga in i en ny flik" }).click()]);
  await beside.getByLabel("E-postadress").fill(email);
  await beside.getByLabel("Lösenord").fill(demoPassword);
  await beside.getByRole("button", { name: "Logga in", exact: true }).click();
  await beside.locator(".draft").waitFor(patience);
  await page.bringToFront();
  // Playwright lets every page believe that it has had the focus all along.
  await page.evaluate(() => window.dispatchEvent(new Event("focus")));
  await page.locator(".save-status--saved").waitFor(patience);
  expect(await page.getByText("Du är utloggad", { exact: true }).count()).toBe(0);
  await comment(page);
  await expect.poll(() => stored(["Före och efter."]), patience).toEqual([{ text: "Före och efter.", state: "open" }]);
});

it("lets nobody act by a page that was another's, and keeps what its own person writes there", async () => {
  const [mine, theirs] = ["jonas.ekberg@exploatering.example", "sara.wikman@exploatering.example"];
  const jonas = await browser.newPerson({ name: "jonas-bytt" });
  jonas.expectProblems(/status of 412/);
  const { page, context } = jonas;
  await enter(jonas, server.url, mine);
  await write(page, passages[1], "Mina ord");
  await composer(page).getByText("Sparat", { exact: true }).waitFor(patience);
  const signIn = (email: string) =>
    context.request.post(`${server.url}/login`, { headers: { origin: server.url }, form: { email, password: demoPassword, next: "/" }, maxRedirects: 0 });

  // In another tab somebody else signs in, of which this one notices nothing.
  await signIn(theirs);
  await bodyField(page).click();
  await moveCaret(page, "Control+End");
  await page.keyboard.type(", inte hennes.");
  await comment(page);
  await page.getByText("Du är inloggad som någon annan nu", { exact: true }).waitFor(patience);
  expect(await stored(["Mina ord, inte hennes."])).not.toContainEqual(expect.objectContaining({ state: "open" }));

  await signIn(mine);
  await page.evaluate(() => window.dispatchEvent(new Event("focus")));
  await page.getByText("Du är inloggad som någon annan nu", { exact: true }).waitFor({ state: "hidden", ...patience });
  expect(await bodyField(page).innerText()).toBe("Mina ord, inte hennes.");
  await comment(page);
  await expect.poll(() => stored(["Mina ord, inte hennes."]), patience).toEqual([{ text: "Mina ord, inte hennes.", state: "open" }]);
  const [written] = await behind.database.annotation.findMany({ where: { text: "Mina ord, inte hennes." }, select: { authorId: true } });
  const author = await behind.database.person.findUnique({ where: { email: mine }, select: { id: true } });
  expect(written?.authorId).toBe(author?.id);
});

it("leads from an answer that came too late to the thread that it was about", async () => {
  const sara = await browser.newPerson({ name: "sara-svarar" });
  sara.expectProblems(/ERR_INTERNET_DISCONNECTED/, /status of 4(09|22)/);
  const { page, context } = sara;
  const consultationId = await enter(sara, server.url, "sara.wikman@exploatering.example");
  const erik = await behind.database.person.findUniqueOrThrow({ where: { email: "erik.bostrom@exploatering.example" } });
  const reviewer = await loadActor(behind.database, erik.id);
  const thread = await behind.database.annotation.findFirstOrThrow({
    where: { consultationId, state: "open", audience: "body", bodyId: { in: reviewer?.memberships.map((m) => m.bodyId) ?? [] } },
  });
  await page.goto(`${server.url}/consultations/${consultationId}/read?a=${thread.id}`);
  const open = page.locator(`.thread-card--open[data-thread="${thread.id}"]`);
  await open.getByRole("button", { name: "Svara" }).click(patience);
  await open.getByRole("textbox", { name: "Ditt svar" }).click(patience);
  await page.keyboard.type("För sent svarat");
  // What tells that it waits is fetched while there is a network.
  const isFetched = (name: string) => page.evaluate((part) => performance.getEntriesByType("resource").some((entry) => entry.name.includes(part)), name);
  for (const name of ["toast-region", "toast-queue"]) await expect.poll(() => isFetched(name), patience).toBe(true);
  await context.setOffline(true);
  await page.keyboard.press("Control+Enter");
  await expect.poll(() => waitingIn(page), patience).toBe(1);
  await page.locator("[data-panel-title]").focus();
  await page.keyboard.press("Escape");
  await open.waitFor({ state: "detached", ...patience });

  const settled = await behind.execute(reviewer, "annotation.settle", { annotationId: thread.id, outcome: "noted", reason: "" });
  expect(settled.ok).toBe(true);
  await context.setOffline(false);
  const dialog = page.getByRole("dialog", { name: "Något kunde inte sparas" });
  await dialog.getByText("För sent svarat").waitFor(patience);
  await dialog.getByRole("link", { name: "Visa synpunkten som det gällde" }).click();
  await open.waitFor(patience);
  await dialog.waitFor({ state: "hidden", ...patience });
  await expect.poll(() => new URL(page.url()).searchParams.get("a"), patience).toBe(thread.id);
  // The words are at hand there, and in nobody's way: a click that is only tried finds what lies above.
  const aside = page.getByRole("button", { name: "1 sak kunde inte sparas" });
  const isFree = (name: string) => page.getByRole("button", { name, exact: true }).click({ trial: true, ...patience });
  await isFree("Kortkommandon");
  await page.setViewportSize({ width: 1100, height: 800 });
  await isFree("Innehåll");
  await page.setViewportSize({ width: 390, height: 844 });
  await aside.click({ trial: true, ...patience });
  // The thread, and then its place.
  for (let times = 0; times < 2; times++) await page.locator(".panel__close").click(patience);
  await isFree("Innehåll");
  await aside.click();
  await dialog.getByText("För sent svarat").waitFor(patience);
});

it("opens a thread though what belongs to it cannot be fetched, says so, and keeps the text", async () => {
  const sara = await browser.newPerson({ name: "sara-läser" });
  sara.expectProblems(/ERR_CONNECTION_REFUSED/);
  const { page } = sara;
  let missing = 0;
  page.on("requestfailed", () => (missing += 1));
  await page.route(/\/(thread-(menu|tools)|discussion|trail-view)-/, (route) => route.abort("connectionrefused"));
  await enter(sara, server.url, "sara.wikman@exploatering.example");
  await page.locator(".thread-card__open").first().click(patience);
  await page.locator(".thread-card--open").waitFor(patience);
  await expect.poll(() => missing, patience).toBeGreaterThanOrEqual(3);
  await page.locator(".thread-card--open").getByText(/kunde inte hämtas/).waitFor(patience);
  await page.keyboard.press("Escape");
  await page.locator(".thread-card--open").waitFor({ state: "detached", ...patience });
  expect(await page.locator(".draft").count()).toBe(1);
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
  await page.getByText(/Remissen är avslutad/).first().waitFor({ state: "attached", ...patience });
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
