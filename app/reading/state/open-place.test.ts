import { describe, expect, it } from "vitest";
import type { Target } from "../../../domain/annotation/target.ts";
import type { BlockId } from "../../../domain/ids.ts";
import { isAt, targetOf } from "./open-place.ts";
import type { OpenPlace } from "./reading-state.ts";

const ids = ["h", "p1", "p2"] as BlockId[];
const blocks = {
  ids,
  indexOf: (id: BlockId) => ids.indexOf(id),
  lengthOf: () => 10,
  block: (id: BlockId) => (ids.includes(id) ? { id, kind: id === ("h" as BlockId) ? ("heading" as const) : ("paragraph" as const) } : undefined),
};
const at = (blockId: string): OpenPlace => ({ type: "block", blockId: blockId as BlockId });
const whole: OpenPlace = { type: "document" };
const range: Target = { type: "range", blockId: "p1" as BlockId, start: 2, end: 3, endBlockId: "p2" as BlockId };

describe("what a comment on the open place would be about", () => {
  it("is the whole draft, the section of a heading, or the paragraph", () => {
    expect(targetOf(whole, blocks)).toEqual({ type: "document" });
    expect(targetOf(at("h"), blocks)).toEqual({ type: "section", sectionId: "h" });
    expect(targetOf(at("p1"), blocks)).toEqual({ type: "block", blockId: "p1" });
  });

  it("is nothing where no place is open, or the draft is not there yet", () => {
    expect(targetOf(null, blocks)).toBeNull();
    expect(targetOf(whole, null)).toBeNull();
  });
});

describe("what is at the open place", () => {
  it("is what touches its paragraph, also from the one before", () => {
    expect(isAt(at("p2"), range, blocks)).toBe(true);
    expect(isAt(at("h"), range, blocks)).toBe(false);
  });

  it("is only what is about the whole draft, where that is open", () => {
    expect(isAt(whole, { type: "document" }, blocks)).toBe(true);
    expect(isAt(whole, range, blocks)).toBe(false);
    expect(isAt(at("p1"), { type: "document" }, blocks)).toBe(false);
  });

  it("is everything where none is open, and nothing at a place before the draft is there", () => {
    expect(isAt(null, range, blocks)).toBe(true);
    expect(isAt(null, range, null)).toBe(true);
    expect(isAt(whole, { type: "document" }, null)).toBe(false);
  });
});
