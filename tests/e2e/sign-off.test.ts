/** A body's answer on its way out of the house: more time for it, its files, the steps, and what the sender has in the end. */
import { readFile } from "node:fs/promises";
import JSZip from "jszip";
import type { Download, Locator } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { openDatabase } from "../../server/database/client.ts";
import { sha256 } from "../../server/seal/canonical.ts";
import { useBrowser, type Person } from "../support/browser.ts";
import { createDemoDatabase, type TestDatabase } from "../support/database.ts";
import { startServer, type ServerProcess } from "../support/server-process.ts";
import { openDoor } from "./pages/door.ts";
import { enter, patience } from "./pages/people.ts";

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

type Material = { readonly material: { readonly response: { readonly id: string }; readonly mine: { readonly lastAnswerDay: string; readonly bodyId: string } } };

/** Before the response, at one's own browser. */
const before = async (name: string): Promise<Person> => {
  const person = await browser.newPerson({ name });
  await enter(person, server.url, `${name}@social.example`, "response");
  await person.page.getByRole("heading", { name: "Så här skickas svaret" }).waitFor(patience);
  return person;
};

/** Takes the step that a button names, and says so where that is asked; everybody else's page follows. */
const take = async ({ page }: Person, act: string, done: string): Promise<void> => {
  await page.getByRole("button", { name: act, exact: true }).click(patience);
  await page.getByRole("alertdialog").getByRole("button", { name: act, exact: true }).click();
  await page.getByText(done, { exact: true }).first().waitFor(patience);
};

const paper = ({ page }: Person): Promise<string> => page.locator(".formal").innerText();
const act = ({ page }: Person, name: string) => page.getByRole("button", { name, exact: true });

const dayAfter = (day: string, days: number): string => new Date(Date.parse(day) + days * 24 * 3_600_000).toISOString().slice(0, 10);
const inWords = (day: string): string => new Intl.DateTimeFormat("sv-SE", { dateStyle: "long", timeZone: "UTC" }).format(new Date(day));

it("lets a body ask for more time, and the sender grant another day, each seeing at once what the other did", async () => {
  const eva = await browser.newPerson({ name: "eva" });
  const consultationId = await enter(eva, server.url, "eva.brandt@stadsledning.example", "overview");
  const [elin, helena] = await Promise.all([before("elin.hammar"), before("helena.vik")]);
  const door = await openDoor(server.url, "elin.hammar@social.example");
  const { lastAnswerDay } = (await door.data<Material>(`/consultations/${consultationId}/response`, "routes/response")).material.mine;
  const [wanted, granted] = [dayAfter(lastAnswerDay, 40), dayAfter(lastAnswerDay, 21)];

  // It is not sent without a reason.
  await act(helena, "Begär längre svarstid").click();
  const asking = helena.page.getByRole("dialog");
  await asking.getByLabel("Svara senast").fill(wanted);
  await asking.getByRole("button", { name: "Skicka begäran" }).click();
  await asking.getByText("Skriv varför mer tid behövs.").waitFor(patience);
  const reason = "Nämnden sammanträder först efter sista svarsdag.";
  await asking.getByRole("textbox", { name: "Skäl" }).fill(reason);
  await asking.getByRole("button", { name: "Skicka begäran" }).click();

  // A colleague sees that it was sent, and the sender that it has come.
  const waiting = `Ni har begärt att få svara senast ${inWords(wanted)}`;
  for (const person of [elin, helena]) await person.page.getByText(waiting).waitFor(patience);
  expect(await act(elin, "Begär längre svarstid").count()).toBe(0);
  await eva.page.getByRole("heading", { name: "1 begäran om längre svarstid väntar på svar" }).waitFor(patience);
  await eva.page.getByText(reason).waitFor(patience);
  await act(eva, "Bevilja längre svarstid för Socialnämnden").click();
  const granting = eva.page.getByRole("dialog");
  const day = granting.getByLabel("Svara senast");
  expect(await day.inputValue()).toBe(wanted);
  // Not a day that gives no more time.
  await day.fill(lastAnswerDay);
  await granting.getByRole("button", { name: "Bevilja", exact: true }).click();
  await granting.getByText(`Välj en dag efter ${inWords(lastAnswerDay)}`).waitFor(patience);
  await day.fill(granted);
  const message = "Vi behöver svaret innan beredningen börjar.";
  await granting.getByRole("textbox", { name: "Meddelande" }).fill(message);
  await granting.getByRole("button", { name: "Bevilja", exact: true }).click();

  // Both of the body have the new day before them, and may ask again.
  for (const person of [elin, helena]) {
    await person.page.getByText(`Ni har fått längre svarstid och svarar senast ${inWords(granted)}`).waitFor(patience);
    await person.page.getByText(message).first().waitFor(patience);
    await act(person, "Begär längre svarstid").waitFor(patience);
  }
  await eva.page.getByText("Besvarade och återtagna, 1").waitFor(patience);
});

