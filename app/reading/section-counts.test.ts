import { describe, expect, it } from "vitest";
import type { AnnotationView } from "../../domain/annotation/annotation.ts";
import type { Target } from "../../domain/annotation/target.ts";
import type { OutlineEntry } from "../../domain/draft/draft-html.ts";
import type { AnnotationId, BlockId } from "../../domain/ids.ts";
import { createSectionCounts } from "./section-counts.ts";

const ids = ["before", "h1", "p1", "h11", "p2", "h2", "p3"] as BlockId[];
const order = { ids, indexOf: (id: BlockId) => ids.indexOf(id), lengthOf: () => 10 };
const heading = (id: string, level: number): OutlineEntry => ({ id: id as BlockId, anchor: id, level, title: id });
const outline = [heading("h1", 1), heading("h11", 2), heading("h2", 1)];
const on = (target: Target, state = "open") => ({ target, state }) as unknown as AnnotationView;
const all = (list: readonly AnnotationView[]) => new Map(list.map((a, i) => [`${i}` as AnnotationId, a]));
const block = (id: string): Target => ({ type: "block", blockId: id as BlockId });

describe("how many annotations a section has", () => {
  it("counts subsections into the sections that they belong to", () => {
    const counts = createSectionCounts(
      outline,
      order,
      (a) => a.target.type === "section" || a.target.type === "missing",
    )(
      all([
        on(block("p1")),
        on(block("p2")),
        on({ type: "section", sectionId: "h11" as BlockId }),
        on({ type: "missing", missingAfter: "h2" as BlockId }),
        on({ type: "range", blockId: "p2" as BlockId, start: 0, end: 1, endBlockId: "p3" as BlockId }),
      ]),
    );
    expect(Object.fromEntries([...counts.bySection].map(([id, { all, unread }]) => [id, [all, unread]]))).toEqual({ h1: [4, 1], h11: [3, 1], h2: [1, 1] });
  });

  it("counts the whole document apart, and neither drafts nor what is not in this version", () => {
    const counts = createSectionCounts(outline, order, () => true)(all([on({ type: "document" }), on(block("p1"), "draft"), on(block("nowhere")), on(block("before"))]));
    expect(counts.document).toEqual({ all: 1, unread: 1 });
    expect([...counts.bySection.values()].map((c) => c.all)).toEqual([0, 0, 0]);
  });

  it("counts a level that is left out into the section above it", () => {
    const deep = [heading("h1", 1), heading("h11", 3), heading("h2", 2)];
    const counts = createSectionCounts(deep, order, () => false)(all([on(block("p2")), on(block("p3"))]));
    expect([...counts.bySection.values()].map((c) => c.all)).toEqual([2, 1, 1]);
  });
});
