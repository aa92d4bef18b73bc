import { describe, expect, it } from "vitest";
import { merged } from "./merged.ts";
import { layers, type Layer, type PaintedSpot } from "./painter.ts";

const one = document.createElement("p");
const two = document.createElement("p");
const spot = (block: Element, start: number, end: number, layer: Layer = "clarify"): PaintedSpot => ({ block, start, end, layer });

describe("words that are painted together", () => {
  it("joins what overlaps, touches or is inside", () => {
    expect(merged([spot(one, 4, 9), spot(one, 0, 5), spot(one, 9, 12), spot(one, 5, 6)])).toEqual([spot(one, 0, 12)]);
  });

  it("keeps gaps, blocks and layers apart", () => {
    const spots = [spot(one, 0, 5), spot(one, 6, 9), spot(two, 0, 5), spot(one, 0, 5, "strike")];
    expect(merged(spots)).toHaveLength(4);
    expect(merged(spots)).toEqual(expect.arrayContaining(spots));
  });

  it("paints the same letters, each once for its layer", () => {
    let seed = 7;
    const next = (below: number): number => (seed = (seed * 1103515245 + 12345) % 2147483648) % below;
    const letters = (spots: readonly PaintedSpot[]): string[] =>
      spots.flatMap((s) => Array.from({ length: s.end - s.start }, (_, i) => `${s.block === one ? 1 : 2}:${s.layer}:${s.start + i}`));
    for (let round = 0; round < 300; round++) {
      const spots = Array.from({ length: next(12) }, () => {
        const start = next(30);
        return spot(next(2) === 0 ? one : two, start, start + 1 + next(8), layers[next(4)] ?? "add");
      });
      const painted = letters(merged(spots));
      expect(new Set(painted)).toEqual(new Set(letters(spots)));
      expect(painted).toHaveLength(new Set(painted).size);
    }
  });
});