const writer = "johan.sjoberg@trafik.example";

/** Trafiknämnden's response becomes so long that its files take a while. Returns its consultation. */
const lengthen = async (): Promise<string> => {
  const db = openDatabase(database.config, () => {});
  const body = await db.body.findFirstOrThrow({ where: { name: "Trafiknämnden" } });
  const { id, consultationId } = await db.response.findFirstOrThrow({ where: { bodyId: body.id } });
  const { seq } = await db.liveDocument.findUniqueOrThrow({ where: { name: `response/${id}` } });
  const sentence = "Kontoret ser positivt på att framkomlighet och trygghet vägs samman när gator och torg byggs om. ";
  const paragraph = { type: "paragraph", content: [{ type: "text", text: sentence.repeat(4) }] };
  const views = { type: "doc", content: Array.from({ length: 500 }, () => paragraph) };
  await db.response.update({ where: { id }, data: { content: { summary: { type: "doc", content: [] }, views, points: [] }, renderedSeq: seq } });
  await db.$disconnect();
  return consultationId;
};

/** As many files as one person may wait for at once, but one. */
const allButOne = 3;

it("calls off a file that somebody waits for, leaves nothing of it behind, and makes it when it is asked for again", async () => {
  const consultationId = await lengthen();
  const johan = await browser.newPerson({ name: "johan" });
  const { page } = johan;
  await enter(johan, server.url, writer, "response");
  const saved: string[] = [];
  page.on("download", (file) => saved.push(file.suggestedFilename()));
  const ask = () => page.getByRole("link", { name: "Hämta som PDF", exact: true }).click();
  const wayOut = act(johan, "Avbryt: PDF");

  // Besides those that he waits for elsewhere.
  const { cookie } = await openDoor(server.url, writer);
  const elsewhere = new AbortController();
  const request = { signal: elsewhere.signal, headers: { cookie: `${cookie.name}=${cookie.value}` } };
  for (let nth = 0; nth < allButOne; nth += 1) {
    void fetch(`${server.url}/consultations/${consultationId}/response/export/docx`, request).catch(() => null);
  }

  await ask();
  await page.getByRole("progressbar", { name: /: PDF$/ }).waitFor(patience);
  await wayOut.click();
  await wayOut.waitFor({ state: "hidden", ...patience });

  // Were it still being made, or in the line, he would have asked for one too many now; made after all, it would be a second file.
  await ask();
  await expect.poll(() => saved, patience).toEqual([expect.stringMatching(/\.pdf$/)]);
  await wayOut.waitFor({ state: "hidden", ...patience });
  elsewhere.abort();
  expect(saved).toHaveLength(1);
});

/** As it was handed in: only its first bytes say that it is a PDF. */
const reservation = Buffer.from("%PDF-1.7 Vi hade velat avstyrka.");

const downloaded = async ({ page }: Person, link: Locator): Promise<Download> => {
  const [file] = await Promise.all([page.waitForEvent("download", patience), link.click(patience)]);
  return file;
};
const bytesOf = async (file: Download): Promise<Buffer> => readFile(await file.path());

