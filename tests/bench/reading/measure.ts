/** What a page does to its reader, measured inside it. */
import type { BrowserContext, Page } from "playwright-core";

export type Load = {
  /** Milliseconds from navigation: the text on the screen, the marks on it, the first thread opened. -1 where there is none. */
  readonly text: number;
  readonly marks: number;
  readonly thread: number;
  /** Milliseconds that the page was held up for at most; below 50 the browser does not tell, which is 0. */
  readonly longestTask: number;
  /** Kilobytes as sent: script until the marks were there; the page with its data in all. */
  readonly scriptKb: number;
  readonly pageKb: number;
  readonly heapMb: number;
  readonly elements: number;
};

/** How to know a page's state, as selectors. */
export type Signs = {
  /** Null where the text comes with the page: its first paint is the text's. */
  readonly text: string | null;
  /** There when the marks are, or, on a page without any, when they would be. */
  readonly marks: string;
  /** What opens a thread, and what is there once it is open. */
  readonly way: string;
  readonly thread: string;
};

/** Runs before anything of the page: notes when text and marks are there, and the tasks that held the page up. */
const watch = (signs: Signs): void => {
  const state = { text: signs.text === null ? 0 : -1, marks: -1, longest: 0 };
  (globalThis as unknown as { bench: typeof state }).bench = state;
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) state.longest = Math.max(state.longest, entry.duration);
  }).observe({ type: "longtask", buffered: true });
  const look = (): void => {
    if (signs.text !== null && state.text < 0 && document.querySelector(signs.text)) state.text = performance.now();
    if (document.querySelector(signs.marks)) state.marks = performance.now();
    else requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
};

type State = { readonly bench: { readonly text: number; readonly marks: number; readonly longest: number } };

/** When there was first something to read: painted, and not just a frame around it. */
const firstPaint = (page: Page): Promise<number> =>
  page.evaluate(async () => {
    for (;;) {
      const [entry] = performance.getEntriesByName("first-contentful-paint");
      const { text } = (globalThis as unknown as State).bench;
      if (entry && text >= 0) return Math.max(entry.startTime, text);
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  });

type Facts = Pick<Load, "longestTask" | "scriptKb" | "pageKb" | "elements">;

/** `until`: milliseconds from navigation; script that had not come by then is not counted. */
const factsOf = (page: Page, until = Infinity): Promise<Facts> =>
  page.evaluate((until) => {
    const entries = performance.getEntriesByType("resource") as PerformanceResourceTiming[];
    const kilobytes = (list: readonly PerformanceResourceTiming[]): number => list.reduce((sum, e) => sum + e.encodedBodySize, 0) / 1000;
    return {
      longestTask: (globalThis as unknown as State).bench.longest,
      scriptKb: kilobytes(entries.filter((e) => e.name.endsWith(".js") && e.responseEnd <= until)),
      pageKb: kilobytes([...(performance.getEntriesByType("navigation") as PerformanceResourceTiming[]), ...entries.filter((e) => e.initiatorType === "fetch")]),
      elements: document.querySelectorAll("*").length,
    };
  }, until);

/** The page as the server sends it, where no script ever comes. Refused by the browser itself: whatever looks at each request makes all of them late. */
export const loadWithoutScript = async (context: BrowserContext, url: string, signs: Signs): Promise<Load> => {
  const page = await context.newPage();
  const client = await context.newCDPSession(page);
  await client.send("Network.enable");
  await client.send("Network.setBlockedURLs", { urls: ["*.js"] });
  await page.addInitScript(watch, signs);
  await page.goto(url, { waitUntil: "load" });
  const text = await firstPaint(page);
  const facts = await factsOf(page);
  await page.close();
  return { ...facts, text, marks: -1, thread: -1, heapMb: -1 };
};

/** Opens the first thread that is in view, as a reader does, and says when it was there. */
const openFirst = async (page: Page, { way, thread }: Signs): Promise<number> => {
  const point = await page.evaluate((selector) => {
    for (const element of document.querySelectorAll(selector)) {
      const box = element.getClientRects()[0];
      if (!box || box.top < 60 || box.bottom > window.innerHeight) continue;
      return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
    }
    return null;
  }, way);
  if (point) await page.mouse.click(point.x, point.y);
  else await page.locator(way).first().click();
  return page.evaluate(async (selector) => {
    while (!document.querySelector(selector)?.textContent) await new Promise(requestAnimationFrame);
    return performance.now();
  }, thread);
};

export const loadPage = async (context: BrowserContext, url: string, signs: Signs, hasMarks: boolean): Promise<Load> => {
  const page = await context.newPage();
  await page.addInitScript(watch, signs);
  await page.goto(url, { waitUntil: "commit" });
  const text = await firstPaint(page);
  const marks = await page.evaluate(async () => {
    const { bench } = globalThis as unknown as State;
    while (bench.marks < 0) await new Promise((resolve) => setTimeout(resolve, 5));
    return bench.marks;
  });
  // In the page is not yet on the screen.
  const painted = Math.max(marks, text);
  const { scriptKb } = await factsOf(page, marks);
  const thread = hasMarks ? await openFirst(page, signs) : -1;
  const facts = await factsOf(page);
  const client = await context.newCDPSession(page);
  await client.send("HeapProfiler.collectGarbage");
  const { usedSize } = (await client.send("Runtime.getHeapUsage")) as { usedSize: number };
  await page.close();
  return { ...facts, text, marks: painted, thread, scriptKb, heapMb: usedSize / 1e6 };
};
