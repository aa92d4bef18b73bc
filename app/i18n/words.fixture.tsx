import type { ReactNode } from "react";
import { I18nextProvider } from "react-i18next";
import type { Locale } from "../../domain/people/actor.ts";
import { createI18n } from "./create-i18n.ts";
import { catalogs as en } from "./en/index.ts";
import { catalogs as sv } from "./sv/index.ts";

// jsdom has no CSS object; React Aria asks it for an escape that every browser has.
globalThis.CSS ??= { escape: (value: string) => value.replace(/[^\w-]/g, "\\$&") } as typeof CSS;

/** For tests of components: every word of a language around them. */
export const Words = ({ locale = "sv", children }: { readonly locale?: Locale; readonly children: ReactNode }) => (
  <I18nextProvider i18n={createI18n(locale, { sv, en }[locale])}>{children}</I18nextProvider>
);
