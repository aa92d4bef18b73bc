import { describe, expect, it } from "vitest";
import { resolveTarget, type Target } from "../../domain/annotation/target.ts";
import { versionBlocks } from "../../domain/draft/number-blocks.ts";
import type { Block } from "../../domain/draft/block.ts";
import type { ImportedBlock } from "../../domain/draft/imported-draft.ts";
import { carryBetween } from "./carry-anchor.ts";
import { compareDrafts } from "./compare-drafts.ts";

/** `# ` begins a heading; everything else is a paragraph. */
const imported = (lines: readonly string[]): ImportedBlock[] =>
  lines.map((line) => {
    const heading = line.startsWith("# ");
    return { kind: heading ? "heading" : "paragraph", level: heading ? 1 : 0, label: null, text: heading ? line.slice(2) : line, marks: [], rows: null, headerRow: false };
  });

const first = [
  "# Lägesbild",
  "Tryggheten mäts vartannat år i hela staden, och resultaten redovisas för varje stadsdel.",
  "Många upplever otrygghet i centrumnära miljöer, särskilt under kvällar och helger.",
  "# Ansvarsfördelning",
  "Trafiknämnden har ett särskilt ansvar för gator och torg.",
  "# Uppföljning",
  "Programmet följs upp varje år i samband med verksamhetsberättelsen.",
];

const versions = (second: readonly string[]) => {
  const before = versionBlocks(imported(first));
  return { before, after: versionBlocks(imported(second), before) };
};

const anchorAt = (blocks: readonly Block[], target: Target) => {
  const quote = resolveTarget(target, blocks);
  if (!quote.ok) throw new Error("the test's own target is wrong");
  return { target, quote: quote.value };
};

const blockWith = (blocks: readonly Block[], words: string): Block => {
  const block = blocks.find((b) => b.text.includes(words));
  if (!block) throw new Error(`nothing says ${words}`);
  return block;
};

const words = (blocks: readonly Block[], text: string): Target => {
  const block = blockWith(blocks, text);
  const start = block.text.indexOf(text);
  return { type: "range", blockId: block.id, start, end: start + text.length, endBlockId: block.id };
};

const carry = (second: readonly string[], target: (before: readonly Block[]) => Target) => {
  const { before, after } = versions(second);
  return { ...carryBetween(before, after)(anchorAt(before, target(before))), after };
};

const replaced = (line: number, text: string): string[] => first.map((old, index) => (index === line ? text : old));

describe("an annotation's place in a new version", () => {
  it("is the same where nothing was changed", () => {
    const carried = carry([...first, "Ett nytt stycke sist."], (b) => words(b, "vartannat år"));
    expect(carried).toMatchObject({ fate: "same", score: 1, anchor: { quote: { exact: "vartannat år" } } });
  });

  it("follows a paragraph that was moved", () => {
    const moved = [first[0] ?? "", first[2] ?? "", ...first.slice(3), first[1] ?? ""];
    const carried = carry(moved, (b) => words(b, "resultaten redovisas"));
    expect(carried.fate).toBe("moved");
    expect(carried.anchor?.quote.exact).toBe("resultaten redovisas");
  });

  it("stays on its words when others around them are changed", () => {
    const carried = carry(replaced(1, "Numera mäts tryggheten vartannat år i hela staden, och resultaten redovisas för varje stadsdel."), (b) => words(b, "resultaten redovisas"));
    expect(carried).toMatchObject({ fate: "moved", score: 1, anchor: { quote: { exact: "resultaten redovisas" } } });
  });

  it("is only proposed when the words themselves were changed", () => {
    const carried = carry(replaced(1, "Tryggheten mäts vartannat år i hela staden, och resultatet redovisas för var stadsdel."), (b) => words(b, "resultaten redovisas för varje stadsdel"));
    expect(carried.fate).toBe("changed");
    expect(carried.score).toBeGreaterThan(0.7);
    expect(carried.score).toBeLessThan(1);
    expect(carried.anchor?.quote.exact).toContain("redovisas för var");
  });

  it("is only proposed when the same words stand twice", () => {
    const carried = carry(replaced(4, "Trafiknämnden har ett särskilt ansvar för gator, och ett särskilt ansvar för torg."), (b) => words(b, "ett särskilt ansvar"));
    expect(carried).toMatchObject({ fate: "changed", anchor: { quote: { exact: "ett särskilt ansvar" } } });
  });

  it("is proposed for the paragraph when other words stand in their place", () => {
    const carried = carry(replaced(4, "Trafiknämnden har ett ansvar för gator och parker."), (b) => words(b, "torg"));
    expect(carried).toMatchObject({ fate: "changed", score: 0, anchor: { target: { type: "block" } } });
  });

  it("is gone when nothing like it is left, and is attached to nothing", () => {
    const carried = carry(first.filter((_, index) => index !== 4), (b) => words(b, "särskilt ansvar för gator"));
    expect(carried).toMatchObject({ fate: "gone", anchor: null });
  });

  it("is only proposed elsewhere when its paragraph is gone but the words turn up", () => {
    const second = [...first.filter((_, index) => index !== 6), "I årets budget står något annat, men det sägs: följs upp varje år i samband med verksamhetsberättelsen, som förut och därefter igen."];
    const carried = carry(second, (b) => words(b, "följs upp varje år i samband med verksamhetsberättelsen"));
    expect(carried.fate).toBe("changed");
    expect(carried.anchor?.quote.exact).toBe("följs upp varje år i samband med verksamhetsberättelsen");
  });

  it("follows a range over several paragraphs, and proposes it when something came in between", () => {
    const over = (b: readonly Block[]): Target => ({ type: "range", blockId: blockWith(b, "Tryggheten").id, start: 11, endBlockId: blockWith(b, "Många").id, end: 5 });
    expect(carry([...first, "Sist."], over).fate).toBe("same");
    const inserted = [...first.slice(0, 2), "Ett inskjutet stycke.", ...first.slice(2)];
    expect(carry(inserted, over)).toMatchObject({ fate: "changed" });
  });

  it("keeps the whole document, and sections and gaps by their own block", () => {
    expect(carry(["# Annat"], () => ({ type: "document" })).fate).toBe("same");
    expect(carry([...first, "Sist."], (b) => ({ type: "section", sectionId: blockWith(b, "Ansvarsfördelning").id })).fate).toBe("same");
    expect(carry(replaced(6, "Programmet följs upp vartannat år i samband med verksamhetsberättelsen."), (b) => ({ type: "missing", missingAfter: blockWith(b, "Programmet").id })).fate).toBe("changed");
  });
});

it("says what a version says otherwise, in its order", () => {
  const { before, after } = versions([
    ...first.slice(0, 2),
    "Ett helt nytt stycke om belysning.",
    ...first.slice(3, 6),
    "Programmet följs upp vartannat år i samband med verksamhetsberättelsen.",
  ]);
  expect(compareDrafts(before, after).map((d) => [d.type, (d.after ?? d.before).text.slice(0, 12)])).toEqual([
    ["removed", "Många upplev"],
    ["added", "Ett helt nyt"],
    ["changed", "Programmet f"],
  ]);
  expect(compareDrafts(before, before)).toEqual([]);
});
