/** Review by people at their own browsers: at once, by keyboard alone, told of what concerns them. */
import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, it } from "vitest";
import { useBrowser, type Person } from "../support/browser.ts";
import { createDemoDatabase, type TestDatabase } from "../support/database.ts";
import { startServer, type ServerProcess } from "../support/server-process.ts";
import { openDoor, type Door } from "./pages/door.ts";
import { enter, openTab, patience } from "./pages/people.ts";
import { bodyField, composer, threadCard } from "./pages/reading.ts";

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

const arrive = async (name: string, email: string, view?: string): Promise<Person> => {
  const person = await browser.newPerson({ name });
  await enter(person, server.url, email, view);
  return person;
};

const left = async ({ page }: Person): Promise<number> => Number(/\d+/.exec(await page.locator(".review__head h2").innerText())?.[0]);

/** Notes each text that an element is seen with from now on. */
const watchText = async ({ page }: Person, selector: string): Promise<() => Promise<readonly string[]>> => {
  const seen = await page.evaluateHandle((watched) => {
    const texts: string[] = [];
    const note = (): void => void texts.push(document.querySelector(watched)?.textContent ?? "");
    new MutationObserver(note).observe(document.body, { subtree: true, childList: true, characterData: true });
    return texts;
  }, selector);
  return () => seen.jsonValue();
};

/** Presses keys and counts them. */
const hands = ({ page }: Person) => {
  let count = 0;
  return {
    press: async (key: string): Promise<void> => {
      count += 1;
      await page.keyboard.press(key);
    },
    count: () => count,
  };
};

it("settles thread after thread with two keys each, by several reviewers at once, and takes a verdict back", async () => {
  const [erik, maria] = [
    await arrive("erik", "erik.bostrom@exploatering.example", "review"),
    await arrive("maria", "maria.karlsson@exploatering.example"),
  ];
  await erik.page.getByRole("heading", { name: "Avgör", exact: true }).waitFor(patience);
  const before = await left(erik);

  // Two keys for each: the verdict, and Enter on the button that it leads to. None is said to be outside the selection before the next comes.
  const places = await watchText(erik, ".review-detail__position");
  const keys = hands(erik);
  for (let settled = 1; settled <= 3; settled += 1) {
    await keys.press("g");
    await keys.press("Enter");
    await expect.poll(() => left(erik), patience).toBe(before - settled);
    await expect.poll(() => erik.page.evaluate(() => document.activeElement?.id), patience).toBe("review-current");
  }
  expect(keys.count() / 3).toBe(2);
  expect(new Set((await places()).map((place) => place.replaceAll(/\d+/g, "0")))).toEqual(new Set(["0 av 0"]));

  // Taken back within ten seconds, with a key.
  await keys.press("u");
  await expect.poll(() => left(erik), patience).toBe(before - 2);

  // Several at once, with one reason.
  await keys.press("x");
  await keys.press("j");
  await keys.press("x");
  await erik.page.getByRole("region", { name: "Flera synpunkter" }).getByRole("button", { name: "Avböj" }).click();
  await erik.page.getByRole("dialog").getByRole("textbox").fill("Ryms inte i programmet.");
  await erik.page.getByRole("dialog").getByRole("button", { name: "Avböj" }).click();
  await expect.poll(() => left(erik), patience).toBe(before - 4);

  // Narrowed to a queue, kept under a name, and there after a reload.
  await erik.page.getByRole("button", { name: /Kö/ }).click();
  await erik.page.getByRole("option", { name: /Motsäger en annan/ }).click();
  await erik.page.getByRole("button", { name: "Vyer" }).click();
  await erik.page.getByRole("menuitem", { name: "Spara urvalet som vy" }).click();
  await erik.page.getByRole("dialog").getByRole("textbox", { name: "Vyns namn" }).fill("Motsägelser");
  await erik.page.getByRole("dialog").getByRole("button", { name: "Spara vyn" }).click();
  await erik.page.getByRole("dialog").waitFor({ state: "hidden", ...patience });
  await erik.page.goto(erik.page.url().split("#")[0] ?? "");
  await erik.page.locator("html[data-alive]").waitFor({ state: "attached", ...patience });
  await erik.page.getByRole("button", { name: "Vyer" }).click(patience);
  await erik.page.getByRole("menuitem", { name: "Motsägelser" }).click();
  await erik.page.getByRole("button", { name: "Motsägelser" }).waitFor(patience);

  // How far the body has come follows along, at somebody else's.
  await openTab(maria, "Läget");
  await maria.page.getByRole("heading", { name: "Läget hos oss" }).waitFor(patience);
  const settled = () => maria.page.locator(".progress-figures > div", { hasText: "Avgjorda" }).locator("dd").innerText();
  const was = Number(await settled());
  await erik.page.keyboard.press("n");
  await erik.page.keyboard.press("Enter");
  await expect.poll(async () => Number(await settled()), patience).toBe(was + 1);
});

