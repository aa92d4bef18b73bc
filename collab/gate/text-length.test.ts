import { expect, test } from "vitest";
import { Chance } from "../testing/random.ts";
import { textLength } from "./text-length.ts";

const encoder = new TextEncoder();
const strict = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });

const decoded = (bytes: Uint8Array): number | null => {
  try {
    return strict.decode(bytes).length;
  } catch {
    return null;
  }
};

test("[R3] counts what a decoder counts, at every length and place", () => {
  const letters = ["a", "å", "–", "😀", "\ufeff", "\u0000", "é", "漢"];
  const chance = new Chance(1);
  for (let round = 0; round < 3_000; round++) {
    const words = Array.from({ length: chance.below(round % 10 === 0 ? 3_000 : 60) }, () => chance.oneOf(letters)).join("");
    const padding = chance.below(9);
    const bytes = encoder.encode("x".repeat(padding) + words + "yz");
    expect(textLength(bytes, padding, bytes.length - 2)).toBe(words.length);
  }
});

test("[R3] refuses what a strict decoder refuses", () => {
  const chance = new Chance(2);
  let refused = 0;
  for (let round = 0; round < 5_000; round++) {
    const bytes = encoder.encode("Målet 😀 är – för lågt".repeat(chance.below(3) + 1));
    for (let change = chance.below(3); change >= 0; change--) bytes[chance.below(bytes.length)] = chance.below(256);
    const expected = decoded(bytes);
    expect(textLength(bytes, 0, bytes.length)).toBe(expected);
    if (expected === null) refused += 1;
  }
  expect(refused).toBeGreaterThan(1_000);
});
