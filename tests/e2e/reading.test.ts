/** Reading and writing comments, by people at their own browsers: what one sees, finds, writes and shares while others do the same. */
import { afterAll, beforeAll, expect, it } from "vitest";
import { useBrowser, type Person, type PersonOptions } from "../support/browser.ts";
import { createDemoDatabase, type TestDatabase } from "../support/database.ts";
import { startServer, type ServerProcess } from "../support/server-process.ts";
import { enter, patience } from "./pages/people.ts";
import { bodyField, bringIntoView, commentOn, composer, isInWindow, paragraph, pointAtWords, threadCard } from "./pages/reading.ts";

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

/** Somebody who reads the demo's consultation. */
const reader = async (name: string, email: string, options: Partial<PersonOptions> = {}): Promise<Person> => {
  const person = await browser.newPerson({ name, ...options });
  await enter(person, server.url, email);
  await person.page.locator(".draft__count").first().waitFor(patience);
  return person;
};
const maria = () => reader("maria", "maria.karlsson@exploatering.example");
const passage = "Programmet vänder sig i första hand";

/** The words that a layer of marks covers now. */
const marked = ({ page }: Person, layer: string): Promise<string[]> =>
  page.evaluate((name) => {
    const highlight = CSS.highlights.get(`samsvar-${name}`);
    return [...(highlight ?? [])].map((range) => {
      const live = document.createRange();
      live.setStart(range.startContainer, range.startOffset);
      live.setEnd(range.endContainer, range.endOffset);
      return live.toString();
    });
  }, layer);

const choose = async ({ page }: Person, label: string, option: RegExp): Promise<void> => {
  await composer(page).getByRole("button", { name: new RegExp(label) }).click();
  await page.getByRole("option", { name: option }).click();
};

it("begins with the words of the comments that are seen first and of the one that is opened, and fetches the others when they are looked at", async () => {
  const person = await maria();
  const { page } = person;
  const begun = async (): Promise<string> => (await person.context.request.get(page.url())).text();
  const source = await begun();
  expect(source).toContain((await page.locator(".thread-card__text").first().innerText()).slice(0, 30));
  expect(source).toContain("Illustrativt förslag, framtaget för demonstration.");
  // The last one is opened.
  await page.keyboard.press("k");
  const open = page.locator(".thread-card--open .thread-card__text");
  await open.waitFor(patience);
  const last = (await open.innerText()).slice(0, 30);
  expect(source).not.toContain(last);
  expect(new URL(page.url()).searchParams.has("a")).toBe(true);
  expect(await begun()).toContain(last);
});

it("names a colleague, tells who may not read it, marks a perspective, and keeps it all through a reload", async () => {
  const person = await maria();
  const { page } = person;
  await commentOn(page, passage);
  await bodyField(page).click();
  await page.keyboard.type("Hur menas det, @Ali");
  await page.getByRole("option", { name: /Ali Lindqvist/ }).waitFor(patience);
  await page.keyboard.press("Enter");
  await page.keyboard.type("undrar jag");
  await composer(page).getByRole("button", { name: "jämställdhet" }).click();
  await choose(person, "Vem får se den", /Bara jag/);
  await composer(page).getByText(/Ali Lindqvist får inte läsa/).waitFor(patience);
  await choose(person, "Vem får se den", /Förvaltningen/);
  await expect.poll(() => composer(page).getByText(/får inte läsa/).count(), patience).toBe(0);
  await composer(page).getByText("Sparat", { exact: true }).waitFor(patience);

  await page.reload();
  await page.getByRole("button", { name: /Fortsätt/ }).first().click(patience);
  const field = page.getByRole("textbox", { name: "Din synpunkt" });
  await field.getByText("@Ali Lindqvist").waitFor(patience);
  await page.getByRole("button", { name: "Kommentera", exact: true }).last().click();
  const card = threadCard(page, "undrar jag");
  await card.waitFor(patience);
  expect(await card.locator(".mention").innerText()).toBe("@Ali Lindqvist");
  expect(await card.locator(".tag").allInnerTexts()).toEqual(["jämställdhet"]);
});

