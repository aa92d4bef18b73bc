/** The interface's texts are written in ICU MessageFormat. The build makes of each what can be said without a parser (icu-minify). */
import { transform } from "esbuild";
import compile from "icu-minify/compile";
import type { Plugin } from "vite";

/** A catalog as it is written: texts in groups. */
export type Texts = { readonly [key: string]: string | Texts };

/** The catalog that a source exports, by its name. A catalog imports nothing but types. */
export const textsIn = async (source: string): Promise<Readonly<Record<string, Texts>>> => {
  const { code } = await transform(source, { loader: "ts" });
  return (await import(`data:text/javascript;base64,${Buffer.from(code).toString("base64")}`)) as Record<string, Texts>;
};

const compiled = (texts: Texts): object =>
  Object.fromEntries(Object.entries(texts).map(([key, value]) => [key, typeof value === "string" ? compile(value) : compiled(value)]));

/** The words of refusals have a format of their own (`domain/messages/refusal-text.ts`). */
const isCatalog = (id: string): boolean => /\/app\/i18n\/(sv|en)\/(?!index|refusals)\w+\.ts$/.test(id);

export const compiledTexts = (): Plugin => ({
  name: "compiled-texts",
  enforce: "pre",
  transform: async (source, id) => {
    if (!isCatalog(id)) return null;
    const catalogs = Object.entries(await textsIn(source));
    return { code: catalogs.map(([name, texts]) => `export const ${name} = ${JSON.stringify(compiled(texts))};`).join("\n"), map: null };
  },
});
