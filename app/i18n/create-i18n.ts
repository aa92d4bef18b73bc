import type { RefusalCatalog } from "../../domain/messages/refusal-text.ts";
import type { Locale } from "../../domain/people/actor.ts";
import type { Area, SpokenArea } from "./areas.ts";
import { translator, type Translator, type Words } from "./translator.ts";

/** The words of one request or page, in one language. */
export type I18n = {
  readonly language: Locale;
  /** Whether there is nothing to wait for: the area's words are at hand, or were waited for in vain. */
  readonly has: (area: Area) => boolean;
  /** Says an area's texts, or their keys while it has none. The same function as long as the words are the same. */
  readonly translator: <A extends SpokenArea>(area: A) => Translator<A>;
  readonly refusals: () => RefusalCatalog | null;
  /** Fetches an area that is not at hand; fails as the network does. */
  readonly load: (area: Area) => Promise<void>;
  /** As `load`, for what cannot be shown without: it never fails, and is not asked for in vain again and again. */
  readonly waitFor: (area: Area) => Promise<void>;
};

/** Loads one area's words in one language. */
export type LoadArea = (language: Locale, area: Area) => Promise<Words>;

const noWords: LoadArea = (language, area) => Promise.reject(new Error(`There are no words here for ${language}/${area}`));

/** One per request or page, never shared. A server has every word at hand; a browser begins with the areas that its page needs and fetches the others. */
export const createI18n = (language: Locale, atHand: Partial<Record<Area, Words>>, loadArea: LoadArea = noWords): I18n => {
  const words = new Map(Object.entries(atHand) as [Area, Words][]);
  const translators = new Map<Area, unknown>();
  const coming = new Map<Area, Promise<void>>();
  const missed = new Set<Area>();

  const load = async (area: Area): Promise<void> => {
    if (words.has(area)) return;
    const fetched =
      coming.get(area) ??
      loadArea(language, area).then((found) => {
        words.set(area, found);
        translators.delete(area);
      });
    coming.set(area, fetched);
    await fetched.finally(() => coming.delete(area));
  };

  return {
    language,
    has: (area) => words.has(area) || missed.has(area),
    translator: <A extends SpokenArea>(area: A) => {
      const known = translators.get(area) ?? translator<A>(language, words.get(area) ?? null);
      translators.set(area, known);
      return known as Translator<A>;
    },
    refusals: () => (words.get("refusals") as RefusalCatalog | undefined) ?? null,
    load,
    waitFor: (area) => load(area).catch(() => void missed.add(area)),
  };
};
