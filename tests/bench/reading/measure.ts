/** What a page does to its reader, measured inside it. */
import type { BrowserContext, Page } from "playwright-core";

export type Load = {
  /** Milliseconds from navigation: the text on the screen, the marks on it, the first thread opened. -1 where there is none. */
  readonly text: number;
  readonly marks: number;
  readonly thread: number;
  readonly longestTask: number;
  readonly scriptKb: number;
  readonly pageKb: number;
  readonly heapMb: number;
  readonly elements: number;
};

/** Runs before anything of the page: notes when the first mark is registered, and the tasks that held the page up. */
const watch = (): void => {
  const state = { marks: -1, longest: 0 };
  (globalThis as unknown as { bench: typeof state }).bench = state;
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) state.longest = Math.max(state.longest, entry.duration);
  }).observe({ type: "longtask", buffered: true });
  const look = (): void => {
    // Where few have written, none of the marks may be near the window: then the counts in the margin tell that they are in place.
    const painted = [...(CSS.highlights?.values() ?? [])].some((highlight) => highlight.size > 0);
    if (painted || document.querySelector(".draft__count") !== null) state.marks = performance.now();
    else requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
};

type State = { readonly bench: { readonly marks: number; readonly longest: number } };

const firstPaint = (page: Page): Promise<number> =>
  page.evaluate(async () => {
    for (;;) {
      const [entry] = performance.getEntriesByName("first-contentful-paint");
      if (entry) return entry.startTime;
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  });

/** The page as the server sends it, with nothing that runs. */
export const loadWithoutScript = async (context: BrowserContext, url: string): Promise<Load> => {
  const page = await context.newPage();
  await page.route(url, async (route) => {
    const answer = await route.fetch();
    const html = (await answer.text()).replace(/<script\b[\s\S]*?<\/script>/g, "").replace(/<link[^>]*rel="modulepreload"[^>]*>/g, "");
    await route.fulfill({ response: answer, body: html });
  });
  await page.addInitScript(watch);
  await page.goto(url, { waitUntil: "load" });
  const text = await firstPaint(page);
  const facts = await page.evaluate(() => ({ longest: (globalThis as unknown as State).bench.longest, elements: document.querySelectorAll("*").length }));
  await page.close();
  return { text, marks: -1, thread: -1, longestTask: facts.longest, scriptKb: 0, pageKb: 0, heapMb: 0, elements: facts.elements };
};

export const loadPage = async (context: BrowserContext, url: string, hasMarks: boolean): Promise<Load> => {
  const page = await context.newPage();
  await page.addInitScript(watch);
  await page.goto(url, { waitUntil: "load" });
  const text = await firstPaint(page);
  let [marks, thread] = [-1, -1];
  if (hasMarks) {
    marks = await page.evaluate(async () => {
      const { bench } = globalThis as unknown as State;
      while (bench.marks < 0) await new Promise((resolve) => setTimeout(resolve, 5));
      return bench.marks;
    });
    thread = await page.evaluate(async () => {
      while (!document.querySelector(".draft__count")) await new Promise((resolve) => setTimeout(resolve, 5));
      document.querySelector<HTMLButtonElement>(".draft__count")?.click();
      while (!document.querySelector(".panel__back") || !document.querySelector(".thread-card__text")) await new Promise((resolve) => setTimeout(resolve, 5));
      return performance.now();
    });
  } else await page.waitForSelector(".empty-state, .thread-card");
  const facts = await page.evaluate(() => {
    const entries = performance.getEntriesByType("resource") as PerformanceResourceTiming[];
    const scripts = entries.filter((e) => e.name.endsWith(".js"));
    const [navigation] = performance.getEntriesByType("navigation") as PerformanceNavigationTiming[];
    return {
      longest: (globalThis as unknown as State).bench.longest,
      scriptKb: scripts.reduce((sum, e) => sum + e.encodedBodySize, 0) / 1000,
      pageKb: (navigation?.encodedBodySize ?? 0) / 1000,
      elements: document.querySelectorAll("*").length,
    };
  });
  const client = await context.newCDPSession(page);
  await client.send("HeapProfiler.collectGarbage");
  const { usedSize } = (await client.send("Runtime.getHeapUsage")) as { usedSize: number };
  await page.close();
  return { text, marks, thread, longestTask: facts.longest, scriptKb: facts.scriptKb, pageKb: facts.pageKb, heapMb: usedSize / 1e6, elements: facts.elements };
};

export type Frames = { readonly p95: number; readonly longest: number; readonly over32: number };

const summed = (deltas: readonly number[]): Frames => {
  const sorted = [...deltas].sort((a, b) => a - b);
  const total = sorted.reduce((sum, d) => sum + d, 0);
  return {
    p95: sorted[Math.floor(sorted.length * 0.95)] ?? 0,
    longest: sorted.at(-1) ?? 0,
    over32: sorted.filter((d) => d > 33).reduce((sum, d) => sum + d, 0) / Math.max(1, total),
  };
};

/** Frames while the page is scrolled 2,000 px at every one of them. */
export const scrollFrames = async (page: Page): Promise<Frames> =>
  summed(
    await page.evaluate(async () => {
      const deltas: number[] = [];
      let last = performance.now();
      for (let i = 0; i < 180; i++) {
        await new Promise(requestAnimationFrame);
        const now = performance.now();
        deltas.push(now - last);
        last = now;
        window.scrollBy(0, 2000);
        if (window.scrollY + window.innerHeight >= document.documentElement.scrollHeight - 10) window.scrollTo(0, 0);
      }
      return deltas.slice(5);
    }),
  );

export type Typing = { readonly frames: Frames; readonly p95: number; readonly added: number };

/** Types in the real composer while others write; a letter's time is from its key to the frame after it. */
export const typeWhile = async (page: Page, letters: number, added: () => Promise<number>): Promise<Typing> => {
  await page.locator(".draft__block--paragraph .draft__no").nth(2).focus();
  await page.keyboard.press("c");
  const field = page.getByRole("textbox", { name: "Din synpunkt" });
  await field.waitFor();
  await field.click();
  await page.keyboard.type("Börjar. ");
  await page.evaluate(() => {
    const state = { deltas: [] as number[], letters: [] as number[], run: true };
    (globalThis as unknown as { typing: typeof state }).typing = state;
    let last = performance.now();
    const frame = (): void => {
      const now = performance.now();
      state.deltas.push(now - last);
      last = now;
      if (state.run) requestAnimationFrame(frame);
    };
    requestAnimationFrame(frame);
    document.addEventListener(
      "keydown",
      (event) => {
        requestAnimationFrame(() => setTimeout(() => state.letters.push(performance.now() - event.timeStamp)));
      },
      { capture: true },
    );
  });
  const before = await added();
  await page.keyboard.type("abcdefghij klmnop ".repeat(Math.ceil(letters / 18)).slice(0, letters), { delay: 60 });
  const { deltas, times } = await page.evaluate(() => {
    const { typing } = globalThis as unknown as { typing: { deltas: number[]; letters: number[]; run: boolean } };
    typing.run = false;
    return { deltas: typing.deltas, times: typing.letters };
  });
  return { frames: summed(deltas), p95: summed(times).p95, added: (await added()) - before };
};
