/** Titles of pages, for loaders: `meta` has no words of its own. */
import type { TFunction } from "i18next";
import type { Locale } from "../../domain/people/actor.ts";
import type { Area } from "../i18n/areas.ts";
import { createI18n } from "../i18n/create-i18n.ts";
import { catalogs as en } from "../i18n/en/index.ts";
import { catalogs as sv } from "../i18n/sv/index.ts";

type Words = TFunction<["common", ...Exclude<Area, "common">[]]>;

/** "Mitt konto – Samsvar": the words chosen by `words`, or a text as it is, with the product's name. A loader gives it to `meta`. */
export const pageTitle = ({ locale }: { readonly locale: Locale }, words: string | ((t: Words) => string)): string => {
  const t: Words = createI18n(locale, { sv, en }[locale]).t;
  return t("documentTitle", { page: typeof words === "string" ? words : words(t) });
};