it("shows exactly the words of the thread that is pointed at, and the thread of the words", async () => {
  const person = await maria();
  const { page } = person;
  const card = page.locator(".thread-card").filter({ has: page.locator(".thread-card__quote") }).first();
  await page.locator(".panel__body").evaluate((panel) => panel.scrollTo(0, 900));
  await card.waitFor(patience);
  const quote = await card.locator(".thread-card__quote").innerText();
  const shows = (words: string) => expect.poll(async () => (await marked(person, "hover")).join("\n"), patience).toBe(words);
  await card.hover();
  await shows(quote);
  await page.mouse.move(5, 5);
  await shows("");

  // The same by keyboard.
  await card.getByRole("link").first().focus();
  await shows(quote);
  await page.locator("#content").focus();
  await shows("");

  // And from the words: each thread that covers them is found, and none that does not.
  const id = await card.getAttribute("data-thread");
  const beginning = quote.slice(0, 20);
  await pointAtWords(page, beginning);
  await expect.poll(() => page.locator(".thread-card--pointed").evaluateAll((cards) => cards.map((c) => c.getAttribute("data-thread"))), patience).toEqual([id]);
  await page.mouse.move(5, 5);
  await expect.poll(() => page.locator(".thread-card--pointed").count(), patience).toBe(0);
});

it("lets a finger select words, offers the comment where the thumb is, and takes it in the sheet", async () => {
  const person = await reader("maria-telefon", "maria.karlsson@exploatering.example", { touch: true, viewport: { width: 390, height: 844 } });
  const { page } = person;
  const words = paragraph(page, passage);
  await bringIntoView(words);
  // A long press: the selection comes while the finger is down, no mouse button is ever let go, and its handles then take it further.
  const select = (length: number) =>
    words.locator("[data-text]").evaluate((text, end) => {
      const node = document.createTreeWalker(text, NodeFilter.SHOW_TEXT).nextNode();
      if (node) document.getSelection()?.setBaseAndExtent(node, 0, node, end);
    }, length);
  const finger = await person.context.newCDPSession(page);
  const box = await words.locator("[data-text]").boundingBox();
  await finger.send("Input.dispatchTouchEvent", { type: "touchStart", touchPoints: [{ x: (box?.x ?? 0) + 40, y: (box?.y ?? 0) + 12 }] });
  await select("Programmet".length);
  const offer = page.locator(".selection-button").getByRole("button", { name: "Kommentera" });
  await offer.waitFor(patience);
  await finger.send("Input.dispatchTouchEvent", { type: "touchEnd", touchPoints: [] });
  await select(passage.length);

  // At the foot of the window, above what stands there.
  const place = await offer.boundingBox();
  const bar = await page.locator(".reading__bar").boundingBox();
  expect((place?.y ?? 0) + (place?.height ?? 0)).toBeLessThanOrEqual(bar?.y ?? 0);
  expect(place?.y).toBeGreaterThan(844 * 0.75);
  expect(place?.height).toBeGreaterThanOrEqual(44);
  await offer.tap();
  await composer(page).getByText(passage, { exact: true }).waitFor(patience);
  expect(await page.locator(".selection-button").count()).toBe(0);

  // With the keyboard up there is half a window: field and button are in it, and the words that it is about above the sheet.
  await page.setViewportSize({ width: 390, height: 480 });
  await bodyField(page).tap();
  await page.keyboard.type("Skrivet med tummen");
  const send = composer(page).getByRole("button", { name: "Kommentera" });
  await composer(page).getByText("Sparat", { exact: true }).waitFor(patience);
  await expect
    .poll(async () => {
      const [field, button] = [await bodyField(page).boundingBox(), await send.boundingBox()];
      return field !== null && button !== null && field.y + field.height <= button.y && button.y + button.height <= 480;
    }, patience)
    .toBe(true);
  await send.tap();
  const card = threadCard(page, "Skrivet med tummen");
  await card.waitFor(patience);
  expect(await card.locator(".thread-card__quote").innerText()).toBe(passage);
});

