import fc from "fast-check";
import { expect, it } from "vitest";
import { countsAsAccepted, outcomes } from "../annotation/disposition.ts";
import type { AnnotationId } from "../ids.ts";
import { coverageOf } from "./coverage.ts";

const id = (n: number) => `a${n}` as AnnotationId;

it("gives every accepted annotation exactly one fate, whatever was used and set aside", () => {
  const world = fc.record({
    outcomes: fc.array(fc.option(fc.constantFrom(...outcomes)), { maxLength: 12 }),
    used: fc.uniqueArray(fc.nat(12)),
    aside: fc.uniqueArray(fc.nat(12)),
  });
  fc.assert(
    fc.property(world, ({ outcomes: given, used, aside }) => {
      const annotations = given.map((outcome, n) => ({ id: id(n), outcome: outcome ?? null }));
      const coverage = coverageOf({ annotations, used: new Set(used.map(id)), setAside: new Map(aside.map((n) => [id(n), "skäl"])) });
      const accepted = annotations.filter((a) => a.outcome !== null && countsAsAccepted(a.outcome));
      expect(coverage.accepted).toBe(accepted.length);
      expect(coverage.used + coverage.setAside + coverage.left).toBe(accepted.length);
      expect(coverage.fates.size).toBe(annotations.length);
      for (const a of accepted) {
        const n = annotations.indexOf(a);
        const expected = used.includes(n) ? "used" : aside.includes(n) ? "set-aside" : "none";
        expect(coverage.fates.get(a.id)?.type).toBe(expected);
      }
    }),
  );
});

it("lets the verdict be the fate of what was not accepted, and knows what is not settled", () => {
  const annotations = [
    { id: id(1), outcome: "declined" as const },
    { id: id(2), outcome: "noted" as const },
    { id: id(3), outcome: null },
  ];
  const { fates, unsettled, left } = coverageOf({ annotations, used: new Set([id(1)]), setAside: new Map() });
  expect(fates.get(id(1))).toEqual({ type: "disposed", outcome: "declined" });
  expect(fates.get(id(2))).toEqual({ type: "disposed", outcome: "noted" });
  expect(fates.get(id(3))).toEqual({ type: "unsettled" });
  expect({ unsettled, left }).toEqual({ unsettled: 1, left: 0 });
});
