import { describe, expect, it } from "vitest";
import type { Target } from "../../domain/annotation/target.ts";
import type { BlockId } from "../../domain/ids.ts";
import { annotation, heading, paragraph } from "./review.fixture.ts";
import { onSamePassage } from "./same-passage.ts";

const id = (value: string) => value as BlockId;
const blocks = [heading("h", 2, "Miljö"), paragraph("a", "1", "Gator och torg."), paragraph("b", "2", "Drift.")];
const range = (start: number, end: number): Target => ({ type: "range", blockId: id("a"), start, end, endBlockId: id("a") });
const idsFor = (current: Target, others: Record<string, Target>) =>
  onSamePassage(
    annotation("current", { target: current }),
    Object.entries(others).map(([key, target]) => annotation(key, { target })),
    blocks,
  ).map((a) => a.id);

describe("other threads on the same passage", () => {
  it("finds those in the same paragraph, overlapping words first", () => {
    expect(idsFor(range(0, 5), { apart: range(10, 14), overlapping: range(3, 8) })).toEqual(["overlapping", "apart"]);
  });

  it("counts the whole paragraph and what is missing after it", () => {
    const others: Record<string, Target> = {
      whole: { type: "block", blockId: id("a") },
      missing: { type: "missing", missingAfter: id("a") },
    };
    expect(idsFor(range(0, 5), others).sort()).toEqual(["missing", "whole"]);
  });

  it("leaves out other paragraphs, the section and the whole document", () => {
    const others: Record<string, Target> = {
      other: { type: "block", blockId: id("b") },
      section: { type: "section", sectionId: id("h") },
      document: { type: "document" },
    };
    expect(idsFor(range(0, 5), others)).toEqual([]);
  });

  it("joins views of the same section, and views of the whole document", () => {
    expect(idsFor({ type: "document" }, { same: { type: "document" } })).toEqual(["same"]);
    expect(idsFor({ type: "section", sectionId: id("h") }, { same: { type: "section", sectionId: id("h") } })).toEqual(["same"]);
  });

  it("never counts the annotation itself, nor what is withdrawn", () => {
    const self = annotation("current");
    expect(onSamePassage(self, [self, annotation("gone", { state: "withdrawn" })], blocks)).toEqual([]);
  });
});