it("reads without marks, prints every comment by its number, and goes from hit to hit of a search", async () => {
  const person = await maria();
  const { page } = person;
  const marks = () => page.evaluate(() => [...CSS.highlights.values()].reduce((sum, highlight) => sum + highlight.size, 0));
  await expect.poll(marks, patience).toBeGreaterThan(0);
  await page.keyboard.press("m");
  await expect.poll(marks, patience).toBe(0);
  await page.keyboard.press("m");
  await expect.poll(marks, patience).toBeGreaterThan(0);

  // What is on the page when the browser is told to print.
  await page.evaluate(() => {
    window.print = () => {
      const numbers = [...document.querySelectorAll<HTMLElement>("[data-comments]")].flatMap((block) => (block.dataset["comments"] ?? "").split(", "));
      const listed = document.querySelectorAll(".print-list__comment").length;
      document.body.dataset["printed"] = `${listed} listed, ${numbers.every((n) => Number(n) >= 1 && Number(n) <= listed) && numbers.length > 0}`;
    };
  });
  const count = Number.parseInt(await page.locator(".panel__count").innerText(), 10);
  await page.getByRole("button", { name: "Skriv ut" }).click();
  await expect.poll(() => page.evaluate(() => document.body.dataset["printed"]), patience).toBe(`${count} listed, true`);
  await page.evaluate(() => window.dispatchEvent(new Event("afterprint")));
  await expect.poll(() => page.locator(".print-list, [data-comments]").count(), patience).toBe(0);

  await page.keyboard.press("/");
  await page.getByRole("searchbox", { name: "Sök i förslag och synpunkter" }).fill("ansvaret");
  await page.getByText(/^\d+ träffar$/).waitFor(patience);
  await expect.poll(async () => (await marked(person, "found")).some((word) => /^ansvar/i.test(word)), patience).toBe(true);
  await page.keyboard.press("Enter");
  await page.getByText(/^1 av \d+$/).waitFor(patience);
  await page.keyboard.press("Escape");
  await expect.poll(() => marked(person, "found"), patience).toEqual([]);

  // With nothing chosen, the key is about the paragraph that is in view, and says which.
  await page.mouse.move(5, 5);
  await page.keyboard.press("c");
  await bodyField(page).waitFor(patience);
  await expect.poll(() => isInWindow(page.locator(".draft__place--composing")), patience).toBe(true);
});

it("prints a table with many columns whole, and keeps its rows together", async () => {
  const { page } = await maria();
  const table = page.locator(".draft__scroll").first();
  await table.evaluate((scroll) => {
    for (const row of scroll.querySelectorAll("tr")) for (let times = 0; times < 2; times++) row.append(...[...row.cells].map((cell) => cell.cloneNode(true)));
  });
  // As wide as a page of A4 between its margins.
  await page.setViewportSize({ width: 680, height: 960 });
  const over = () => table.evaluate((scroll) => scroll.scrollWidth - scroll.clientWidth);
  expect(await over()).toBeGreaterThan(0);
  await page.emulateMedia({ media: "print" });
  expect(await over()).toBe(0);
  expect(await table.locator("tr").first().evaluate((row) => getComputedStyle(row).breakInside)).toBe("avoid");
});

it("stays where it is while others write, and says what is new until it is opened", async () => {
  const reading = await reader("kerstin", "kerstin.wallgren@exploatering.example");
  const writing = await maria();
  // The list is somewhere in its middle; the first thread in view is what must not move.
  await reading.page.locator(".panel__body").evaluate((panel) => panel.scrollTo(0, 1400));
  const firstInView = () =>
    reading.page.locator(".panel__body").evaluate((panel) => {
      const top = panel.getBoundingClientRect().top;
      const card = [...panel.querySelectorAll(".thread-card")].find((c) => c.getBoundingClientRect().bottom > top + 4);
      return card ? `${card.getAttribute("data-thread")} ${Math.round(card.getBoundingClientRect().top - top)}` : "";
    });
  await expect.poll(async () => (await firstInView()) === (await firstInView()), patience).toBe(true);
  const before = await firstInView();

  await commentOn(writing.page, passage);
  await bodyField(writing.page).click();
  await writing.page.keyboard.type("Något nytt för den som läser");
  await composer(writing.page).getByText("Sparat", { exact: true }).waitFor(patience);
  await composer(writing.page).getByRole("button", { name: "Kommentera" }).click();
  const news = reading.page.getByRole("radio", { name: /Nytt sedan sist/ });
  await expect.poll(() => reading.page.locator("label").filter({ has: news }).innerText(), patience).toMatch(/[1-9]/);
  expect(await firstInView()).toBe(before);

  await reading.page.locator("label").filter({ has: news }).click();
  const card = threadCard(reading.page, "Något nytt för den som läser");
  await card.getByText("Ny", { exact: true }).waitFor(patience);
  await card.getByRole("link").first().click();
  await expect.poll(() => card.getByText("Ny", { exact: true }).count(), patience).toBe(0);
  await card.getByRole("button", { name: "Svara" }).waitFor(patience);
  await reading.page.keyboard.press("r");
  await expect.poll(() => card.getByRole("textbox", { name: "Ditt svar" }).evaluate((field) => field === document.activeElement), patience).toBe(true);
});

