import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { outcomes, type Outcome } from "../annotation/disposition.ts";
import { kinds, type Kind } from "../annotation/kind.ts";
import type { Target } from "../annotation/target.ts";
import type { Block } from "../draft/block.ts";
import type { AnnotationId, BlockId } from "../ids.ts";
import { contradictionChoices, contradictionsOf, leftOut, standingOf, type Line, type Ruling } from "./contradiction.ts";

const block = (id: string, kind: "heading" | "paragraph", text: string, level = 0): Block => ({
  id: id as BlockId,
  number: null,
  kind,
  level,
  label: null,
  text,
  marks: [],
  rows: null,
  headerRow: false,
});
const blocks = [
  block("h", "heading", "Gångtunnlar", 2),
  block("a", "paragraph", "Tunnlar ska ersättas. Kameror omprövas."),
  block("b", "paragraph", "Hyrorna ska vara låga."),
  block("h2", "heading", "Torg", 2),
  block("c", "paragraph", "Torgen ska ha sittplatser."),
];
const range = (id: string, start: number, end: number): Target => ({
  type: "range",
  blockId: id as BlockId,
  start,
  end,
  endBlockId: id as BlockId,
});
const whole = (id: string): Target => ({ type: "block", blockId: id as BlockId });
const section = (id: string): Target => ({ type: "section", sectionId: id as BlockId });
const line = (id: string, kind: Kind, target: Target, suggestion = "", outcome: Outcome | null = "accepted"): Line => ({
  id: id as AnnotationId,
  kind,
  target,
  suggestion,
  hash: `hash-${id}`,
  outcome,
});
const found = (...lines: Line[]) => contradictionsOf(lines, blocks).map(({ kind, first, second }) => `${first} ${second} ${kind}`);

describe("a contradiction", () => {
  it("is strike against keep on the same words, whichever came first", () => {
    expect(found(line("1", "strike", range("a", 0, 21)), line("2", "support", range("a", 0, 21)))).toEqual(["1 2 strike-keep"]);
    expect(found(line("1", "support", range("a", 0, 21)), line("2", "strike", whole("a")))).toEqual(["1 2 strike-keep"]);
    expect(found(line("1", "support", whole("a")), line("2", "strike", section("h")))).toEqual(["1 2 strike-keep"]);
  });

  it("is not that a section is praised and one of its sentences struck", () => {
    expect(found(line("1", "support", section("h")), line("2", "strike", range("a", 0, 21)))).toEqual([]);
  });

  it("is two different wordings for the same words, and not the same wording twice", () => {
    const at = range("a", 22, 39);
    expect(found(line("1", "change", at, "Varje år."), line("2", "change", at, "Vartannat år."))).toEqual(["1 2 wordings"]);
    expect(found(line("1", "change", at, "Varje år."), line("2", "add", at, "varje  år"))).toEqual([]);
    expect(found(line("1", "change", at, "Varje år."), line("2", "change", at))).toEqual([]);
  });

  it("is strike against another wording", () => {
    expect(found(line("1", "strike", whole("b")), line("2", "change", range("b", 0, 7), "Avgifterna"))).toEqual(["1 2 strike-keep"]);
  });

  it("is support against a change of the same passage, not of a part of it", () => {
    expect(found(line("1", "support", whole("c")), line("2", "change", whole("c")))).toEqual(["1 2 support-oppose"]);
    expect(found(line("1", "support", whole("c")), line("2", "change", range("c", 0, 6)))).toEqual([]);
  });

  it("is none between different passages, the whole draft, or what is declined", () => {
    expect(found(line("1", "strike", whole("a")), line("2", "support", whole("b")))).toEqual([]);
    expect(found(line("1", "strike", whole("a")), line("2", "support", { type: "document" }))).toEqual([]);
    expect(found(line("1", "strike", whole("a"), "", "declined"), line("2", "support", whole("a")))).toEqual([]);
    expect(found(line("1", "strike", whole("a")), line("2", "support", whole("gone")))).toEqual([]);
  });

  it("comes as every pair of three wordings", () => {
    const at = whole("b");
    expect(found(line("3", "change", at, "x"), line("1", "change", at, "y"), line("2", "change", at, "z"))).toEqual([
      "1 2 wordings",
      "1 3 wordings",
      "2 3 wordings",
    ]);
  });
});

describe("how a contradiction stands", () => {
  const lines = [line("1", "strike", whole("a")), line("2", "support", whole("a"))];
  const pairs = contradictionsOf(lines, blocks);
  const ruling: Ruling = {
    id: "r",
    first: "1" as AnnotationId,
    second: "2" as AnnotationId,
    firstHash: "hash-1",
    secondHash: "hash-2",
    choice: "second",
    reason: "Meningen behövs.",
    byName: "Maria",
    at: "2030-01-01T00:00:00.000Z",
  };
  const states = (given: readonly Line[], rulings: readonly Ruling[], aside: readonly string[] = []) =>
    standingOf(pairs, given, rulings, new Set(aside as AnnotationId[])).map((c) => c.state);

  it("is unsettled until somebody chooses", () => {
    expect(states(lines, [])).toEqual(["unsettled"]);
    expect(states(lines, [ruling])).toEqual(["settled"]);
  });

  it("is settled when one line is set aside", () => expect(states(lines, [], ["1"])).toEqual(["settled"]));

  it("is unsettled again when either says something else than was ruled on", () => {
    expect(states(lines, [{ ...ruling, secondHash: "other" }])).toEqual(["unsettled"]);
  });

  it("waits while a reviewer has not settled a line", () => {
    expect(states([line("1", "strike", whole("a"), "", null), line("2", "support", whole("a"))], [])).toEqual(["waiting"]);
  });

  it("leaves out what was not chosen", () => {
    expect(contradictionChoices.map((choice) => pairs[0] && leftOut(pairs[0], choice))).toEqual([["2"], ["1"], [], ["1", "2"]]);
  });
});

it("names each pair once, in the order of ids, whatever the order they come in", () => {
  const some = fc.record({
    kind: fc.constantFrom(...kinds),
    block: fc.constantFrom("a", "b", "c"),
    suggestion: fc.constantFrom("", "x", "y"),
    outcome: fc.option(fc.constantFrom(...outcomes)),
  });
  fc.assert(
    fc.property(fc.array(some, { maxLength: 12 }), (given) => {
      const lines = given.map((g, n) => line(`n${n}`, g.kind, whole(g.block), g.suggestion, g.outcome));
      const names = (all: readonly Line[]) => contradictionsOf(all, blocks).map((c) => `${c.first} ${c.second} ${c.kind}`);
      expect(names([...lines].reverse()).sort()).toEqual(names(lines).sort());
      expect(new Set(names(lines)).size).toBe(names(lines).length);
      for (const { first, second } of contradictionsOf(lines, blocks)) expect(first < second).toBe(true);
    }),
  );
});
