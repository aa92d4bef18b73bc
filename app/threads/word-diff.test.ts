import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { wordDiff } from "./word-diff.ts";

describe("what a suggested wording changes", () => {
  it("is told word by word", () => {
    expect(wordDiff("Övriga nämnder ska samverka.", "Övriga nämnder samverkar enligt bilaga 1.")).toEqual([
      { type: "removed", text: "Övriga nämnder ska samverka." },
      { type: "added", text: "Övriga nämnder samverkar enligt bilaga 1." },
    ]);
    expect(wordDiff("Övriga nämnder ska samverka med varandra.", "Övriga nämnder bör samverka med varandra.")).toEqual([
      { type: "same", text: "Övriga nämnder " },
      { type: "removed", text: "ska" },
      { type: "added", text: "bör" },
      { type: "same", text: " samverka med varandra." },
    ]);
  });

  it("is all new where nothing stood", () => {
    expect(wordDiff("", "Exploateringsnämnden")).toEqual([{ type: "added", text: "Exploateringsnämnden" }]);
  });

  it("holds both texts whole, in order", () => {
    const words = fc.array(fc.constantFrom("ska", "bör", "nämnder", " ", ", ", "."), { maxLength: 20 }).map((w) => w.join(""));
    fc.assert(
      fc.property(words, words, (before, after) => {
        const parts = wordDiff(before, after);
        const side = (other: string) => parts.filter((p) => p.type !== other).map((p) => p.text).join("");
        expect(side("added")).toBe(before);
        expect(side("removed")).toBe(after);
      }),
    );
  });
});
