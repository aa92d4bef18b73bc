import { expect, it } from "vitest";
import { differences } from "./differences.ts";

type Item = { readonly name: string };
const item = (name: string): Item => ({ name });
const [a, b, c, other] = [item("a"), item("b"), item("c"), item("other b")];

it("tells what came, what changed with what it was before, and what is gone", () => {
  const from = new Map([
    [1, a],
    [2, b],
    [3, c],
  ]);
  const to = new Map([
    [1, a],
    [2, other],
    [4, c],
  ]);
  expect(differences(from, to)).toEqual({ came: [other, c], gone: [b, c] });
});

it("goes by identity, not by what is said", () => {
  expect(differences(new Map([[1, a]]), new Map([[1, item("a")]]))).toEqual({ came: [item("a")], gone: [a] });
  expect(differences(new Map([[1, a]]), new Map([[1, a]]))).toEqual({ came: [], gone: [] });
});

it("does not give one map's answer to another", () => {
  const to = new Map([[1, a]]);
  expect(differences(new Map(), to)).toEqual({ came: [a], gone: [] });
  expect(differences(new Map([[1, b]]), to)).toEqual({ came: [a], gone: [b] });
  expect(differences(new Map(), to)).toEqual({ came: [a], gone: [] });
});

it("makes the one map into the other, whatever they hold", () => {
  let seed = 7;
  const random = (below: number): number => (seed = (seed * 48_271) % 2_147_483_647) % below;
  const pool = Array.from({ length: 6 }, (_, i) => item(String(i)));
  const anyMap = () => new Map(Array.from({ length: random(8) }, () => [random(10), pool[random(pool.length)] as Item]));
  const sorted = (items: readonly Item[]): readonly string[] => items.map((i) => i.name).sort();
  for (let round = 0; round < 500; round++) {
    const [from, to] = [anyMap(), anyMap()];
    const { came, gone } = differences(from, to);
    const rest = [...from.values()];
    for (const one of gone) rest.splice(rest.indexOf(one), 1);
    expect(sorted([...rest, ...came])).toEqual(sorted([...to.values()]));
  }
});
