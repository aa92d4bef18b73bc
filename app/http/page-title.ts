/** Titles of pages, for loaders: `meta` has no words of its own. */
import type { Locale } from "../../domain/people/actor.ts";
import { createI18n } from "../i18n/create-i18n.ts";
import { catalogs as en } from "../i18n/en/index.ts";
import type { Translate } from "../i18n/keys.ts";
import { catalogs as sv } from "../i18n/sv/index.ts";

type Words = Translate<"common">;

/** "Mitt konto – Samsvar": the words chosen by `words`, or a text as it is, with the product's name. A loader gives it to `meta`. */
export const pageTitle = ({ locale }: { readonly locale: Locale }, words: string | ((t: Words) => string)): string => {
  const { t } = createI18n(locale, { sv, en }[locale]);
  return t("documentTitle", { page: typeof words === "string" ? words : words(t) });
};
