/** Two consolidators of each of two bodies at the desk at once: each body's response is its own, and each pair works on the same paper. */
import { v7 as uuid } from "uuid";
import { afterAll, beforeAll, expect, it } from "vitest";
import { useBrowser, type Person } from "../support/browser.ts";
import { createDemoDatabase, type TestDatabase } from "../support/database.ts";
import { startServer, type ServerProcess } from "../support/server-process.ts";
import { openDatabase } from "../../server/database/client.ts";
import { openConsultation, openTab, patience, signIn } from "./pages/people.ts";

let database: TestDatabase;
let server: ServerProcess;
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
  }
  await db.$disconnect();
});

afterAll(async () => {
  await server.stop();
  await database.drop();
});

const atDesk = async (name: string, email: string): Promise<Person> => {
  const person = await browser.newPerson({ name });
  await signIn(person, server.url, email);
  await openConsultation(person);
  await openTab(person, "Sammanställ");
  await views(person).waitFor(patience);
  return person;
};

const views = ({ page }: Person) => page.getByRole("textbox", { name: /synpunkter$/ });
const handled = ({ page }: Person, text: RegExp) => page.getByText(text).first().waitFor(patience);
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
  await views(erik).click();
  await erik.page.keyboard.press("ControlOrMeta+End");
  const ownWords = `Kollegans egen mening ${uuid().slice(0, 8)}.`;
  await erik.page.keyboard.press("Enter");
  await erik.page.keyboard.type(ownWords);
  await views(maria).getByText(ownWords).waitFor(patience);
  await views(erik).locator(".provenance__unsupported", { hasText: ownWords }).waitFor(patience);

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
  expect(await written(maria)).not.toContain(theirs);
  expect(await written(tobias)).not.toContain(ownWords);
});
