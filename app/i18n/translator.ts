import type { GetICUArgs } from "@schummar/icu-type-parser";
import format, { type CompiledMessage, type FormatValues } from "icu-minify/format";
import type { Locale } from "../../domain/people/actor.ts";
import type { SpokenArea } from "./areas.ts";
import type { catalogs } from "./sv/index.ts";

/** A catalog in another language: the same texts in the same groups. */
export type SameTexts<Words> = { readonly [Key in keyof Words]: Words[Key] extends string ? string : SameTexts<Words[Key]> };

/** A catalog as it is when the page runs: what the build has made of its texts (`catalog-texts.ts`), in groups. */
export type Words = { readonly [key: string]: CompiledMessage | Words };

type Key<Texts> = { [Name in keyof Texts & string]: Texts[Name] extends string ? Name : `${Name}.${Key<Texts[Name]>}` }[keyof Texts & string];

type TextAt<Texts, Path extends string> = Path extends keyof Texts
  ? Texts[Path]
  : Path extends `${infer Group}.${infer Rest}`
    ? Group extends keyof Texts
      ? TextAt<Texts[Group], Rest>
      : never
    : never;

/** What a text asks for; of several texts, what each of them asks for. */
type Asked<Text> = (
  Text extends string ? (values: GetICUArgs<Text, { ICUArgument: string | number; ICUNumberArgument: number }>) => void : never
) extends (values: infer All) => void
  ? All
  : never;

/** Says one of an area's texts: `t("deadline.left", { count: 3 })`. The Swedish catalog says which texts there are, and what each of them asks for. */
export type Translator<Area extends SpokenArea> = <Path extends Key<(typeof catalogs)[Area]>>(
  key: Path,
  ...values: keyof Asked<TextAt<(typeof catalogs)[Area], Path>> extends never ? [] : [values: Asked<TextAt<(typeof catalogs)[Area], Path>>]
) => string;

/** Making the rules of a language's numbers takes longer than saying a text. */
const formattersOf = () => {
  const rules = new Map<string | undefined, Intl.PluralRules>();
  return {
    getPluralRules: (language: string | string[] | undefined, options?: Intl.PluralRulesOptions): Intl.PluralRules => {
      const known = rules.get(options?.type) ?? new Intl.PluralRules(language, options);
      rules.set(options?.type, known);
      return known;
    },
    getNumberFormat: Intl.NumberFormat,
    getDateTimeFormat: Intl.DateTimeFormat,
  };
};

const textAt = (words: Words, key: string): CompiledMessage =>
  key.split(".").reduce<CompiledMessage | Words>((at, name) => (at as Words)[name] as CompiledMessage | Words, words) as CompiledMessage;

/**
 * Says an area's texts, or their keys where there are no words. A text that is not there is a mistake of ours: the people who use it see its key,
 * tests and developers an error.
 */
export const translator = <Area extends SpokenArea>(language: Locale, words: Words | null): Translator<Area> => {
  const options = { formatters: formattersOf() };
  const say = (key: string, values?: FormatValues<string>): string => {
    if (!words) return key;
    try {
      return format<string>(textAt(words, key), language, values, options) as string;
    } catch (error) {
      if (import.meta.env.DEV) throw new Error(`${key}: ${String(error)}`);
      return key;
    }
  };
  return say as unknown as Translator<Area>;
};
