/** Titles of pages, for loaders: `meta` has no words of its own. */
import type { Locale } from "../../domain/people/actor.ts";
import type { SpokenArea } from "../i18n/areas.ts";
import { catalogs as en } from "../i18n/en/index.ts";
import { catalogs as sv } from "../i18n/sv/index.ts";
import { translator, type Translator } from "../i18n/translator.ts";

type Reader = { readonly locale: Locale };

/** "Björkvik, Mitt konto – Samsvar": a text as it is, with the product's name. A loader gives it to `meta`. */
export const titleOf = ({ locale }: Reader, page: string): string => translator<"common">(locale, { sv, en }[locale].common)("documentTitle", { page });

/** As `titleOf`, in an area's words. */
export const pageTitle = <Area extends SpokenArea>(reader: Reader, area: Area, words: (t: Translator<Area>) => string): string =>
  titleOf(reader, words(translator<Area>(reader.locale, { sv, en }[reader.locale][area])));
