/**
 * `npm run bench:reading`: the reading pane's budgets, through the real server, in Chromium: loads without comments, with a tenth and with
 * all, beside the same page with no script and the same draft in BlockNote with its own comments, interleaved; then scrolling, and typing
 * in the real composer while twenty others add a comment a second, in both. Needs the pages to be built, and `npm ci` in `peers`.
 * `SAMSVAR_BENCH_ROUNDS` (9) and `SAMSVAR_BENCH_ANNOTATIONS` (5000) make it shorter. A load that shows no text or opens no thread ends it.
 */
import type { BrowserContext, Page } from "playwright-core";
import { v7 as uuid } from "uuid";
import { demoPassword } from "../../../server/demo/accounts.ts";
import { launchBrowser } from "../../support/browser.ts";
import { budgetTable, type Medians } from "./budgets.ts";
import { openComposer, openPeerComposer, scrollFrames, typeWhile, writeMeanwhile, type Frames, type Typing } from "./frames.ts";
import { loadPage, loadWithoutScript, type Load, type Signs } from "./measure.ts";
import { counts, most, prepare } from "./prepare.ts";

const rounds = Number(process.env["SAMSVAR_BENCH_ROUNDS"] ?? 9);
const letters = 160;
const writerCount = 20;

/** Where few have written, none of the marks may be near the window: the counts in the margin come with them. */
const ours: Signs = { text: null, marks: ".draft__count", way: ".draft__count", thread: ".panel:has(.panel__back) .thread-card__text" };
const oursEmpty: Signs = { ...ours, marks: ".draft__no[role=button]" };
const peers: Signs = { text: ".bn-block-content", marks: ".bn-thread-mark", way: ".bn-thread-mark", thread: ".bn-thread .bn-editor" };
const peersEmpty: Signs = { ...peers, marks: ".bn-block-content" };

const median = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
const round = (value: number, digits = 0): string => (value < 0 ? "–" : value.toFixed(digits));

const ground = await prepare();
const browser = await launchBrowser();
const look = { viewport: { width: 1440, height: 900 }, locale: "sv-SE", timezoneId: "Europe/Stockholm" };
const addressOf = (count: number): string => `${ground.servers.get(count)?.url ?? ""}/consultations/${ground.consultationId}/read`;
const peerOf = (count: number): string => `${ground.peers.get(count)?.url ?? ""}/`;

const signIn = async (url: string): Promise<Awaited<ReturnType<BrowserContext["storageState"]>>> => {
  const context = await browser.newContext(look);
  const page = await context.newPage();
  await page.goto(`${url}/login`);
  await page.getByLabel("E-postadress").fill(ground.email);
  await page.getByLabel("Lösenord").fill(demoPassword);
  await page.keyboard.press("Enter");
  await page.waitForURL((to) => !to.pathname.startsWith("/login"));
  const state = await context.storageState();
  await context.close();
  return state;
};
const states = new Map<number, Awaited<ReturnType<typeof signIn>>>();
for (const count of counts) states.set(count, await signIn(ground.servers.get(count)?.url ?? ""));
/** As somebody who comes for the first time: signed in, and nothing kept in the browser. */
const fresh = async (count: number): Promise<BrowserContext> => {
  const context = await browser.newContext({ ...look, storageState: states.get(count) ?? { cookies: [], origins: [] } });
  // What is run in the page was given names by a helper of the compiler, which is not there.
  await context.addInitScript("globalThis.__name = (it) => it");
  return context;
};

const patienceMs = 180_000;
const inFresh = async <T>(count: number, run: (context: BrowserContext) => Promise<T>): Promise<T> => {
  const context = await fresh(count);
  let timer: NodeJS.Timeout | undefined;
  const tooLong = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`A page was not whole within ${patienceMs / 1000} s`)), patienceMs);
  });
  const result = await Promise.race([run(context), tooLong]);
  clearTimeout(timer);
  await context.close();
  return result;
};

