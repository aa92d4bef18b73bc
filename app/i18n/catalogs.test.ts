import { readFile } from "node:fs/promises";
import path from "node:path";
import { IntlMessageFormat } from "intl-messageformat";
import { describe, expect, it } from "vitest";
import { textsIn, type Texts } from "../../catalog-texts.ts";
import { areas } from "./areas.ts";
import { catalogs as en } from "./en/index.ts";
import { catalogs as sv } from "./sv/index.ts";
import { translator, type Words } from "./translator.ts";

const spoken = areas.filter((area) => area !== "refusals");

/** Every text of a catalog by its path. */
const textsOf = (words: Texts, at: string): [string, string][] =>
  Object.entries(words).flatMap(([key, value]) => (typeof value === "string" ? [[`${at}.${key}`, value] as [string, string]] : textsOf(value, `${at}.${key}`)));

/** A language's texts as they are written. */
const written = async (language: "sv" | "en"): Promise<ReadonlyMap<string, string>> => {
  const texts = spoken.map(async (area) => {
    const source = await readFile(path.join(import.meta.dirname, language, `${area}.ts`), "utf8");
    return textsOf((await textsIn(source))[area] ?? {}, area);
  });
  return new Map((await Promise.all(texts)).flat());
};

const [swedish, english] = await Promise.all([written("sv"), written("en")]);
const all = [...[...swedish].map(([key, text]) => ({ language: "sv" as const, key, text })), ...[...english].map(([key, text]) => ({ language: "en" as const, key, text }))];

type Element = ReturnType<IntlMessageFormat["getAst"]>[number];
const parsed = (text: string, language: string): Element[] => new IntlMessageFormat(text, language).getAst();

const argument = 1;
const plural = 6;
/** Everything in a text that is not its own words, also inside its forms. */
const asked = (elements: readonly Element[]): Element[] =>
  elements.flatMap((element) => [
    ...(element.type === 0 ? [] : [element]),
    ...("options" in element ? Object.values(element.options).flatMap((form) => asked(form.value)) : []),
  ]);
const parameters = (text: string, language: string): string[] =>
  [...new Set(asked(parsed(text, language)).map((element) => `${"value" in element ? element.value : "#"} ${element.type === plural ? "number" : "text"}`))].sort();

describe("the catalogs", () => {
  it("have every area in both languages, and no other", () => {
    expect(Object.keys(sv).sort()).toEqual([...areas].sort());
    expect(Object.keys(en).sort()).toEqual([...areas].sort());
  });

  it("have the same keys in both languages", () => {
    expect(swedish.size).toBeGreaterThan(1000);
    expect([...english.keys()].sort()).toEqual([...swedish.keys()].sort());
  });

  it("have no empty text", () => {
    for (const { key, text } of all) expect(text.trim(), key).not.toBe("");
  });

  it("take the same parameters in both languages", () => {
    for (const [key, text] of swedish) expect(parameters(english.get(key) ?? "", "en"), key).toEqual(parameters(text, "sv"));
  });

  it("have words, parameters and forms of a number, and nothing else that a text may have", () => {
    for (const { key, text, language } of all) expect([argument, plural], key).toEqual(expect.arrayContaining(asked(parsed(text, language)).map(({ type }) => type)));
  });

  it("have both forms of every number", () => {
    for (const { key, text, language } of all)
      for (const element of asked(parsed(text, language)))
        if ("options" in element) expect(Object.keys(element.options).filter((form) => !form.startsWith("=")), key).toEqual(["one", "other"]);
  });

  it("say what another formatter makes of each text as it is written, for none, one and two", () => {
    const catalogs: Record<"sv" | "en", Record<string, Words>> = { sv, en };
    for (const { language, key, text } of all) {
      const [area = "", ...rest] = key.split(".");
      const t = translator(language, catalogs[language][area] ?? null) as (key: string, values: object) => string;
      const names = asked(parsed(text, language)).flatMap((element) => ("value" in element ? [element.value] : []));
      const other = new IntlMessageFormat(text, language);
      for (const count of [0, 1, 2]) {
        const values = { ...Object.fromEntries(names.map((name) => [name, `‹${name}›`])), count };
        expect(t(rest.join("."), values), key).toBe(other.format(values));
      }
    }
  });
});
