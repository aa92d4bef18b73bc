import { describe, expect, it } from "vitest";
import type { AnnotationId, BlockId, BodyId } from "../../domain/ids.ts";
import { placesIn } from "../../domain/annotation/place.ts";
import { reviewEntries } from "./review-entries.ts";
import { annotation, paragraph } from "./review.fixture.ts";
import { nextUnsettled, positionIn, stepFrom } from "./step-through.ts";

const id = (value: string) => value as AnnotationId;
const placeOf = placesIn(["a", "b", "c", "d"].map((block, index) => paragraph(block, `${index + 1}`, "Text.")));
const bodies = new Set(["exploatering" as BodyId]);
const at = (block: string, state: "open" | "settled" | "draft" | "withdrawn" = "open") =>
  annotation(`on-${block}`, { state, target: { type: "block", blockId: block as BlockId } });
const idsOf = (entries: ReturnType<typeof reviewEntries>) => entries.map((e) => e.annotation.id);

describe("the order of the review list", () => {
  it("puts open ones first, each half in the order of the draft", () => {
    const entries = reviewEntries([at("d"), at("a", "settled"), at("c", "settled"), at("b")], bodies, placeOf);
    expect(idsOf(entries)).toEqual(["on-b", "on-d", "on-a", "on-c"]);
  });

  it("leaves out drafts, withdrawn ones and other bodies", () => {
    const foreign = annotation("foreign", { bodyId: "trafik" as BodyId });
    expect(reviewEntries([at("a", "draft"), at("b", "withdrawn"), foreign], bodies, placeOf)).toEqual([]);
  });

  it("does not depend on the order in which annotations arrive", () => {
    const all = [at("a"), at("b"), annotation("also-b", { target: { type: "block", blockId: "b" as BlockId } })];
    expect(idsOf(reviewEntries(all, bodies, placeOf))).toEqual(idsOf(reviewEntries(all.toReversed(), bodies, placeOf)));
  });
});

describe("stepping through the list", () => {
  const entries = reviewEntries([at("a"), at("b"), at("c"), at("d", "settled")], bodies, placeOf);
  const [a, b, c, d] = entries;
  if (!a || !b || !c || !d) throw new Error("four entries");

  it("goes one step in either direction and stops at the ends", () => {
    expect(stepFrom(entries, a, 1)).toBe(b);
    expect(stepFrom(entries, b, -1)).toBe(a);
    expect(stepFrom(entries, d, 1)).toBeNull();
    expect(stepFrom(entries, a, -1)).toBeNull();
  });

  it("begins with the first when nothing is chosen", () => {
    expect(stepFrom(entries, null, 1)).toBe(a);
    expect(stepFrom([], null, 1)).toBeNull();
  });

  it("goes on from where an entry stood that has left the list", () => {
    const without = entries.filter((e) => e !== b);
    expect(stepFrom(without, b, 1)).toBe(c);
    expect(stepFrom(without, b, -1)).toBe(a);
  });

  it("goes from a settled one to the next unsettled, and round to the ones that were passed", () => {
    expect(nextUnsettled(entries, id("on-a"))).toBe(b);
    expect(nextUnsettled(entries, id("on-c"))).toBe(a);
    expect(nextUnsettled(entries, id("on-d"))).toBe(a);
  });

  it("goes nowhere when nothing is left", () => {
    expect(nextUnsettled([a], id("on-a"))).toBeNull();
    expect(nextUnsettled([d], id("on-a"))).toBeNull();
  });

  it("says which one is at, also of one that gives way, and of none outside the list", () => {
    const without = entries.filter((e) => e !== b);
    expect(positionIn(entries, b, c)).toBe(2);
    expect(positionIn(without, b, c)).toBe(2);
    expect(positionIn(without, b, null)).toBeNull();
    expect(positionIn([], null, null)).toBeNull();
  });
});
