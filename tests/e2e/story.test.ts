/**
 * The story that the product exists for, by people at their own browsers: two colleagues write one view together, another
 * administration discusses it, a reviewer settles, a consolidator makes the response, and it leaves the house as a Word file that makes
 * the 22 points of the real one.
 */
import { readFile } from "node:fs/promises";
import { afterAll, beforeAll, expect, it } from "vitest";
import { demoAnnotations, exploateringPoints } from "../../prisma/demo/annotations/index.ts";
import { responsePoints } from "../../prisma/demo/points.ts";
import { useBrowser, type Person } from "../support/browser.ts";
import { createDatabase, type TestDatabase } from "../support/database.ts";
import { startServer, type ServerProcess } from "../support/server-process.ts";
import { docxParagraphs } from "./pages/docx.ts";
import { enter, moveCaret, openConsultation, openTab, patience, signIn } from "./pages/people.ts";
import { bodyField, commentOn, composer, openThreadsAt, threadCard } from "./pages/reading.ts";
import { restClient } from "./pages/rest.ts";

let database: TestDatabase;
let server: ServerProcess;
const browser = useBrowser();

beforeAll(async () => {
  database = await createDatabase();
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

const passage = "Vid om- och nybyggnad ska framkomlighet";
const ourWords = "Tillfälliga gångvägar behöver belysning redan från första dagen";
const theirWords = " och skyltning som syns på avstånd.";
const joined = `${ourWords}${theirWords}`;
const answer = "Vi på trafikkontoret kan bidra med riktlinjer för belysning.";
const ownSummary = "Kontoret ser positivt på förslaget och lämnar ett antal synpunkter.";

it("goes from two people's words to a response in Word, with every point traceable", async () => {
  // By the front door; the others are let in.
  const sara = await browser.newPerson({ name: "sara" });
  await signIn(sara, server.url, "sara.wikman@exploatering.example");
  const consultationId = await openConsultation(sara);
  const [daniel, tobias] = await Promise.all([
    arrive("daniel", "daniel.ohman@exploatering.example"),
    arrive("tobias", "tobias.lundin@trafik.example"),
  ]);

  // Sara begins, and lets her department write with her.
  await commentOn(sara.page, passage);
  await composer(sara.page).getByText("Tillägg", { exact: true }).click();
  await bodyField(sara.page).click();
  await sara.page.keyboard.type(ourWords);
  await chooseIn(sara, "Vem får skriva i den?", /Min avdelning/);
  await composer(sara.page).getByText("Sparat", { exact: true }).waitFor(patience);

  // Daniel finds it and goes on; each sees the other's caret.
  await daniel.page.getByRole("button", { name: /Fortsätt/ }).first().click(patience);
  await bodyField(daniel.page).getByText(ourWords).waitFor(patience);
  await bodyField(daniel.page).click();
  await moveCaret(daniel.page, "End");
  await daniel.page.keyboard.type(theirWords);
  await bodyField(sara.page).getByText("Daniel Öhman").waitFor({ state: "attached", ...patience });
  await bodyField(sara.page).click();
  await bodyField(daniel.page).getByText("Sara Wikman").waitFor({ state: "attached", ...patience });
  await expect.poll(() => writtenIn(sara), patience).toBe(joined);
  expect(await writtenIn(daniel)).toBe(joined);

  // It is released to all bodies, and the other administration answers while they watch.
  await chooseIn(sara, "Vem får se den?", /Alla remissinstanser/);
  await composer(sara.page).getByText("Sparat", { exact: true }).waitFor(patience);
  await composer(sara.page).getByRole("button", { name: "Kommentera" }).click();
  await openThreadsAt(tobias.page, passage);
  await threadCard(tobias.page, joined).click(patience);
  await tobias.page.getByRole("button", { name: "Svara" }).first().click(patience);
  await tobias.page.getByRole("textbox", { name: "Ditt svar" }).click();
  await tobias.page.keyboard.type(answer);
  await tobias.page.getByRole("button", { name: "Svara" }).last().click();
  await threadCard(sara.page, joined).click(patience);
  await sara.page.getByText(answer).first().waitFor(patience);

  // A reviewer accepts it with a key, and declines another with a reason.
  const erik = await arrive("erik", "erik.bostrom@exploatering.example", "review");
  await erik.page.getByRole("searchbox", { name: "Sök i synpunkterna" }).fill("Tillfälliga gångvägar");
  await erik.page.getByRole("listitem").filter({ hasText: ourWords }).first().click(patience);
  await erik.page.getByText(answer).first().waitFor(patience);
  await erik.page.keyboard.press("g");
  await erik.page.getByRole("button", { name: /^Avgör/ }).first().click();
  await threadCard(sara.page, joined).getByText("Godtagen").waitFor(patience);

  // The consolidator has everything accepted written into the response.
  const maria = await arrive("maria", "maria.karlsson@exploatering.example", "consolidate");
  await maria.page.getByText("0 av 23 godtagna synpunkter är omhändertagna").waitFor(patience);
  await maria.page.getByRole("button", { name: "Skapa första utkast" }).click();
  await maria.page.getByRole("button", { name: "Skapa utkast" }).click();
  await maria.page.getByText("23 av 23 godtagna synpunkter är omhändertagna").waitFor(patience);
  const summary = maria.page.getByRole("textbox", { name: /Sammanfattning/ });
  await summary.click();
  await maria.page.keyboard.type(ownSummary);
  await maria.page.getByText("Allt sparat").waitFor(patience);

  // And it leaves the house.
  await openTab(maria, "Remissvar");
  await maria.page.getByText(ownSummary).waitFor(patience);
  const [download] = await Promise.all([
    maria.page.waitForEvent("download"),
    maria.page.getByRole("link", { name: "Hämta som Word", exact: true }).click(),
  ]);
  const paragraphs = await docxParagraphs(await readFile(await download.path()));
  checkPaper(paragraphs);
  await checkTrail(consultationId, paragraphs);
});

/** Chooses in one of the composer's lists. */
const chooseIn = async ({ page }: Person, label: string, option: RegExp): Promise<void> => {
  await composer(page).getByRole("button", { name: new RegExp(label.replace("?", "\\?")) }).click();
  await page.getByRole("option", { name: option }).click();
};

/** The words of the open view, without the names at others' carets. */
const writtenIn = ({ page }: Person): Promise<string> =>
  bodyField(page).evaluate((field) => {
    const copy = field.cloneNode(true) as HTMLElement;
    for (const caret of copy.querySelectorAll("[class*=caret]")) caret.remove();
    return copy.textContent?.replace(/\u2060/g, "") ?? "";
  });

type Paragraphs = Awaited<ReturnType<typeof docxParagraphs>>;

const viewsOf = (paragraphs: Paragraphs): string => {
  const from = paragraphs.findIndex((p) => p.text === "Exploateringskontorets synpunkter");
  const to = paragraphs.findIndex((p) => p.text === "Slut");
  return paragraphs.slice(from + 1, to).map((p) => p.text).join("\n");
};

const checkPaper = (paragraphs: Paragraphs): void => {
  const headings = paragraphs.filter((p) => p.style?.startsWith("Heading1")).map((p) => p.text);
  expect(headings).toEqual([
    "Förslag till beslut",
    "Sammanfattning",
    "Remissen",
    "Ärendets beredning",
    "Exploateringskontorets synpunkter",
    "Slut",
    "Bilagor",
  ]);
  const texts = paragraphs.map((p) => p.text);
  expect(texts).toContain("Stockholms stads trygghetsprogram 2024–2027. Svar på remiss");
  expect(texts).toContain("Exploateringsnämnden anser remissen besvarad i enlighet med kontorets tjänsteutlåtande.");
  expect(texts).toContain("Exploateringsnämnden förklarar beslutet omedelbart justerat.");
  expect(texts).toContain(ownSummary);
  expect(texts.join("\n")).toMatch(/Ärendet har beretts av den administrativa avdelningen, i samråd med /);

  const views = viewsOf(paragraphs);
  for (const [point, patterns] of Object.entries(responsePoints)) {
    for (const pattern of patterns) expect(views, `point ${point}`).toMatch(pattern);
  }
  expect(views).toContain(joined);
  const declined = demoAnnotations.filter((a) => a.body === "exploatering" && a.disposition?.outcome === "declined");
  expect(declined.length).toBeGreaterThan(5);
  for (const { text } of declined) expect(texts.join("\n")).not.toContain(text);
};

/** Each of the 22 is a used source of the response by REST, and its words stand in the point that names it. */
const checkTrail = async (consultationId: string, paragraphs: Paragraphs): Promise<void> => {
  const rest = await restClient(server.url, database.url, "maria.karlsson@exploatering.example");
  const consultation = await rest.get<{ response: { id: string } }>(`/consultations/${consultationId}`);
  const { annotations } = await rest.get<{ annotations: { id: string; text: string }[] }>(`/consultations/${consultationId}/annotations`);
  const response = await rest.get<{ points: { text: string; annotationIds: string[] }[]; coverage: { left: number } }>(
    `/responses/${consultation.response.id}`,
  );
  expect(response.coverage.left).toBe(0);
  const views = viewsOf(paragraphs);
  for (const point of exploateringPoints) {
    const annotation = annotations.find((a) => a.text === point.text);
    expect(annotation, `point ${point.point}`).toBeDefined();
    const places = response.points.filter((p) => p.annotationIds.includes(annotation?.id ?? ""));
    expect(places.length, `point ${point.point}`).toBeGreaterThan(0);
    for (const place of places) expect(views).toContain(place.text);
  }
};
