/** The way from sign-in to the response by people who have chosen English: what they meet says so in English, by role and name. */
import { afterAll, beforeAll, expect, it } from "vitest";
import { demoPassword } from "../../server/demo/accounts.ts";
import { useBrowser, type Person } from "../support/browser.ts";
import { createDemoDatabase, type TestDatabase } from "../support/database.ts";
import { startServer, type ServerProcess } from "../support/server-process.ts";
import { openDoor } from "./pages/door.ts";
import { enter, openConsultation, openTab, patience } from "./pages/people.ts";
import { bringIntoView, paragraph, threadCard } from "./pages/reading.ts";
import { swedishWordsOn } from "./pages/swedish-words.ts";

let database: TestDatabase;
let server: ServerProcess;
const browser = useBrowser();

beforeAll(async () => {
  database = await createDemoDatabase();
  server = await startServer({ databaseUrl: database.url, demo: true });
});
afterAll(async () => {
  await server.stop();
  await database.drop();
});

/** Somebody whose account says English already. */
const arrive = async (name: string, email: string, view: string): Promise<Person> => {
  await (await openDoor(server.url, email)).act("account.set-locale", { locale: "en" });
  const person = await browser.newPerson({ name, locale: "en-GB" });
  await enter(person, server.url, email, view);
  return person;
};

const isEnglish = async ({ page }: Person): Promise<void> => {
  expect(await page.locator("html").getAttribute("lang")).toBe("en");
  expect(await swedishWordsOn(page)).toEqual([]);
};

const words = "Lighting matters from the first day.";

it("takes a comment from sign-in to the response in English", async () => {
  const sara = await browser.newPerson({ name: "sara", locale: "en-GB" });
  const { page } = sara;
  await page.goto(`${server.url}/login`);
  await page.getByRole("heading", { name: "Sign in", exact: true }).waitFor(patience);
  await isEnglish(sara);
  await page.getByLabel("E-mail address").fill("sara.wikman@exploatering.example");
  await page.getByLabel("Password").fill(demoPassword);
  await page.getByRole("button", { name: "Sign in", exact: true }).click();

  // The account still says Swedish: it is changed where a person finds it.
  await page.getByRole("heading", { name: "Mina remisser" }).waitFor(patience);
  await page.getByRole("button", { name: "Konto: Sara Wikman" }).click(patience);
  await page.getByRole("menuitemradio", { name: "English" }).click(patience);
  await page.getByRole("heading", { name: "My consultations" }).waitFor(patience);
  await isEnglish(sara);

  await openConsultation(sara);
  await page.getByRole("navigation", { name: "Parts of the consultation" }).getByRole("link", { name: "Read and comment" }).waitFor(patience);
  await page.locator("html[data-alive]").waitFor({ state: "attached", ...patience });
  const passage = paragraph(page, "Vid om- och nybyggnad ska framkomlighet");
  await bringIntoView(passage);
  await passage.click({ clickCount: 3, position: { x: 60, y: 12 } });
  await page.locator(".selection-button").getByRole("button", { name: "Comment" }).click(patience);
  const composer = page.getByRole("region", { name: "New comment" });
  await composer.getByText("Add", { exact: true }).click(patience);
  await composer.getByRole("textbox", { name: "Your comment" }).click();
  await page.keyboard.type(words);
  await composer.getByRole("button", { name: /Who may see it\?/ }).click();
  await page.getByRole("option", { name: /The whole office/ }).click();
  await composer.getByText("Saved", { exact: true }).waitFor(patience);
  await isEnglish(sara);
  await composer.getByRole("button", { name: "Comment", exact: true }).click();
  await threadCard(page, words).getByText("Visible to the office").waitFor(patience);
  await threadCard(page, words).getByRole("link", { name: /^Show the comment by Sara Wikman on / }).waitFor(patience);
  await isEnglish(sara);

  const erik = await arrive("erik", "erik.bostrom@exploatering.example", "review");
  await erik.page.getByRole("searchbox", { name: "Search the comments" }).fill(words);
  await erik.page.getByRole("listitem").filter({ hasText: words }).first().click(patience);
  await erik.page.getByRole("heading", { name: "Settle", exact: true }).waitFor(patience);
  await isEnglish(erik);
  await erik.page.getByRole("radio", { name: "Accept", exact: true }).press(" ");
  await erik.page.getByRole("button", { name: "Settle", exact: true }).click();
  await erik.page.getByText("Accepted: the comment from Sara Wikman is settled.").waitFor(patience);
  await erik.page.getByRole("button", { name: "Undo" }).waitFor(patience);
  await isEnglish(erik);
  await threadCard(page, words).getByText("Accepted").waitFor(patience);

  const maria = await arrive("maria", "maria.karlsson@exploatering.example", "consolidate");
  await maria.page.getByText("0 of 23 accepted comments are dealt with").waitFor(patience);
  await isEnglish(maria);
  await maria.page.getByRole("button", { name: "Create a first draft" }).click();
  await maria.page.getByRole("alertdialog", { name: "Create a first draft?" }).getByRole("button", { name: "Create draft" }).click(patience);
  await maria.page.getByText("23 of 23 accepted comments are dealt with").waitFor(patience);
  await maria.page.locator(".editor__field").getByText(words.slice(0, -1)).waitFor(patience);
  await isEnglish(maria);
  await openTab(maria, "Response");
  await maria.page.getByRole("link", { name: "Download as Word", exact: true }).waitFor(patience);
  await isEnglish(maria);
  await openTab(maria, "Progress");
  await maria.page.getByRole("heading", { name: "Where we stand" }).waitFor(patience);
  await isEnglish(maria);
});
