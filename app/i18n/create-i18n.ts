/**
 * The interface's words in one language: what stands for a key, with its values put in and in the form that its number asks for. All that the
 * interface asks of words is here, since a library of translations is a tenth of the script that a page may begin with (docs/decisions/0015).
 */
import type { Locale } from "../../domain/people/actor.ts";
import type { Area } from "./areas.ts";
import type { Catalogs, Translate, Values } from "./keys.ts";

/** Loads one area's words in one language. */
export type LoadArea = <A extends Area>(locale: Locale, area: A) => Promise<Catalogs[A]>;

/** What a component speaks with: its area's words, and where they come from. */
export type Speech<A extends Area> = { readonly t: Translate<A>; readonly i18n: I18n };

/** One for each request or page, never shared. */
export type I18n = {
  readonly language: Locale;
  readonly t: Translate<"common">;
  /** Always the same for an area, so that what is made with it can be kept. */
  readonly speech: <A extends Area>(area: A) => Speech<A>;
  /** An area's words as they are, once they are there. */
  readonly catalog: <A extends Area>(area: A) => Catalogs[A] | undefined;
  /** Whether nothing is gained by waiting for it: it is there, or could not be fetched. */
  readonly isSettled: (area: Area) => boolean;
  /** Fetches what is not there; resolves also when it could not be fetched, and then its keys stand in for its words. */
  readonly load: (areas: readonly Area[]) => Promise<void>;
};

/** For a browser: it starts with the areas that the page needs and fetches the others when a view asks for them. */
export const createLazyI18n = (language: Locale, first: Partial<Catalogs>, loadArea: LoadArea): I18n => {
  const catalogs: { -readonly [A in Area]?: Catalogs[A] } = { ...first };
  const forms = new Intl.PluralRules(language);
  const coming = new Map<Area, Promise<void>>();
  const failed = new Set<Area>();
  const speeches = new Map<Area, { readonly t: (key: string, values?: Values) => string; readonly i18n: I18n }>();

  const say = (area: Area, path: string, values: Values = {}): string | undefined => {
    const { count } = values;
    const words = catalogs[area];
    const text = (typeof count === "number" ? textAt(words, `${path}_${forms.select(count)}`) : undefined) ?? textAt(words, path);
    return text?.replace(/\{\{\s*(\w+)\s*\}\}/g, (_, name: string) => String(values[name] ?? ""));
  };

  const fetchArea = async <A extends Area>(area: A): Promise<void> => {
    try {
      const words = await loadArea(language, area);
      Object.assign(catalogs, { [area]: words });
      failed.delete(area);
    } catch {
      failed.add(area);
    } finally {
      coming.delete(area);
    }
  };

  const i18n: I18n = {
    language,
    t: (key, values) => i18n.speech("common").t(key, values),
    speech: <A extends Area>(area: A): Speech<A> => {
      const t = (key: string, values?: Values): string => {
        const [path = "", from] = key.split(":").reverse();
        return say((from as Area | undefined) ?? area, path, values) ?? key;
      };
      const made = speeches.get(area) ?? { t, i18n };
      speeches.set(area, made);
      return made;
    },
    catalog: (area) => catalogs[area],
    isSettled: (area) => catalogs[area] !== undefined || failed.has(area),
    load: async (areas) => {
      const missing = areas.filter((area) => !catalogs[area]);
      for (const area of missing) if (!coming.has(area)) coming.set(area, fetchArea(area));
      await Promise.all(missing.map((area) => coming.get(area)));
    },
  };
  return i18n;
};

/** With every word at hand. */
export const createI18n = (language: Locale, catalogs: Partial<Catalogs>): I18n =>
  createLazyI18n(language, catalogs, (_, area) => Promise.reject(new Error(`There is no catalog ${language}/${area}`)));

const textAt = (words: unknown, path: string): string | undefined => {
  const found = path.split(".").reduce<unknown>((group, key) => (typeof group === "object" && group !== null ? (group as Record<string, unknown>)[key] : undefined), words);
  return typeof found === "string" ? found : undefined;
};
