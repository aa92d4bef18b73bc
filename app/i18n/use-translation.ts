import { createContext, useContext } from "react";
import type { Area, SpokenArea } from "./areas.ts";
import type { I18n } from "./create-i18n.ts";
import type { Translator } from "./translator.ts";

export const I18nContext = createContext<I18n | null>(null);

const useI18n = (): I18n => {
  const i18n = useContext(I18nContext);
  if (!i18n) throw new Error("There are no words here");
  return i18n;
};

/** Waits, as React's Suspense does, until an area's words are at hand. */
export const useArea = (area: Area): I18n => {
  const i18n = useI18n();
  if (!i18n.has(area)) throw i18n.waitFor(area);
  return i18n;
};

/** An area's texts in the reader's language, as soon as they are at hand. Every route names the areas that it speaks in (`route-areas.ts`). */
export const useTranslation = <A extends SpokenArea = "common">(area?: A): { readonly t: Translator<A>; readonly i18n: I18n } => {
  const spoken = area ?? ("common" as A);
  const i18n = useArea(spoken);
  return { t: i18n.translator(spoken), i18n };
};
