import { createInstance, type BackendModule, type i18n, type Resource } from "i18next";
import type { Locale } from "../../domain/people/actor.ts";
import { areas, type Area } from "./areas.ts";

type Words = Resource[string];

const options = {
  showSupportNotice: false,
  fallbackLng: false,
  ns: [...areas],
  defaultNS: "common",
  initAsync: false,
  returnNull: false,
  // React escapes what it renders.
  interpolation: { escapeValue: false },
} as const;

/** One instance per request or page, never shared: with every word at hand. */
export const createI18n = (locale: Locale, catalogs: Words): i18n => {
  const instance = createInstance();
  void instance.init({ ...options, lng: locale, resources: { [locale]: catalogs } });
  return instance;
};

/** Loads one area's words in one language. */
export type LoadArea = (locale: Locale, area: Area) => Promise<Words[string]>;

/** As `createI18n`, for a browser: it starts with the areas that the page needs and fetches the others when a view asks for them. */
export const createLazyI18n = (locale: Locale, first: Words, load: LoadArea): i18n => {
  const backend: BackendModule = {
    type: "backend",
    init: () => undefined,
    read: (language, area, done) => {
      load(language as Locale, area as Area).then(
        (words) => done(null, words as Resource[string]),
        (error: unknown) => done(error instanceof Error ? error : String(error), false),
      );
    },
  };
  const instance = createInstance().use(backend);
  void instance.init({ ...options, ns: Object.keys(first), lng: locale, resources: { [locale]: first }, partialBundledLanguages: true });
  return instance;
};
