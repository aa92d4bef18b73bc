/** Two consolidators of each of two bodies at the desk at once, each pair on its own paper; and how a body lays its responses out. */
import { v7 as uuid } from "uuid";
import { afterAll, beforeAll, expect, it } from "vitest";
import { useBrowser, type Person } from "../support/browser.ts";
import { createDemoDatabase, type TestDatabase } from "../support/database.ts";
import { startServer, type ServerProcess } from "../support/server-process.ts";
import { openDatabase } from "../../server/database/client.ts";
import { enter, moveCaret, patience } from "./pages/people.ts";

let database: TestDatabase;
let server: ServerProcess;
/** By email address. */
const names = new Map<string, string>();
const browser = useBrowser();

/** At each body the consolidator there is, and a colleague who is given the role too. */
const pairs = {
  exploatering: ["maria.karlsson@exploatering.example", "kerstin.vallgren@exploatering.example"],
  trafik: ["", ""],
};

beforeAll(async () => {
  database = await createDemoDatabase();
  server = await startServer({ databaseUrl: database.url, demo: true });
  const db = openDatabase(database.config, () => {});
  for (const key of ["exploatering", "trafik"] as const) {
    const members = await db.membership.findMany({ where: { body: { name: { startsWith: key, mode: "insensitive" } } }, include: { person: true } });
    const first = members.find((m) => m.roles.includes("consolidator"));
    const second = members.find((m) => m !== first && m.roles.includes("reviewer"));
    if (!first || !second) throw new Error(`${key} has not two people`);
    await db.membership.update({
      where: { personId_bodyId: { personId: second.personId, bodyId: second.bodyId } },
      data: { roles: [...new Set([...second.roles, "consolidator"])] },
    });
    pairs[key] = [first.person.email, second.person.email];
    for (const { person } of [first, second]) names.set(person.email, person.name);
  }
  await db.$disconnect();
});

afterAll(async () => {
  await server.stop();
  await database.drop();
});

const atDesk = async (name: string, email: string): Promise<Person> => {
  const person = await browser.newPerson({ name });
  await enter(person, server.url, email, "consolidate");
  await views(person).waitFor(patience);
  return person;
};

const views = ({ page }: Person) => page.getByRole("textbox", { name: /synpunkter$/ });
const handled = ({ page }: Person, text: RegExp) => page.getByText(text).first().waitFor(patience);
/** The names at others' carets. */
const carets = (person: Person) => views(person).locator(".collaboration-carets__label");
const nameOf = (email: string | undefined): string => names.get(email ?? "") ?? "";
const written = async (person: Person): Promise<string> => (await views(person).innerText()).replace(/\s+/g, " ");

it("lets two consolidators of two bodies write, merge and arrange at once, each body on its own paper", async () => {
  const [maria, erik, tobias, other] = await Promise.all([
    atDesk("maria", pairs.exploatering[0] ?? ""),
    atDesk("kollega", pairs.exploatering[1] ?? ""),
    atDesk("trafik", pairs.trafik[0] ?? ""),
    atDesk("trafik-kollega", pairs.trafik[1] ?? ""),
  ]);

  // Three views become one passage with three presses and a key, while the colleague looks on.
  await maria.page.getByText("Kvar", { exact: true }).click();
  const choices = maria.page.getByRole("checkbox", { name: /^Välj synpunkten/ });
  for (const nth of [0, 1, 2]) await choices.nth(nth).press("Space");
  await choices.first().press("m");
  await handled(maria, /3 av 22 godtagna synpunkter/);
  await handled(erik, /3 av 22 godtagna synpunkter/);

  // One has the rest written as prose; the other writes beside it, and each has what the other wrote.
  await maria.page.getByRole("button", { name: "Skapa första utkast" }).click();
  await maria.page.getByRole("button", { name: "Skapa utkast" }).click();
  await handled(erik, /22 av 22 godtagna synpunkter/);
  // The figures may come before the text.
  await views(erik).getByText("Avsnittet Källor").first().waitFor(patience);
  await views(erik).click();
  await moveCaret(erik.page, "ControlOrMeta+End");
  const ownWords = `Kollegans egen mening ${uuid().slice(0, 8)}.`;
  await erik.page.keyboard.press("Enter");
  await erik.page.keyboard.type(ownWords);
  await views(maria).getByText(ownWords).waitFor(patience);
  await expect.poll(() => carets(maria).allTextContents(), patience).toEqual([nameOf(pairs.exploatering[1])]);
  // In as many pieces as others' carets make of them.
  await expect.poll(async () => (await views(erik).locator(".provenance__unsupported").allTextContents()).join(""), patience).toContain(ownWords);

  // One suggests other words for those of the first passage, and the other takes them in: once, and with the trail.
  await views(erik).locator("p .source").first().dblclick();
  await erik.page.getByRole("button", { name: "Kommentera", exact: true }).click();
  await erik.page.getByRole("textbox", { name: "Kommentar", exact: true }).fill("Kan det stå så här?");
  await erik.page.getByText("Föreslå annan lydelse").click();
  const newWord = `Nyord${uuid().slice(0, 8)}`;
  await erik.page.getByRole("textbox", { name: "Ny lydelse" }).fill(newWord);
  await erik.page.getByRole("button", { name: "Skicka" }).click();
  await views(maria).locator(".comment-mark").waitFor(patience);
  await maria.page.getByRole("button", { name: "Inför ändringen" }).click();
  await views(erik).locator(".source", { hasText: newWord }).waitFor(patience);
  await erik.page.getByRole("switch", { name: "Visa 1 avslutad" }).waitFor(patience);

  // Who wrote, when and what, is there to look at and to go back to.
  await maria.page.getByRole("button", { name: "Versioner" }).click();
  await maria.page.getByRole("list", { name: /^Tillfällen/ }).getByRole("button").first().waitFor(patience);
  await maria.page.keyboard.press("Escape");

  // Passages are arranged from the keyboard, and the other paper follows.
  const first = (await written(erik)).slice(0, 60);
  await maria.page.getByRole("button", { name: "Ordna stycken" }).click();
  await maria.page.getByRole("button", { name: "Flytta ned" }).first().click();
  await maria.page.keyboard.press("Escape");
  await expect.poll(async () => (await written(erik)).startsWith(first), patience).toBe(false);

  // Meanwhile the other body writes on its own.
  const theirs = `Trafikkontorets mening ${uuid().slice(0, 8)}.`;
  await views(tobias).click();
  await tobias.page.keyboard.type(theirs);
  await views(other).getByText(theirs).waitFor(patience);
  // Each sees their colleague's caret, and none of the other body's.
  await expect.poll(() => carets(other).allTextContents(), patience).toEqual([nameOf(pairs.trafik[0])]);
  expect(await written(maria)).not.toContain(theirs);
  expect(await written(tobias)).not.toContain(ownWords);
});

