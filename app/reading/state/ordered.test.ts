import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createOrdered } from "./ordered.ts";

type Item = { readonly id: string; readonly rank: number };
const byRank = (a: Item, b: Item): number => a.rank - b.rank || a.id.localeCompare(b.id);

describe("items in order", () => {
  it("are, after any changes, as if sorted anew", () => {
    const change = fc.tuple(fc.integer({ min: 0, max: 30 }), fc.option(fc.nat(9)));
    fc.assert(
      fc.property(fc.array(fc.array(change, { maxLength: 8 }), { minLength: 1, maxLength: 8 }), (steps) => {
        const ordered = createOrdered<string, Item>(byRank);
        let now = new Map(Array.from({ length: 20 }, (_, i) => [`${i}`, { id: `${i}`, rank: i % 7 }]));
        ordered(now);
        for (const step of steps) {
          now = new Map(now);
          for (const [id, rank] of step) {
            if (rank === null) now.delete(`${id}`);
            else now.set(`${id}`, { id: `${id}`, rank });
          }
          expect(ordered(now)).toEqual([...now.values()].sort(byRank));
        }
      }),
    );
  });

  it("keep their list when nothing changed", () => {
    const ordered = createOrdered<string, Item>(byRank);
    const items = new Map([["a", { id: "a", rank: 1 }]]);
    const list = ordered(items);
    expect(ordered(items)).toBe(list);
    expect(ordered(new Map(items))).toBe(list);
  });
});
