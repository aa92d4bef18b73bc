import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { AnnotationView } from "../../../domain/annotation/annotation.ts";
import type { Target } from "../../../domain/annotation/target.ts";
import type { AnnotationId, BlockId } from "../../../domain/ids.ts";
import { compareByPlace, createSpotIndex, spotsOf, touchedBlocks, touches, type BlockOrder } from "./spots.ts";

const lengths = [12, 0, 30, 7];
const ids = lengths.map((_, i) => `b${i}` as BlockId);
const order: BlockOrder = { ids, indexOf: (id) => ids.indexOf(id), lengthOf: (id) => lengths[ids.indexOf(id)] ?? 0 };

const annotation = (id: string, target: Target, createdAt = "2026-01-01"): AnnotationView =>
  ({ id, target, createdAt }) as unknown as AnnotationView;
const range = (from: number, start: number, to: number, end: number): Target => ({
  type: "range",
  blockId: `b${from}` as BlockId,
  start,
  end,
  endBlockId: `b${to}` as BlockId,
});
const mapOf = (...list: AnnotationView[]) => new Map(list.map((a) => [a.id, a]));

describe("where annotations stand", () => {
  it("follows a range through every block it crosses", () => {
    expect(spotsOf(annotation("a", range(0, 5, 3, 2)), order)).toEqual([
      { blockId: "b0", start: 5, end: 12 },
      { blockId: "b1", start: 0, end: 0 },
      { blockId: "b2", start: 0, end: 30 },
      { blockId: "b3", start: 0, end: 2 },
    ]);
  });

  it("touches the blocks that it runs over, and no others", () => {
    const place = fc.integer({ min: 0, max: 5 });
    fc.assert(
      fc.property(place, place, fc.constantFrom<Target["type"]>("range", "block", "section", "missing", "document"), (from, to, type) => {
        const id = `b${from}` as BlockId;
        const targets: Record<Target["type"], Target> = {
          range: range(from, 0, to, 1),
          block: { type: "block", blockId: id },
          section: { type: "section", sectionId: id },
          missing: { type: "missing", missingAfter: id },
          document: { type: "document" },
        };
        const touched = touchedBlocks(targets[type], order);
        for (let i = 0; i < 6; i += 1) expect(touches(targets[type], `b${i}` as BlockId, order)).toBe(touched.includes(`b${i}` as BlockId));
      }),
    );
  });

  it("names no words for paragraphs, sections, gaps and the whole", () => {
    const places: Target[] = [
      { type: "block", blockId: "b0" as BlockId },
      { type: "section", sectionId: "b0" as BlockId },
      { type: "missing", missingAfter: "b0" as BlockId },
      { type: "document" },
    ];
    for (const target of places) expect(spotsOf(annotation("a", target), order)).toEqual([]);
  });

  it("answers for a character with the most particular annotation first", () => {
    const index = createSpotIndex(order);
    index.update(mapOf(annotation("wide", range(0, 0, 0, 12)), annotation("narrow", range(0, 4, 0, 6)), annotation("across", range(0, 4, 2, 6))));
    expect(index.at("b0" as BlockId, 4).map((a) => a.id)).toEqual(["narrow", "wide", "across"]);
    expect(index.at("b0" as BlockId, 6).map((a) => a.id)).toEqual(["wide", "across"]);
    expect(index.at("b2" as BlockId, 6)).toEqual([]);
  });

  it("orders by place: the whole first, a paragraph before its words, what is missing after it, what is gone last", () => {
    const list = [
      annotation("gone", { type: "block", blockId: "nowhere" as BlockId }),
      annotation("gap", { type: "missing", missingAfter: "b0" as BlockId }),
      annotation("later", range(2, 0, 2, 3)),
      annotation("words", range(0, 3, 0, 5)),
      annotation("paragraph", { type: "block", blockId: "b0" as BlockId }),
      annotation("whole", { type: "document" }),
    ];
    expect(list.sort(compareByPlace(order)).map((a) => a.id)).toEqual(["whole", "paragraph", "words", "gap", "later", "gone"]);
  });

  it("tells which blocks changed, and only those", () => {
    const index = createSpotIndex(order);
    const [a, b] = [annotation("a", range(0, 0, 0, 3)), annotation("b", range(2, 0, 3, 3))];
    expect([...index.update(mapOf(a, b))].sort()).toEqual(["b0", "b2", "b3"]);
    expect([...index.update(mapOf(a, b))]).toEqual([]);
    expect([...index.update(mapOf(a, annotation("b", range(3, 0, 3, 3))))].sort()).toEqual(["b2", "b3"]);
    expect([...index.update(mapOf(a))]).toEqual(["b3"]);
  });

  it("holds, after any changes, what a fresh index of the same annotations holds", () => {
    const target = fc
      .tuple(fc.nat(3), fc.nat(3), fc.nat(30), fc.nat(30))
      .map(([x, y, s, e]): Target => {
        const [from, to] = [Math.min(x, y), Math.max(x, y)];
        return range(from, Math.min(s, lengths[from] ?? 0), to, Math.min(e, lengths[to] ?? 0));
      });
    const step = fc.array(fc.tuple(fc.constantFrom("a", "b", "c", "d"), target), { maxLength: 4 });
    fc.assert(
      fc.property(fc.array(step, { minLength: 1, maxLength: 6 }), (steps) => {
        const index = createSpotIndex(order);
        let last = new Map<AnnotationId, AnnotationView>();
        for (const [at, changes] of steps.entries()) {
          // Untouched annotations keep their identity, as in the live store.
          const next = new Map(at % 2 === 0 ? last : []);
          for (const [id, t] of changes) next.set(id as AnnotationId, annotation(id, t));
          index.update(next);
          last = next;
        }
        const fresh = createSpotIndex(order);
        fresh.update(last);
        for (const id of ids) {
          expect(new Set(index.annotationsIn(id))).toEqual(new Set(fresh.annotationsIn(id)));
          for (let offset = 0; offset < order.lengthOf(id); offset += 1) {
            const brute = [...last.values()].filter((a) => spotsOf(a, order).some((s) => s.blockId === id && s.start <= offset && offset < s.end));
            expect(new Set(index.at(id, offset))).toEqual(new Set(brute));
          }
        }
      }),
    );
  });
});
