import { expect, it } from "vitest";
import type { BlockId } from "../../../domain/ids.ts";
import type { MarkPainter, PaintedSpot } from "./painter.ts";
import { createSwitchingPainter } from "./switching-painter.ts";

/** Paints into a map that can be looked at. */
const inMemory = () => {
  const painted = new Map<object, readonly PaintedSpot[]>();
  let isDestroyed = false;
  const painter: MarkPainter = {
    paint: (group, spots) => void (spots.length > 0 ? painted.set(group, spots) : painted.delete(group)),
    destroy: () => {
      isDestroyed = true;
    },
  };
  return { painter, painted, isDestroyed: () => isDestroyed };
};

const block = { dataset: { block: "b1" as BlockId } } as unknown as Element;
const spot = (start: number): PaintedSpot => ({ block, start, end: start + 1, layer: "add" });
const [here, there] = [{}, {}];

it("takes along what is painted, and brings it back", () => {
  const [own, other] = [inMemory(), inMemory()];
  const painter = createSwitchingPainter(own.painter);
  painter.paint(here, [spot(1)]);
  painter.paintWith(other.painter);
  expect([...own.painted]).toEqual([]);
  expect([...other.painted]).toEqual([[here, [spot(1)]]]);

  painter.paint(here, [spot(2)]);
  painter.paint(there, [spot(3)]);
  painter.paint(there, []);
  painter.paintWith(null);
  expect([...other.painted]).toEqual([]);
  expect([...own.painted]).toEqual([[here, [spot(2)]]]);
});

it("leaves nothing behind when it goes, whoever paints then", () => {
  const [own, other] = [inMemory(), inMemory()];
  const painter = createSwitchingPainter(own.painter);
  painter.paintWith(other.painter);
  painter.paint(here, [spot(1)]);
  painter.destroy();
  expect([...other.painted]).toEqual([]);
  expect(own.isDestroyed()).toBe(true);
});
