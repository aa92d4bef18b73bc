import { expect, it } from "vitest";
import { mayBeReworded, namedIn } from "./comment.ts";

const people = [{ name: "Eva Lind" }, { name: "Eva Lindqvist" }, { name: "Åsa Ek" }];
const names = (text: string): string[] => namedIn(text, people).map(({ name }) => name);

it("finds who is named in a comment, once each, and nobody by a part of a name", () => {
  expect(names("@Eva Lindqvist, och @åsa ek: ser ni? @Eva Lindqvist")).toEqual(["Eva Lindqvist", "Åsa Ek"]);
  expect(names("(@Eva Lind)")).toEqual(["Eva Lind"]);
  expect(names("@Eva Lindgren, @Eva och Åsa Ek")).toEqual([]);
});

it("lets words of one paragraph alone be suggested otherwise", () => {
  const anchor = { section: "views", start: "a", end: "b", quote: "några ord" } as const;
  expect([anchor, { ...anchor, quote: "ett\ntvå" }, null].map(mayBeReworded)).toEqual([true, false, false]);
});
