import fc from "fast-check";
import { expect, it } from "vitest";
import { createTally } from "./tally.ts";

type Item = { readonly keys: readonly number[] };

it("counts, after any changes, as if counted anew", () => {
  const change = fc.tuple(fc.integer({ min: 0, max: 30 }), fc.option(fc.array(fc.nat(4), { maxLength: 3 })));
  fc.assert(
    fc.property(fc.array(fc.array(change, { maxLength: 8 }), { minLength: 1, maxLength: 8 }), (steps) => {
      const tally = createTally<number, Item, number>((item) => item.keys);
      let now = new Map<number, Item>();
      for (const step of steps) {
        now = new Map(now);
        for (const [id, keys] of step) {
          if (keys === null) now.delete(id);
          else now.set(id, { keys });
        }
        const counted = tally(now);
        const all = [...now.values()].flatMap((item) => item.keys);
        for (let key = 0; key < 5; key += 1) expect(counted(key)).toBe(all.filter((k) => k === key).length);
      }
    }),
  );
});
