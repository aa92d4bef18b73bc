/** How a page moves: frames while it is scrolled, and while somebody types and others write. */
import type { Page } from "playwright-core";

/** Milliseconds; the share of the time, from 0 to 1, that went by in frames over 32 ms. */
export type Frames = { readonly p95: number; readonly longest: number; readonly over32: number };

const summed = (deltas: readonly number[]): Frames => {
  const sorted = [...deltas].sort((a, b) => a - b);
  const total = sorted.reduce((sum, d) => sum + d, 0);
  return {
    p95: sorted[Math.floor(sorted.length * 0.95)] ?? 0,
    longest: sorted.at(-1) ?? 0,
    // Two of sixty in a second are 33.3 ms.
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

/** `p95`: from a letter's key to the frame after it, in milliseconds. `added`: how many comments others wrote meanwhile. */
export type Typing = { readonly frames: Frames; readonly p95: number; readonly added: number };

/** Types in the field that has the focus while others write. */
export const typeWhile = async (page: Page, letters: number, added: () => number): Promise<Typing> => {
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
  const before = added();
  await page.keyboard.type("abcdefghij klmnop ".repeat(Math.ceil(letters / 18)).slice(0, letters), { delay: 60 });
  const { deltas, times } = await page.evaluate(() => {
    const { typing } = globalThis as unknown as { typing: { deltas: number[]; letters: number[]; run: boolean } };
    typing.run = false;
    return { deltas: typing.deltas, times: typing.letters };
  });
  return { frames: summed(deltas), p95: summed(times).p95, added: added() - before };
};

/** Opens the product's composer on a paragraph. */
export const openComposer = async (page: Page): Promise<void> => {
  await page.locator(".draft__block--paragraph .draft__no").nth(2).focus();
  await page.keyboard.press("c");
  await page.getByRole("textbox", { name: "Din synpunkt" }).click();
};

/** Opens the peer's composer on the first long paragraph. */
export const openPeerComposer = async (page: Page): Promise<void> => {
  await page.evaluate(() => (globalThis as unknown as { beginComment: () => void }).beginComment());
  await page.locator(".bn-thread [contenteditable=true]").click();
};

/** Others at their own computers, each adding something every second until it is stopped. Tells how many went in. */
export const writeMeanwhile = (people: number, add: (person: number, round: number) => Promise<boolean>): { readonly written: () => number; readonly stop: () => Promise<void> } => {
  const state = { written: 0, run: true };
  const writers = Array.from({ length: people }, async (_, person) => {
    // Not all in the same moment.
    await new Promise((resolve) => setTimeout(resolve, (1000 * person) / people));
    for (let round = 0; state.run; round++) {
      const began = Date.now();
      if (await add(person, round)) state.written += 1;
      await new Promise((resolve) => setTimeout(resolve, Math.max(0, 1000 - (Date.now() - began))));
    }
  });
  return {
    written: () => state.written,
    stop: async () => {
      state.run = false;
      await Promise.all(writers);
    },
  };
};
