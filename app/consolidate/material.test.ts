import { describe, expect, it } from "vitest";
import type { AnnotationView } from "../../domain/annotation/annotation.ts";
import type { AnnotationId, BlockId, UnitId } from "../../domain/ids.ts";
import type { Fate } from "../../domain/response/coverage.ts";
import { placesIn } from "../../domain/annotation/place.ts";
import { annotation, heading, paragraph } from "../review/review.fixture.ts";
import { groupRows, materialRows, stillChosen, type MaterialRow } from "./material.ts";

const placeOf = placesIn([
  heading("h1", 1, "Lägesbild"),
  paragraph("a", "1", "Otryggheten ökar."),
  heading("h2", 1, "Uppföljning"),
  paragraph("b", "2", "Mätningen görs vartannat år."),
]);
const row = (id: string, fate: Fate["type"], change: Partial<AnnotationView> = {}): MaterialRow => {
  const view = annotation(id, { state: "settled", ...change });
  const fates: Record<Fate["type"], Fate> = {
    used: { type: "used" },
    none: { type: "none" },
    unsettled: { type: "unsettled" },
    "set-aside": { type: "set-aside", reason: "Ryms inte." },
    disposed: { type: "disposed", outcome: "declined" },
  };
  return { annotation: view, fate: fates[fate], pointIds: [], usedIn: [], mergedWith: [], place: placeOf(view.target) };
};
const on = (blockId: string) => ({ target: { type: "block", blockId: blockId as BlockId } }) as const;
const ids = (rows: readonly MaterialRow[]) => rows.map((r) => r.annotation.id);

const rows = [
  row("1", "none", { ...on("b"), kind: "support" }),
  row("2", "used", { ...on("a"), kind: "add", unitId: null, unitName: null }),
  row("3", "disposed", { ...on("a"), kind: "support" }),
  row("4", "unsettled", on("a")),
  row("5", "set-aside", { unitId: "juridik" as UnitId, unitName: "Avdelningen för juridik" }),
];

describe("the material of a response", () => {
  it("is what has been settled, in the order of the draft", () => {
    expect(ids(materialRows(rows, "all"))).toEqual(["5", "2", "3", "1"]);
  });

  it("can be narrowed to what is left to do", () => {
    expect(ids(materialRows(rows, "left"))).toEqual(["1"]);
  });

  it("is grouped by section with the number left in each", () => {
    const groups = groupRows(materialRows(rows, "all"), "section");
    expect(groups.map((g) => [g.key, g.title, ids(g.rows), g.left])).toEqual([
      ["-", "", ["5"], 0],
      ["h1", "Lägesbild", ["2", "3"], 0],
      ["h2", "Uppföljning", ["1"], 1],
    ]);
  });

  it("is grouped by kind in the order of kinds", () => {
    expect(groupRows(materialRows(rows, "all"), "kind").map((g) => g.key)).toEqual(["support", "clarify", "add"]);
  });

  it("is grouped by unit by name, people without a unit first", () => {
    expect(groupRows(materialRows(rows, "all"), "unit").map((g) => g.title)).toEqual([
      "",
      "Avdelningen för juridik",
      "Avdelningen för stora projekt",
    ]);
  });
});

describe("the material by theme and by likeness", () => {
  it("shows a view under each of its themes, and those without last", () => {
    const tagged = [row("1", "none", { ...on("a"), tags: ["ansvar", "data"] }), row("2", "none", on("b")), row("3", "none", { ...on("b"), tags: ["data"] })];
    expect(groupRows(tagged, "theme").map((g) => [g.title, ids(g.rows), g.left])).toEqual([
      ["ansvar", ["1"], 1],
      ["data", ["1", "3"], 2],
      ["", ["2"], 1],
    ]);
  });

  it("holds together what says nearly the same, the likest first, and the rest last", () => {
    const like = (first: string, second: string, overlap: number) => ({ first: first as AnnotationId, second: second as AnnotationId, overlap });
    const likenesses = [like("1", "5", 0.9), like("2", "gone", 0.8)];
    expect(groupRows(materialRows(rows, "all"), "likeness", likenesses).map((g) => [ids(g.rows), g.overlap])).toEqual([
      [["5", "1"], 0.9],
      [["2", "3"], null],
    ]);
  });
});

describe("the choice of rows to merge", () => {
  it("drops what got a fate meanwhile and what is not there any more", () => {
    const chosen = new Set(["1", "2", "gone"] as AnnotationId[]);
    expect(stillChosen(chosen, rows)).toEqual(["1"]);
  });
});