it("shares many at once with the other bodies, which see them come, and says who shared them", async () => {
  const reviewer = await reader("kerstin2", "kerstin.wallgren@exploatering.example");
  const other = await reader("tobias", "tobias.lundin@trafik.example");
  const seen = () => other.page.locator(".panel__count").innerText();
  const before = Number.parseInt(await seen(), 10);
  await reviewer.page.getByRole("button", { name: "Dela flera" }).click();
  const dialog = reviewer.page.getByRole("dialog");
  const texts = dialog.locator(".release-many__text");
  await expect.poll(() => texts.first().innerText(), patience).not.toBe("");
  const words = (await texts.first().innerText()).slice(0, 30);
  for (const at of [0, 1]) await dialog.getByRole("checkbox").nth(at).check();
  await dialog.getByRole("button", { name: "Dela 2 synpunkter" }).click();
  await expect.poll(async () => Number.parseInt(await seen(), 10), patience).toBe(before + 2);
  await other.page.locator(".panel__body").evaluate((panel) => panel.scrollTo(0, 0));
  const card = threadCard(other.page, words);
  await card.getByRole("link").first().click(patience);
  await card.getByText(/Delad med alla remissinstanser av Kerstin Wallgren/).waitFor(patience);
});

it("leads whoever opens a copied link to that paragraph and that thread, and shows nobody what they may not see", async () => {
  const person = await maria();
  await person.context.grantPermissions(["clipboard-read", "clipboard-write"]);
  const { page } = person;
  const copied = () => page.evaluate(() => navigator.clipboard.readText());

  // A paragraph far down: its number is its menu.
  const far = page.locator(".draft__block[id^='p-']").nth(80);
  await bringIntoView(far);
  await far.locator(".draft__no").click();
  await page.getByRole("menuitem", { name: "Kopiera länk hit" }).click();
  const id = await far.getAttribute("id");
  await expect.poll(copied, patience).toMatch(new RegExp(`/read#${id}$`));
  const toParagraph = await copied();

  await commentOn(page, passage);
  await bodyField(page).click();
  await page.keyboard.type("Att länka till");
  await composer(page).getByText("Sparat", { exact: true }).waitFor(patience);
  await composer(page).getByRole("button", { name: "Kommentera" }).click();
  const card = threadCard(page, "Att länka till");
  await card.getByRole("button", { name: "Mer om synpunkten" }).click(patience);
  await page.getByRole("menuitem", { name: "Kopiera länk" }).click();
  await expect.poll(copied, patience).toContain("/read?a=");
  const toThread = await copied();

  const colleague = await reader("kerstin3", "kerstin.wallgren@exploatering.example");
  await colleague.page.goto(toParagraph);
  await expect.poll(() => isInWindow(colleague.page.locator(`#${id}`)), patience).toBe(true);
  await colleague.page.goto(toThread);
  const open = colleague.page.locator(".thread-card--open");
  await open.getByText("Att länka till").waitFor(patience);
  await expect.poll(async () => (await marked(colleague, "active")).join(""), patience).toBe(await open.locator(".thread-card__quote").innerText());
  await expect.poll(() => isInWindow(paragraph(colleague.page, passage)), patience).toBe(true);

  // Somebody of another body may not see the thread: for them the link leads to the draft, and says nothing of it.
  const stranger = await reader("tobias2", "tobias.lundin@trafik.example");
  await stranger.page.goto(toThread);
  await stranger.page.locator(".thread-card").first().waitFor(patience);
  expect(await stranger.page.locator(".thread-card--open").count()).toBe(0);
  expect(await stranger.page.content()).not.toContain("Att länka till");
});

