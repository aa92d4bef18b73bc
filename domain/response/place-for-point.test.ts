import { expect, it } from "vitest";
import type { Block } from "../draft/block.ts";
import type { BlockId, PointId } from "../ids.ts";
import type { Target } from "../annotation/target.ts";
import { placeForPoint } from "./place-for-point.ts";

const blocks = ["a", "b", "c"].map((id) => ({ id, kind: "paragraph", text: id }) as unknown as Block);
const at = (id: string): Target => ({ type: "block", blockId: id as BlockId });
const point = (id: string, ...sourceIds: string[]) => ({ pointId: id as PointId, sourceIds });
const targets = new Map([
  ["on a", at("a")],
  ["on b", at("b")],
  ["on c", at("c")],
]);

it("comes after the last point that speaks of an earlier or the same place", () => {
  const points = [point("p1", "on a"), point("p2", "on b"), point("p3", "on c")];
  expect(placeForPoint([at("b")], points, targets, blocks)).toBe("p2");
  expect(placeForPoint([at("a")], points, targets, blocks)).toBe("p1");
});

it("comes first when every point speaks of later places, and the whole document before all", () => {
  expect(placeForPoint([at("a")], [point("p1", "on b")], targets, blocks)).toBe(null);
  expect(placeForPoint([{ type: "document" }], [point("p1", "on a")], targets, blocks)).toBe(null);
});

it("passes over points whose sources are unknown", () => {
  expect(placeForPoint([at("b")], [point("p1", "on a"), point("p2", "gone")], targets, blocks)).toBe("p1");
});

it("is placed by its earliest source when it merges several", () => {
  expect(placeForPoint([at("c"), at("a")], [point("p1", "on a"), point("p2", "on b")], targets, blocks)).toBe("p1");
});
