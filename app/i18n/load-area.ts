import type { Resource } from "i18next";
import type { Locale } from "../../domain/people/actor.ts";
import type { Area } from "./areas.ts";

// Each catalog becomes a file of its own, so that a page fetches its own area in its own language and no more.
const files = import.meta.glob<Record<string, Resource[string]>>(["./sv/*.ts", "./en/*.ts", "!./*/index.ts"]);

export const loadArea = async (locale: Locale, area: Area): Promise<Resource[string]> => {
  const words = (await files[`./${locale}/${area}.ts`]?.())?.[area];
  if (!words) throw new Error(`There is no catalog ${locale}/${area}`);
  return words;
};