/** One pixel. */
const image = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==",
  "base64",
);

it("lets a body lay its responses out as it wants, with a preview that follows, from Göteborg's order or its own", async () => {
  const camilla = await browser.newPerson({ name: "camilla" });
  const consultationId = await enter(camilla, server.url, "camilla.forss@exploatering.example", "response");
  const { page } = camilla;
  await page.goto(`${server.url}/admin`);
  await page.getByRole("link", { name: "Exploateringsnämnden" }).first().click();
  await page.getByRole("link", { name: "Mall för remissvar" }).click();
  const headings = () => page.locator(".formal").getByRole("heading").allInnerTexts();
  const row = (name: string) => page.getByRole("listitem", { name, exact: true });

  // Göteborg's order brings its own dimensions, and is only looked at: the body's own stays until it is saved.
  await page.getByRole("button", { name: "Göteborgs ordning" }).click(patience);
  await expect.poll(headings, patience).toEqual([
    expect.any(String),
    "Förslag till beslut",
    "Sammanfattning",
    "Bedömning ur ekonomisk dimension",
    "Bedömning ur ekologisk dimension",
    "Bedömning ur social dimension",
    "Bilagor",
    "Ärendet",
    "Beskrivning av ärendet",
    "Förvaltningens bedömning",
  ]);
  await page.getByText("Barnperspektivet, jämställdhet och mångfald har beaktats").first().waitFor(patience);
  await page.getByRole("button", { name: "Stockholms ordning" }).click();
  await expect.poll(headings, patience).not.toContain("Bedömning ur social dimension");

  // Order, heading, fixed words, a section of its own, who signs, and the head of the page.
  await page.getByRole("button", { name: "Flytta upp Remissen" }).press("Enter");
  await row("Remissen").getByText("Rubrik och text").click();
  await row("Remissen").getByLabel("Rubrik", { exact: true }).fill("Vad remissen gäller");
  await row("Remissen").getByLabel("Fast text").fill("Ärendet har remitterats till nämnden.");
  await page.getByRole("checkbox", { name: "Visa Slut" }).press("Space");
  await page.getByRole("button", { name: "Lägg till eget avsnitt" }).click();
  await row("Ny rubrik").getByLabel("Rubrik", { exact: true }).fill("");
  await expect.poll(() => page.getByRole("button", { name: "Spara mallen" }).isDisabled(), patience).toBe(true);
  await row("Eget avsnitt").getByLabel("Rubrik", { exact: true }).fill("Konsekvenser för barn");
  await row("Konsekvenser för barn").getByLabel("Fast text").fill("Barnkonsekvenser har prövats.");
  await page.getByLabel("Rader under förvaltningens namn").fill("Fiskargatan 1\nwww.exploatering.example");
  await page.getByLabel("Undertecknare när ett svar inte anger några").fill("Henrik Sandström, Förvaltningschef");
  await page.locator("input[type=file]").setInputFiles({ name: "logga.png", mimeType: "image/png", buffer: image });
  await page.getByText("Logotypen är sparad.").first().waitFor(patience);

  const order = ["Vad remissen gäller", "Sammanfattning", "Konsekvenser för barn"];
  const isLaidOut = async (): Promise<void> => {
    const paperOf = page.locator(".formal");
    const titles = await headings();
    expect(titles.filter((title) => order.includes(title))).toEqual(order);
    for (const words of ["Ärendet har remitterats till nämnden.", "Barnkonsekvenser har prövats.", "Fiskargatan 1"]) {
      await paperOf.getByText(words).first().waitFor(patience);
    }
    expect(titles).not.toContain("Slut");
    await paperOf.locator("img").waitFor(patience);
  };
  await isLaidOut();
  await page.locator(".formal").getByText("Henrik Sandström").first().waitFor(patience);
  await page.getByRole("button", { name: "Spara mallen" }).click();
  await page.getByText("Mallen är sparad. Den gäller svar som inte är godkända.").first().waitFor(patience);

  // The response itself is laid out so from now on.
  await page.goto(`${server.url}/consultations/${consultationId}/response`);
  await page.locator(".formal").waitFor(patience);
  await isLaidOut();
});