it("tells people what concerns them, and shows who else is at a thread", async () => {
  const [sara, erik] = [await arrive("sara", "sara.wikman@exploatering.example"), await arrive("erik", "erik.bostrom@exploatering.example", "review")];
  await erik.page.getByRole("heading", { name: "Avgör", exact: true }).waitFor(patience);
  await erik.page.locator(".review-thread").getByRole("button", { name: "Tilldela" }).click();
  await erik.page.getByRole("dialog").getByRole("button", { name: /Ansvarig/ }).click(patience);
  await erik.page.getByRole("option", { name: "Sara Wikman" }).click();
  await erik.page.getByRole("dialog").getByRole("button", { name: "Spara" }).click();
  await erik.page.getByText("Ansvarig: Sara Wikman").first().waitFor(patience);

  // At once, wherever she is; and in the list, which leads there.
  await sara.page.getByText("Erik Boström har tilldelat dig en tråd").first().waitFor(patience);
  await sara.page.getByRole("button", { name: /Aviseringar, \d+ ny/ }).click();
  await sara.page.getByRole("dialog", { name: "Aviseringar" }).getByRole("link", { name: /tilldelat dig en tråd/ }).first().click(patience);
  await sara.page.locator(".thread-card--open").getByText("Ansvarig: Sara Wikman").waitFor(patience);
  await sara.page.locator(".thread-card--open").getByRole("button", { name: /Instäm/ }).click();
  await sara.page.locator(".thread-card--open").getByText("Instämmer: Sara Wikman").waitFor(patience);
  await erik.page.getByText("Instämmer: Sara Wikman").waitFor(patience);

  // Another reviewer opens the same thread.
  const other = await arrive("maria", "maria.karlsson@exploatering.example");
  const thread = await erik.page.locator(".review-list__row[aria-current]").getAttribute("href");
  await other.page.goto(new URL(thread ?? "", erik.page.url()).href);
  await erik.page.getByText(/Maria Karlsson har också tråden framför sig/).waitFor(patience);
});

it("is done with the keyboard alone, from a comment to its verdict", async () => {
  const words = "Skrivet utan mus.";
  const sara = await arrive("sara", "sara.wikman@exploatering.example");
  const { page } = sara;
  // To the first paragraph's own button, and the composer by its key.
  await page.locator(".draft__block").first().waitFor(patience);
  await page.evaluate(() => document.querySelector<HTMLElement>("#content")?.focus());
  for (let tabs = 0; tabs < 80; tabs += 1) {
    await page.keyboard.press("Tab");
    if (await page.evaluate(() => document.activeElement?.closest(".draft__block, .draft") !== null)) break;
  }
  await page.keyboard.press("c");
  await composer(page).waitFor(patience);
  await bodyField(page).focus();
  await page.keyboard.type(words);
  await composer(page).getByText("Sparat", { exact: true }).waitFor(patience);
  await page.keyboard.press("Control+Enter");
  await threadCard(page, words).waitFor(patience);

  const erik = await arrive("erik", "erik.bostrom@exploatering.example", "review");
  await erik.page.getByRole("heading", { name: "Avgör", exact: true }).waitFor(patience);
  const isThere = () => erik.page.locator(".review-thread").getByText(words).count();
  for (let steps = 0; steps < 60 && (await isThere()) === 0; steps += 1) await erik.page.keyboard.press("j");
  await erik.page.locator(".review-thread").getByText(words).waitFor(patience);

  // What it said before, from the review itself; and back to where he was.
  await erik.page.locator(".review-thread").getByRole("button", { name: "Tidigare lydelser" }).press("Enter");
  const versions = erik.page.getByRole("dialog", { name: "Tidigare lydelser" });
  await versions.getByRole("list").getByText("Sara Wikman").waitFor(patience);
  await expect.poll(() => versions.locator(".versions__words").innerText(), patience).toContain(words);
  await erik.page.keyboard.press("Escape");
  await expect.poll(() => versions.count(), patience).toBe(0);

  await erik.page.keyboard.press("a");
  await erik.page.keyboard.type("Utanför programmet.");
  await erik.page.keyboard.press("Control+Enter");
  await threadCard(page, words).getByText("Avböjd").waitFor(patience);
});

