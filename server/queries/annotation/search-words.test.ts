import { expect, it } from "vitest";
import { searchExpression } from "./search-words.ts";

it.each([
  ["ansvar", "ansvar:*"],
  ["ansvaret", "(ansvaret:* | ansvar:*)"],
  ["gator  torg", "gator:* & torg:*"],
  ['"gator och torg" trygg', "gator <-> och <-> torg & trygg:*"],
  ["is", "is"],
  ["i-lands", "i & lands:*"],
  ["a:* | b & !(c)", "a & b & c"],
  ["  ''  :*&|! ", null],
  ['""', null],
])("%j is looked for as %j", (typed, expected) => {
  expect(searchExpression(typed)).toBe(expected);
});
