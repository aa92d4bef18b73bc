/** What a first draft says of a place before it says what the views are: a line per kind, which each body may word for itself. */
import { kinds, type Kind } from "../annotation/kind.ts";
import { joinList, upperFirst } from "./derived/swedish.ts";

/**
 * A predicate for each kind, read after the name of a place: "Avsnittet Lägesbild" + "skulle kunna förtydligas". Those of several kinds
 * are joined, and what they begin with in common is said once.
 */
export type Phrases = Readonly<Record<Kind, string>>;

export const defaultPhrases: Phrases = {
  support: "är ett bra stöd i det fortsatta arbetet",
  clarify: "skulle kunna förtydligas",
  add: "skulle kunna kompletteras",
  change: "skulle kunna justeras",
  strike: "skulle kunna kortas",
  missing: "skulle kunna kompletteras",
  structure: "skulle kunna disponeras om",
  question: "väcker frågor",
};

/** The body's own where it has any, otherwise the house's. */
export const phrasesOf = (own: Partial<Record<string, unknown>>): Phrases =>
  Object.fromEntries(
    kinds.map((kind) => {
      const line = own[kind];
      return [kind, typeof line === "string" && line.trim() !== "" ? line.trim() : defaultPhrases[kind]];
    }),
  ) as Phrases;

/** "Avsnittet Lägesbild skulle kunna förtydligas och kompletteras." An adverb ("dock") comes after the verb. */
export const openingLine = (place: string, of: readonly Kind[], phrases: Phrases, adverb: string | null = null): string => {
  const predicates = [...new Set(kinds.filter((kind) => of.includes(kind)).map((kind) => phrases[kind]))];
  const joined = joinPredicates(predicates);
  return `${upperFirst(place)} ${adverb === null ? joined : joined.replace(/^\S+/u, `$& ${adverb}`)}.`;
};

const joinPredicates = (predicates: readonly string[]): string => {
  const groups = new Map<string, string[]>();
  for (const predicate of predicates) {
    const begins = beginningOf(predicate);
    groups.set(begins, [...(groups.get(begins) ?? []), predicate.slice(begins.length)]);
  }
  return joinList([...groups].map(([begins, ends]) => `${begins}${joinList(ends)}`));
};

/** What several predicates may share: "skulle kunna ", "behöver ", "bör ". */
const beginningOf = (predicate: string): string => /^(?:skulle (?:med fördel )?kunna|behöver|bör|kan) /.exec(predicate)?.[0] ?? "";
