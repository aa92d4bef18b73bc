/** What a page that is shown in English still says in Swedish, as far as the catalogs tell. */
import type { Page } from "playwright-core";
import { catalogs as english } from "../../../app/i18n/en/index.ts";
import { catalogs as swedish } from "../../../app/i18n/sv/index.ts";

interface Texts {
  readonly [key: string]: string | Texts;
}

const textsOf = (texts: Texts): string[] => Object.values(texts).flatMap((text) => (typeof text === "string" ? [text] : textsOf(text)));

/** Texts without anything to fill in, which are looked for as they are. Some words are the same in both languages. */
const fixed = (texts: Texts): string[] => textsOf(texts).filter((text) => !text.includes("{"));

const known = new Set(fixed(english));
const onlySwedish = new Set(fixed(swedish).filter((text) => !known.has(text)));

/** Of what is seen and read out, but for what people have written and papers, which say themselves that they are Swedish. */
export const swedishWordsOn = async (page: Page): Promise<string[]> => {
  const texts = await page.evaluate(() => {
    const found: string[] = [document.title.split(" – ")[0] ?? ""];
    const isSwedish = (element: Element | null): boolean => element?.closest("[lang]")?.matches(":lang(sv)") ?? false;
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) if (!isSwedish(node.parentElement)) found.push(node.textContent?.trim() ?? "");
    for (const element of document.querySelectorAll("[aria-label], [placeholder], [title]")) {
      if (isSwedish(element)) continue;
      for (const name of ["aria-label", "placeholder", "title"]) found.push(element.getAttribute(name) ?? "");
    }
    return found;
  });
  return [...new Set(texts.filter((text) => onlySwedish.has(text)))];
};