it("lets a response leave the house as it was decided, and the sender have exactly what was sealed", async () => {
  const eva = await browser.newPerson({ name: "eva" });
  const consultationId = await enter(eva, server.url, "eva.brandt@stadsledning.example", "overview");
  const openIt = eva.page.getByRole("link", { name: "Öppna svaret från Socialnämnden" });

  const writer = await openDoor(server.url, "elin.hammar@social.example");
  const { material } = await writer.data<Material>(`/consultations/${consultationId}/response`, "routes/response");
  const responseId = material.response.id;
  await writer.act("response.generate", { responseId });
  const [elin, nora, mats, helena] = await Promise.all(
    ["elin.hammar", "nora.bergman", "mats.rosen", "helena.vik"].map(before),
  );
  if (!elin || !nora || !mats || !helena) throw new RangeError("four people take part");

  // Handed in, it is locked; the head of the unit wants something else first, and says what.
  await take(elin, "Lämna för granskning", "Svaret är lämnat för granskning.");
  await act(nora, "Lämna tillbaka för skrivning").click(patience);
  const reasoning = nora.page.getByRole("dialog");
  await reasoning.getByRole("button", { name: "Lämna tillbaka för skrivning" }).click();
  await reasoning.getByText("Skriv ett skäl.").waitFor(patience);
  const reason = "Stycket om föräldrastöd behöver skärpas.";
  await reasoning.getByRole("textbox", { name: "Skäl" }).fill(reason);
  await reasoning.getByRole("button", { name: "Lämna tillbaka för skrivning" }).click();
  await act(elin, "Lämna för granskning").waitFor(patience);
  await elin.page.getByText(/^Historik/).click();
  await elin.page.getByText(reason).waitFor(patience);

  // The second time it goes all the way; whoever may not take the next step is shown no button for it.
  await take(elin, "Lämna för granskning", "Svaret är lämnat för granskning.");
  await take(nora, "Godkänn för avdelningen", "Svaret är godkänt för avdelningen.");
  await act(mats, "Godkänn svaret").waitFor(patience);
  expect(await act(elin, "Godkänn svaret").count()).toBe(0);
  await take(mats, "Godkänn svaret", "Svaret är godkänt och låst med sigill.");
  await take(helena, "Lägg fram för nämnden", "Svaret är framlagt för nämnden.");

  // The committee decides otherwise, and one of its members records dissent.
  await act(helena, "För in beslutet").click(patience);
  const minutes = helena.page.getByRole("dialog");
  await minutes.getByText("Förslaget med ändrad text").click();
  await minutes.getByLabel("Paragraf", { exact: true }).fill("§ 14");
  const decided = "Socialnämnden överlämnar tjänsteutlåtandet som sitt svar, med ändringen att belysning ska nämnas.";
  await minutes.getByRole("textbox", { name: "Beslutspunkt 1" }).fill(decided);
  await minutes.getByRole("button", { name: "Lägg till", exact: true }).click();
  await minutes.getByLabel("Av", { exact: true }).fill("Ledamot Alm (X)");
  const dissent = "Vi hade velat avstyrka förslaget i dess helhet.";
  await minutes.getByRole("textbox", { name: "Text", exact: true }).fill(dissent);
  // Another hands hers in as a file.
  await minutes.getByRole("button", { name: "Lägg till", exact: true }).click();
  const second = minutes.getByRole("group", { name: "Reservation eller uttalande 2" });
  await second.getByLabel("Av", { exact: true }).fill("Ledamot Ek (Y)");
  const [chooser] = await Promise.all([helena.page.waitForEvent("filechooser"), second.getByRole("button", { name: "Bifoga fil" }).click()]);
  await chooser.setFiles({ name: "Reservation Ek.pdf", mimeType: "application/pdf", buffer: reservation });
  await second.getByRole("button", { name: "Ta bort filen Reservation Ek.pdf" }).waitFor(patience);
  await minutes.getByRole("button", { name: "För in beslutet" }).click();
  const comparison = elin.page.getByRole("region", { name: "Beslutet" });
  await comparison.locator("ins", { hasText: "belysning" }).waitFor(patience);
  await comparison.locator("del", { hasText: "besvarad" }).waitFor(patience);
  await comparison.getByText("Reservation av Ledamot Alm (X)").waitFor(patience);
  await comparison.getByText("Reservation av Ledamot Ek (Y)").click();
  const file = (person: Person) => person.page.getByRole("link", { name: "Bilaga 2: Reservation Ek.pdf" });
  expect(await bytesOf(await downloaded(elin, file(elin)))).toEqual(reservation);

  // Until it is sent there is nothing for the sender to open.
  expect(await openIt.count()).toBe(0);
  await take(helena, "Expediera", "Svaret är expedierat.");
  await openIt.click(patience);
  await eva.page.getByText("§ 14").first().waitFor(patience);

  const db = openDatabase(database.config, () => {});
  const seal = await db.responseSeal.findFirstOrThrow({ where: { responseId }, orderBy: { revision: "desc" } });
  await db.$disconnect();
  expect(seal.sha256).toBe(sha256(seal.content));
  expect(seal.content).toContain(sha256(reservation));
  await eva.page.getByText(`SHA-256 ${seal.sha256}`).waitFor(patience);
  const received = await paper(eva);
  expect(received).toBe(await paper(helena));
  for (const words of [decided, dissent]) {
    expect(received).toContain(words);
    expect(seal.content).toContain(words);
  }
  // Why it was sent back, and whose views it rests on, stay in the house.
  const seen = await eva.page.content();
  expect(seen).not.toContain(reason);
  expect(seen).not.toContain("Historik (");

  // The sender has the reservation as it was handed in, by itself and in one file with everything else.
  await eva.page.getByText("Reservation av Ledamot Ek (Y)", { exact: true }).first().click();
  expect(await bytesOf(await downloaded(eva, file(eva)))).toEqual(reservation);
  const all = await JSZip.loadAsync(await bytesOf(await downloaded(eva, eva.page.getByRole("link", { name: "Hämta som Allt som zip" }))));
  const names = Object.values(all.files).filter((entry) => !entry.dir).map(({ name }) => name);
  expect(names).toHaveLength(4);
  expect(names).toEqual(expect.arrayContaining([expect.stringMatching(/^[^/]+\.pdf$/), expect.stringMatching(/^[^/]+\.json$/), expect.stringMatching(/^Bilagor\/1 /)]));
  expect(await all.file("Bilagor/2 Reservation Ek.pdf")?.async("nodebuffer")).toEqual(reservation);
  expect(await all.file(/^[^/]+\.json$/)[0]?.async("string")).toContain(seal.sha256);

  await eva.page.getByRole("button", { name: "Kvittera mottagandet" }).click();
  await helena.page.getByText(/Mottaget .* av Eva Brandt/).waitFor(patience);
});