it("opens a settled thread again with a reason when undoing is over, and tells who follows it, not who has muted it", async () => {
  const author = await openDoor(server.url, "lina.akerlund@exploatering.example");
  const { consultations } = await author.data<{ consultations: { id: string }[] }>("/", "routes/home");
  const consultationId = consultations[0]?.id ?? "";
  const [muted, other] = [randomUUID(), randomUUID()];
  for (const id of [muted, other]) {
    const target = { type: "document" };
    await author.act("annotation.create", { id, consultationId, kind: "clarify", audience: "body", target, text: `Om tråd ${id}`, submit: true });
  }

  // Ali has no part in the thread and wants to hear of it; Lina wrote it and does not.
  const chooses = async (name: string, email: string, choice: string, told: string): Promise<Person> => {
    const person = await arrive(name, email, `read?a=${muted}`);
    const thread = person.page.locator(".thread-card--open");
    await thread.getByRole("button", { name: "Du får besked om tråden när du deltar i den." }).click(patience);
    await person.page.getByRole("menuitemradio", { name: choice }).click();
    await thread.getByRole("button", { name: told }).waitFor(patience);
    return person;
  };
  const ali = await chooses("ali", "ali.lindqvist@exploatering.example", "Allt som händer", "Du följer tråden.");
  await chooses("lina", "lina.akerlund@exploatering.example", "Bara när jag nämns eller tilldelas", "Du har tystat tråden.");

  const ingrid = await browser.newPerson({ name: "ingrid" });
  const { page } = ingrid;
  await page.clock.install();
  await enter(ingrid, server.url, "ingrid.palm@exploatering.example", `review#thread=${muted}`);
  await page.locator(".review-thread").getByText(`Om tråd ${muted}`).waitFor(patience);
  await page.getByRole("heading", { name: "Avgör", exact: true }).waitFor(patience);
  // The only one of the selection: there is none to go on to, and the keyboard stays with it, also when word of it comes before the answer.
  await page.getByRole("searchbox", { name: "Sök i synpunkterna" }).fill(muted);
  await expect.poll(() => page.locator(".review-list__row").count(), patience).toBe(1);
  await page.route("**/commands/annotation.settle", async (route) => {
    const response = await route.fetch();
    await page.locator(".review-list__row").waitFor({ state: "detached", ...patience });
    await route.fulfill({ response });
  });
  await page.locator("#review-current").focus();
  await page.keyboard.press("g");
  await page.keyboard.press("Enter");
  await page.getByText("Utanför urvalet").waitFor(patience);
  await expect.poll(() => page.evaluate(() => document.activeElement?.id), patience).toBe("review-current");
  await page.getByRole("searchbox", { name: "Sök i synpunkterna" }).fill("");
  const strip = page.locator(".notice-strip");
  await strip.getByRole("button", { name: "Ångra" }).waitFor(patience);
  await page.clock.fastForward(10_000);
  await expect.poll(() => strip.getByRole("button").count(), patience).toBe(0);
  const open = await left(ingrid);
  await page.keyboard.press("u");

  // Found among the settled ones, and opened for a reason that stays in its history.
  await page.getByRole("radio", { name: /Avgjorda/ }).press(" ");
  await page.getByRole("searchbox", { name: "Sök i synpunkterna" }).fill(muted);
  await page.locator(".review-list__row").first().click(patience);
  await page.getByRole("button", { name: "Öppna igen" }).click(patience);
  expect(await left(ingrid)).toBe(open);
  await page.getByRole("dialog").getByRole("textbox").fill("Nya uppgifter från trafikkontoret.");
  await page.getByRole("dialog").getByRole("button", { name: "Öppna igen" }).click();
  await expect.poll(() => left(ingrid), patience).toBe(open + 1);
  await page.locator(".verdict-panel__history summary").click(patience);
  await page.locator(".verdict-panel__history").getByText("Nya uppgifter från trafikkontoret.").waitFor(patience);

  // Of the muted thread Lina is told nothing; of the other, which comes after, she is.
  const reviewer = await openDoor(server.url, "ingrid.palm@exploatering.example");
  await reviewer.act("annotation.settle", { annotationId: other, outcome: "noted", reason: "" });
  type Notices = { readonly value: { readonly notices: readonly { readonly annotationId: string | null; readonly kind: string }[] } };
  const heardOf = async (door: Door, id: string): Promise<string[]> => {
    const { value } = await door.data<Notices>("/notices", "routes/notices");
    return value.notices.flatMap((notice) => (notice.annotationId === id ? [notice.kind] : []));
  };
  await expect.poll(() => heardOf(author, other), patience).toEqual(["settled"]);
  expect(await heardOf(author, muted)).toEqual([]);
  expect(await heardOf(await openDoor(server.url, "ali.lindqvist@exploatering.example"), muted)).toEqual(["reopened", "settled"]);
  await ali.page.getByRole("button", { name: /Aviseringar, \d+ ny/ }).click(patience);
  const newest = ali.page.getByRole("dialog", { name: "Aviseringar" }).getByRole("listitem").first();
  expect(await newest.innerText()).toContain("Ingrid Palm öppnade en synpunkt igen");
});
