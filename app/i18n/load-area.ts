import type { LoadArea } from "./create-i18n.ts";
import type { Catalogs } from "./keys.ts";

// Each catalog becomes a file of its own, so that a page fetches its own area in its own language and no more.
const files = import.meta.glob<Partial<Catalogs>>(["./sv/*.ts", "./en/*.ts", "!./*/index.ts"]);

export const loadArea: LoadArea = async (locale, area) => {
  const words = (await files[`./${locale}/${area}.ts`]?.())?.[area];
  if (!words) throw new Error(`There is no catalog ${locale}/${area}`);
  return words;
};
