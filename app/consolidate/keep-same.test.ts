import fc from "fast-check";
import { expect, it } from "vitest";
import { keepSame } from "./keep-same.ts";

it("keeps the very parts that say the same, and takes the others", () => {
  const before = { rows: [{ id: 1, tags: ["a"] }, { id: 2, tags: ["b"] }], count: 2 };
  const now = keepSame(before, { rows: [{ id: 1, tags: ["a"] }, { id: 2, tags: ["c"] }], count: 2 });
  expect(now).toEqual({ rows: [{ id: 1, tags: ["a"] }, { id: 2, tags: ["c"] }], count: 2 });
  expect(now.rows[0]).toBe(before.rows[0]);
  expect(now.rows[1]).not.toBe(before.rows[1]);
  expect(keepSame(before, structuredClone(before))).toBe(before);
});

it("says what the new value says, whatever it was before", () => {
  fc.assert(
    fc.property(fc.jsonValue(), fc.jsonValue(), (before, now) => {
      expect(keepSame(before, now)).toEqual(now);
      expect(keepSame(before, structuredClone(before))).toBe(before);
    }),
  );
});
