/**
 * `npm run bench:reading`: the reading pane's budgets, through the real server, in Chromium: loads with 0, 500 and 5,000 comments beside
 * the same page with no script, interleaved; then scrolling, and typing in the real composer while twenty others add a comment a second.
 * Needs the pages to be built. A load that shows no text or opens no thread ends it.
 */
import { v7 as uuid } from "uuid";
import { demoPassword } from "../../../server/demo/accounts.ts";
import { launchBrowser } from "../../support/browser.ts";
import { loadPage, loadWithoutScript, scrollFrames, typeWhile, type Load } from "./measure.ts";
import { counts, prepare, type Count } from "./prepare.ts";

const rounds = Number(process.env["SAMSVAR_BENCH_ROUNDS"] ?? 9);
const letters = 160;

const median = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
const round = (value: number, digits = 0): string => (value < 0 ? "–" : value.toFixed(digits));

const ground = await prepare();
const browser = await launchBrowser();
const signedIn = async (url: string) => {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: "sv-SE", timezoneId: "Europe/Stockholm" });
  const page = await context.newPage();
  await page.goto(`${url}/login`);
  await page.locator("input[name=email]").fill(ground.email);
  await page.locator("input[name=password]").fill(demoPassword);
  await page.keyboard.press("Enter");
  await page.waitForURL((to) => !to.pathname.startsWith("/login"));
  await page.close();
  return context;
};

const loads = new Map<Count | "none", Load[]>([["none", []], ...counts.map((count): [Count, Load[]] => [count, []])]);
const cookies = new Map<Count, Awaited<ReturnType<Awaited<ReturnType<typeof signedIn>>["storageState"]>>>();
const addressOf = (count: Count): string => `${ground.servers.get(count)?.url ?? ""}/consultations/${ground.consultationId}/read`;
for (const count of counts) {
  const context = await signedIn(ground.servers.get(count)?.url ?? "");
  cookies.set(count, await context.storageState());
  await context.close();
}
/** As somebody who comes for the first time: signed in, and nothing kept in the browser. */
const fresh = (count: Count) =>
  browser.newContext({ viewport: { width: 1440, height: 900 }, locale: "sv-SE", timezoneId: "Europe/Stockholm", storageState: cookies.get(count) ?? { cookies: [], origins: [] } });

for (let i = 0; i < rounds + 1; i++) {
  const bare = await fresh(5000);
  const without = await loadWithoutScript(bare, addressOf(5000));
  await bare.close();
  if (i > 0) loads.get("none")?.push(without);
  for (const count of counts) {
    const context = await fresh(count);
    const load = await loadPage(context, addressOf(count), count > 0);
    await context.close();
    // The first round warms the servers up.
    if (i > 0) loads.get(count)?.push(load);
  }
  console.error(`  round ${i} of ${rounds}`);
}

console.log("| page | text ms | marks ms | first thread ms | longest task ms | script kB | page kB | heap MB | elements |");
console.log("| --- | --- | --- | --- | --- | --- | --- | --- | --- |");
for (const [name, list] of loads) {
  const of = (key: keyof Load): number => median(list.map((l) => l[key]));
  const cells = [of("text"), of("marks"), of("thread"), of("longestTask"), of("scriptKb"), of("pageKb")].map((v) => round(v));
  console.log(`| ${name === "none" ? "no script" : `${name} comments`} | ${cells.join(" | ")} | ${round(of("heapMb"), 1)} | ${round(of("elements"))} |`);
}

const context = await fresh(5000);
const page = await context.newPage();
await page.goto(addressOf(5000));
await page.waitForSelector(".thread-card__text");
const scrolled = await scrollFrames(page);
console.log(`\nscrolling 2,000 px a frame: p95 ${round(scrolled.p95, 1)} ms, longest ${round(scrolled.longest, 1)} ms, ${round(scrolled.over32 * 100, 1)} % of the time in frames over 32 ms`);

const server = ground.servers.get(5000);
let written = 0;
let writing = true;
const writers = ground.writers.map(async (token, at) => {
  for (let n = 0; writing; n++) {
    await new Promise((resolve) => setTimeout(resolve, 1000));
    const blockId = ground.blockIds[(at * 17 + n * 7) % ground.blockIds.length];
    const answer = await fetch(`${server?.url ?? ""}/api/v1/consultations/${ground.consultationId}/annotations`, {
      method: "POST",
      headers: { authorization: `Bearer ${token}`, "content-type": "application/json" },
      body: JSON.stringify({ id: uuid(), audience: "all", kind: "clarify", target: { blockId, start: 0, end: 12 }, text: "Skrivet medan någon läser." }),
    });
    if (answer.ok) written += 1;
  }
});
await page.evaluate(() => window.scrollTo(0, 0));
const typed = await typeWhile(page, letters, () => Promise.resolve(written));
writing = false;
await Promise.all(writers);
console.log(
  `typing ${letters} letters while ${typed.added} comments came by the network: p95 ${round(typed.p95, 1)} ms to the frame after a key; ` +
    `frames p95 ${round(typed.frames.p95, 1)} ms, longest ${round(typed.frames.longest, 1)} ms, ${round(typed.frames.over32 * 100, 1)} % of the time over 32 ms`,
);
await browser.close();
await ground.stop();
process.exit(0);