const pages: readonly { readonly name: string; readonly load: () => Promise<Load> }[] = [
  { name: "no script", load: () => inFresh(most, (context) => loadWithoutScript(context, addressOf(most), ours)) },
  ...counts.flatMap((count) => [
    { name: `${count} comments`, load: () => inFresh(count, (context) => loadPage(context, addressOf(count), count > 0 ? ours : oursEmpty, count > 0)) },
    { name: `${count} in BlockNote`, load: () => inFresh(count, (context) => loadPage(context, peerOf(count), count > 0 ? peers : peersEmpty, count > 0)) },
  ]),
];
const loads = new Map<string, Load[]>(pages.map(({ name }) => [name, []]));
for (let at = 0; at <= rounds; at++) {
  for (const { name, load } of pages) {
    const measured = await load();
    // The first round warms the servers up.
    if (at > 0) loads.get(name)?.push(measured);
  }
  console.error(`  round ${at} of ${rounds}`);
}

const columns = ["text", "marks", "thread", "longestTask", "scriptKb", "pageKb", "heapMb", "elements"] as const;
const mediansOf = (name: string): Medians =>
  Object.fromEntries(columns.map((key) => [key, median((loads.get(name) ?? []).map((load) => load[key]))])) as Medians;
console.log("| page | text ms | marks ms | first thread ms | longest task ms | script kB | page kB | heap MB | elements |");
console.log("| --- | --- | --- | --- | --- | --- | --- | --- | --- |");
for (const { name } of pages) {
  const medians = mediansOf(name);
  console.log(`| ${name} | ${columns.map((key) => round(medians[key], key === "heapMb" ? 1 : 0)).join(" | ")} |`);
}

const inWords = (frames: Frames): string =>
  `p95 ${round(frames.p95, 1)} ms, longest ${round(frames.longest, 1)} ms, ${round(frames.over32 * 100, 1)} % of the time over 32 ms`;

/** Scrolling, then typing while others write, on the fullest page. */
const live = async (name: string, address: string, shown: string, open: (page: Page) => Promise<void>, add: (person: number, at: number) => Promise<boolean>): Promise<Typing> => {
  const context = await fresh(most);
  const page = await context.newPage();
  await page.goto(address);
  await page.waitForSelector(shown);
  console.log(`\n${name}, scrolling 2,000 px a frame: ${inWords(await scrollFrames(page))}`);
  await page.evaluate(() => window.scrollTo(0, 0));
  await open(page);
  const others = writeMeanwhile(writerCount, add);
  const typed = await typeWhile(page, letters, others.written);
  await others.stop();
  await context.close();
  console.log(
    `${name}, typing ${letters} letters while ${typed.added} comments came by the network: p95 ${round(typed.p95, 1)} ms to the frame after a key; frames ${inWords(typed.frames)}`,
  );
  return typed;
};

const words = "Skrivet medan någon läser.";
const blockFor = (person: number, at: number): string => ground.blockIds[(person * 17 + at * 7) % ground.blockIds.length] ?? "";
const post = async (url: string, headers: Readonly<Record<string, string>>, body: object): Promise<boolean> =>
  (await fetch(url, { method: "POST", headers: { ...headers, "content-type": "application/json" }, body: JSON.stringify(body) })).ok;

const typing = await live("Samsvar", addressOf(most), ".thread-card__text", openComposer, (person, at) =>
  post(
    `${ground.servers.get(most)?.url ?? ""}/api/v1/consultations/${ground.consultationId}/annotations`,
    { authorization: `Bearer ${ground.writers[person] ?? ""}` },
    { id: uuid(), audience: "all", kind: "clarify", target: { blockId: blockFor(person, at), start: 0, end: 12 }, text: words },
  ),
);
const peerTyping = await live("BlockNote", peerOf(most), ".bn-thread-mark", openPeerComposer, (person, at) =>
  post(`${peerOf(most)}threads`, {}, { blockId: blockFor(person, at), start: 0, end: 12, text: words }),
);

console.log(
  `\n${budgetTable({
    bare: mediansOf("no script"),
    empty: mediansOf("0 comments"),
    full: mediansOf(`${most} comments`),
    peer: mediansOf(`${most} in BlockNote`),
    typing,
    peerTyping,
  })}`,
);
await browser.close();
await ground.stop();
process.exit(0);
