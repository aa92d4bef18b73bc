import type { ReactNode } from "react";
import type { Locale } from "../../domain/people/actor.ts";
import { createI18n } from "./create-i18n.ts";
import { catalogs as en } from "./en/index.ts";
import { catalogs as sv } from "./sv/index.ts";
import { I18nContext } from "./use-translation.ts";

// jsdom has no CSS object; React Aria asks it for an escape that every browser has.
globalThis.CSS ??= { escape: (value: string) => value.replace(/[^\w-]/g, "\\$&") } as typeof CSS;

/** For tests of components: every word of a language around them. */
export const Words = ({ locale = "sv", children }: { readonly locale?: Locale; readonly children: ReactNode }) => (
  <I18nContext.Provider value={createI18n(locale, { sv, en }[locale])}>{children}</I18nContext.Provider>
);
