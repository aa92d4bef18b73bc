import type { Locator, Page } from "playwright-core";
import { expect } from "vitest";
import { patience } from "./people.ts";

/** The paragraph of the draft that begins with these words. */
export const paragraph = (page: Page, beginning: string): Locator => page.locator(".draft__block").filter({ hasText: beginning }).first();

/** Sections that come near are laid out then, and move what stands below them; a person waits for the page to stand still, too. */
export const bringIntoView = async (place: Locator): Promise<void> => {
  const top = () =>
    place.evaluate(async (element) => {
      element.scrollIntoView({ block: "center" });
      await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
      return Math.round(element.getBoundingClientRect().top);
    });
  let before = await top();
  await expect
    .poll(async () => {
      const moved = before;
      before = await top();
      return before - moved;
    }, patience)
    .toBe(0);
};

/** Whether some of it can be seen without scrolling. */
export const isInWindow = (place: Locator): Promise<boolean> =>
  place.evaluate((element) => {
    const { top, bottom } = element.getBoundingClientRect();
    return bottom > 0 && top < innerHeight;
  });

/** Puts the mouse on the first of these words in the draft. */
export const pointAtWords = async (page: Page, words: string): Promise<void> => {
  const text = paragraph(page, words).locator("[data-text]");
  await bringIntoView(text);
  const point = await text.evaluate((element, wanted) => {
    const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const at = node.textContent?.indexOf(wanted) ?? -1;
      if (at < 0) continue;
      const range = document.createRange();
      range.setStart(node, at);
      range.setEnd(node, at + 2);
      const { x, y, width, height } = range.getBoundingClientRect();
      return { x: x + width / 2, y: y + height / 2 };
    }
    return null;
  }, words);
  expect(point).not.toBeNull();
  if (point) await page.mouse.move(point.x, point.y);
};

/** Selects a paragraph's words as a reader does, with three clicks, and chooses to comment. */
export const commentOn = async (page: Page, beginning: string): Promise<void> => {
  const words = paragraph(page, beginning);
  await bringIntoView(words);
  await words.click({ clickCount: 3, position: { x: 60, y: 12 } });
  await page.locator(".selection-button").getByRole("button", { name: "Kommentera" }).click(patience);
  await composer(page).getByText(beginning).waitFor(patience);
};

export const composer = (page: Page): Locator => page.getByRole("region", { name: "Ny synpunkt" });

export const bodyField = (page: Page): Locator => composer(page).getByRole("textbox", { name: "Din synpunkt" });

/** The card of the thread that holds these words. */
export const threadCard = (page: Page, words: string): Locator => page.locator("article").filter({ hasText: words }).first();

/** Opens the threads of a paragraph by the button that says how many they are: the way in for keyboard and screen reader. */
export const openThreadsAt = async (page: Page, beginning: string): Promise<void> => {
  const number = /\d+/.exec((await paragraph(page, beginning).getAttribute("id")) ?? "")?.[0];
  await page.getByRole("button", { name: new RegExp(`synpunkt(er)? på stycke ${number}$`, "i") }).click(patience);
};
