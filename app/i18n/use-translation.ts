import { createContext, useContext } from "react";
import type { Area } from "./areas.ts";
import type { I18n, Speech } from "./create-i18n.ts";

/** The page's words. */
export const I18nContext = createContext<I18n | null>(null);

/** The words of an area, and `common:` ones; what shows them waits (Suspense) while they are being fetched. */
export const useTranslation = <A extends Area = "common">(area: A = "common" as A): Speech<A> => {
  const i18n = useContext(I18nContext);
  if (!i18n) throw new Error("Not inside I18nContext");
  if (!i18n.isSettled(area)) throw i18n.load([area]);
  return i18n.speech(area);
};
