import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Block } from "../draft/block.ts";
import type { BlockId } from "../ids.ts";
import { firstBlockIndex, resolveTarget } from "./target.ts";

const block = (id: string, text: string, kind: Block["kind"] = "paragraph"): Block => ({
  id: id as BlockId,
  number: kind === "heading" ? null : id,
  kind,
  level: kind === "heading" ? 1 : 0,
  label: null,
  text,
  marks: [],
  rows: null,
  headerRow: false,
});
const [h, a, b] = ["h", "a", "b"] as unknown as BlockId[] as [BlockId, BlockId, BlockId];
const blocks = [block("h", "Lägesbild", "heading"), block("a", "Otryggheten ökar 😀 här."), block("b", "Den mäts årligen.")];

const range = (blockId: BlockId, start: number, endBlockId: BlockId, end: number) =>
  ({ type: "range", blockId, start, endBlockId, end }) as const;

describe("a range", () => {
  it("is anchored by its words and what stands around them", () => {
    expect(resolveTarget(range(a, 12, a, 16), blocks)).toEqual({
      ok: true,
      value: { exact: "ökar", prefix: "Otryggheten ", suffix: " 😀 här." },
    });
  });

  it("may run over several blocks, whose texts are joined by a line break", () => {
    const result = resolveTarget(range(a, 20, b, 3), blocks);
    expect(result.ok && result.value.exact).toBe("här.\nDen");
  });

  it.each([
    ["is empty", range(a, 3, a, 3)],
    ["is reversed", range(a, 5, a, 3)],
    ["ends in an earlier block", range(b, 0, a, 3)],
    ["ends outside the text", range(a, 0, a, 999)],
    ["begins outside the text", range(a, -1, a, 3)],
    ["cuts a character in two", range(a, 0, a, 18)],
    ["touches nothing of its first block", range(a, 24, b, 3)],
    ["touches nothing of its last block", range(a, 0, b, 0)],
  ])("is refused when it %s", (_why, target) => {
    expect(resolveTarget(target, blocks)).toMatchObject({ ok: false, refusal: { code: "annotation.range-invalid" } });
  });

  it("always quotes exactly the words between its offsets", () => {
    fc.assert(
      fc.property(fc.nat(23), fc.nat(23), (x, y) => {
        const [start, end] = [Math.min(x, y), Math.max(x, y)];
        const text = blocks[1]?.text ?? "";
        const result = resolveTarget(range(a, start, a, end), blocks);
        if (result.ok) expect(result.value.exact).toBe(text.slice(start, end));
        else expect(start === end || start === 18 || end === 18).toBe(true);
      }),
    );
  });
});

describe("other targets", () => {
  it("refuse a block that is not in the draft", () => {
    const gone = "gone" as BlockId;
    for (const target of [
      { type: "block", blockId: gone } as const,
      { type: "section", sectionId: gone } as const,
      { type: "missing", missingAfter: gone } as const,
      range(gone, 0, a, 2),
      range(a, 0, gone, 2),
    ]) {
      expect(resolveTarget(target, blocks)).toMatchObject({ ok: false, refusal: { code: "annotation.target-missing" } });
    }
  });

  it("take only a heading for a section", () => {
    expect(resolveTarget({ type: "section", sectionId: h }, blocks).ok).toBe(true);
    expect(resolveTarget({ type: "section", sectionId: a }, blocks).ok).toBe(false);
  });

  it("put the whole document first", () => {
    expect(firstBlockIndex({ type: "document" }, blocks)).toBe(0);
    expect(firstBlockIndex({ type: "missing", missingAfter: b }, blocks)).toBe(2);
  });
});