it("shows a suggested wording as what goes out and what comes in, and keeps an answered thread's place when its text is taken back", async () => {
  const [author, answering] = [await maria(), await reader("kerstin4", "kerstin.wallgren@exploatering.example")];
  await commentOn(author.page, passage);
  await composer(author.page).locator("label").filter({ hasText: /^Ändra$/ }).click();
  await bodyField(author.page).click();
  await author.page.keyboard.type("Andra vänder sig också hit");
  await composer(author.page).getByRole("button", { name: "Utgå från texten" }).click(patience);
  const wording = composer(author.page).getByRole("textbox", { name: /Föreslagen lydelse/ });
  await expect.poll(() => wording.innerText(), patience).toMatch(/^Programmet /);
  await wording.fill((await wording.innerText()).replace("Programmet", "Förslaget"));
  await expect.poll(() => wording.innerText(), patience).toMatch(/^Förslaget /);
  await composer(author.page).getByText("Sparat", { exact: true }).waitFor(patience);
  await composer(author.page).getByRole("button", { name: "Kommentera" }).click();
  await threadCard(author.page, "Andra vänder sig också hit").waitFor(patience);

  const link = new URL(author.page.url());
  await answering.page.goto(link.href);
  const card = answering.page.locator(".thread-card--open");
  await card.locator("ins").waitFor(patience);
  expect(await card.locator("del").allInnerTexts()).toEqual([expect.stringMatching(/^struket:\s+Programmet$/)]);
  expect(await card.locator("ins").allInnerTexts()).toEqual([expect.stringMatching(/^tillagt:\s+Förslaget$/)]);
  const quote = await card.locator(".thread-card__quote").innerText();

  // Answered, and another answer begun, when the author takes the text back.
  await card.getByRole("button", { name: "Svara" }).click();
  await card.getByRole("textbox", { name: "Ditt svar" }).click(patience);
  await answering.page.keyboard.type("Ett svar som står kvar");
  await answering.page.keyboard.press("Control+Enter");
  await card.locator(".reply-list").getByText("Ett svar som står kvar").waitFor(patience);
  await card.getByRole("button", { name: "Svara" }).click();
  await card.getByRole("textbox", { name: "Ditt svar" }).click(patience);
  await answering.page.keyboard.type("Ännu ett");
  const own = author.page.locator(".thread-card--open");
  await own.getByText("Ett svar som står kvar").waitFor(patience);
  await own.getByRole("button", { name: "Mer om synpunkten" }).click();
  await author.page.getByRole("menuitem", { name: "Ta tillbaka" }).click();
  await author.page.getByRole("alertdialog").getByRole("button", { name: "Ta tillbaka" }).click();

  await card.getByText("Synpunkten är tillbakatagen av den som skrev den.").waitFor(patience);
  expect(await card.locator(".thread-card__quote").innerText()).toBe(quote);
  expect(await card.locator(".reply-list").innerText()).toContain("Ett svar som står kvar");
  // What was being written stays with its writer, who is told that it cannot be sent.
  await answering.page.keyboard.type(" svar");
  await card.getByText(/går inte längre att svara/).waitFor(patience);
  expect(await card.getByRole("textbox", { name: "Ditt svar" }).innerText()).toBe("Ännu ett svar");
  expect(await card.getByRole("button", { name: "Svara" }).count()).toBe(0);
  await card.getByRole("button", { name: "Kasta texten" }).click();
  await expect.poll(() => card.getByRole("textbox").count(), patience).toBe(0);

  // The text is gone for whoever comes now, too, and its place is not.
  await answering.page.reload();
  await card.getByText("Ett svar som står kvar").waitFor(patience);
  expect(await card.innerText()).not.toContain("Andra vänder sig också hit");
  expect(await card.locator("ins, del").count()).toBe(0);
  expect(await answering.page.content()).not.toContain("Andra vänder sig också hit");
});

it("follows the address to the thread that it names when one goes back and forward, and the focus with it", async () => {
  const person = await maria();
  const { page } = person;
  const open = page.locator(".thread-card--open");
  const opened = () => open.evaluateAll((cards) => cards.map((card) => card.getAttribute("data-thread")));
  const named = () => new URL(page.url()).searchParams.get("a");
  const cards = page.locator(".thread-card");
  await cards.nth(1).waitFor(patience);
  const [first, second] = await cards.evaluateAll((all) => all.map((card) => card.getAttribute("data-thread")));
  const linkOf = (id: string | null | undefined) => page.locator(`[data-thread="${id}"] .thread-card__open`).first();
  const elsewhere = (at: number) => page.getByRole("navigation", { name: "Innehåll" }).getByRole("link").nth(at).click();

  // One thread, then another place of the text with another thread, then a place with none.
  await linkOf(first).click();
  await expect.poll(named, patience).toBe(first);
  await elsewhere(2);
  await linkOf(second).click();
  await expect.poll(named, patience).toBe(second);
  await elsewhere(4);
  await page.keyboard.press("Escape");
  await expect.poll(named, patience).toBeNull();

  await page.goBack();
  await expect.poll(opened, patience).toEqual([second]);
  await linkOf(second).focus();
  await page.goBack();
  await expect.poll(opened, patience).toEqual([first]);
  const focused = () => page.evaluate(() => document.activeElement?.closest("[data-thread]")?.getAttribute("data-thread"));
  await expect.poll(focused, patience).toBe(first);
  expect(named()).toBe(first);

  await page.goForward();
  await expect.poll(opened, patience).toEqual([second]);
  await expect.poll(focused, patience).toBe(second);
  await page.goForward();
  await expect.poll(opened, patience).toEqual([]);
  expect(named()).toBeNull();
});
