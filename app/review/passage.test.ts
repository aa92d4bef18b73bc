import { describe, expect, it } from "vitest";
import type { Target } from "../../domain/annotation/target.ts";
import type { BlockId } from "../../domain/ids.ts";
import { passageOf, segmentsOf } from "./passage.ts";
import { heading, paragraph } from "./review.fixture.ts";

const id = (value: string) => value as BlockId;
const blocks = [
  heading("h", 2, "Offentlig miljö"),
  paragraph("a", "1", "Gator och torg."),
  paragraph("b", "2", "Drift och belysning."),
  paragraph("c", "3", "Stråk och platser."),
  heading("h2", 2, "Stadsutveckling"),
];
const range = (start: number, end: number, from = "b", to = from): Target => ({
  type: "range",
  blockId: id(from),
  start,
  end,
  endBlockId: id(to),
});

describe("the passage of an annotation", () => {
  it("marks the words of a range and shows the neighbours", () => {
    const passage = passageOf(range(9, 18), blocks);
    expect(passage?.before?.id).toBe("a");
    expect(passage?.after?.id).toBe("c");
    expect(passage?.meant.flatMap(segmentsOf)).toEqual([
      { text: "Drift och", meant: false },
      { text: " belysnin", meant: true },
      { text: "g.", meant: false },
    ]);
  });

  it("marks a range over several blocks from its start to its end", () => {
    const passage = passageOf(range(5, 5, "a", "c"), blocks);
    expect(passage?.meant.map(({ block, from, to }) => block.text.slice(from, to))).toEqual([
      " och torg.",
      "Drift och belysning.",
      "Stråk",
    ]);
  });

  it("does not repeat a heading as a neighbour", () => {
    expect(passageOf(range(0, 4, "a"), blocks)?.before).toBeNull();
    expect(passageOf(range(0, 4, "c"), blocks)?.after).toBeNull();
  });

  it("marks nothing but says where, for what is missing", () => {
    const passage = passageOf({ type: "missing", missingAfter: id("b") }, blocks);
    expect(passage?.gap).toBe(true);
    expect(passage?.meant.flatMap(segmentsOf).some((s) => s.meant)).toBe(false);
  });

  it("has no passage for the whole document or for what is gone", () => {
    expect(passageOf({ type: "document" }, blocks)).toBeNull();
    expect(passageOf({ type: "block", blockId: id("x") }, blocks)).toBeNull();
  });
});
