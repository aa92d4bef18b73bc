import { describe, expect, it } from "vitest";
import type { AnnotationView } from "../../domain/annotation/annotation.ts";
import type { BlockId, BodyId, PersonId, UnitId } from "../../domain/ids.ts";
import { placesIn } from "../../domain/annotation/place.ts";
import { reviewEntries } from "./review-entries.ts";
import { facetOptions, filterEntries, filterFromSearch, noFilter, searchWithFilter, stateCounts } from "./review-filter.ts";
import { annotation, heading, paragraph } from "./review.fixture.ts";

const placeOf = placesIn([
  heading("h1", 1, "Lägesbild"),
  paragraph("a", "1", "Otryggheten ökar."),
  heading("h2", 1, "Uppföljning"),
  paragraph("b", "2", "Mätningen görs vartannat år."),
]);
const on = (blockId: string) => ({ type: "block", blockId: blockId as BlockId }) as const;
const list = (...annotations: AnnotationView[]) => reviewEntries(annotations, new Set(["exploatering" as BodyId]), placeOf);

const entries = list(
  annotation("1", { target: on("b"), kind: "add", text: "Beskriv MÄTNINGEN utförligare." }),
  annotation("2", { target: on("a"), kind: "clarify", text: "Gäller det upplevelsen?" }),
  annotation("3", { target: on("a"), state: "settled", unitId: null, unitName: null, authorId: "ali" as PersonId, authorName: "Ali" }),
  annotation("4", { kind: "support", unitId: "juridik" as UnitId, unitName: "Juridik" }),
);
const idsWith = (change: Partial<typeof noFilter>) => filterEntries(entries, { ...noFilter, ...change }).map((e) => e.annotation.id);

describe("filtering the review list", () => {
  it("shows what is open unless told otherwise", () => {
    expect(idsWith({})).toEqual(["4", "2", "1"]);
    expect(idsWith({ state: "settled" })).toEqual(["3"]);
    expect(idsWith({ state: "all" })).toEqual(["4", "2", "1", "3"]);
  });

  it("narrows by section, kind, unit and person, and by all of them at once", () => {
    expect(idsWith({ section: "h1" })).toEqual(["2"]);
    expect(idsWith({ kind: "add" })).toEqual(["1"]);
    expect(idsWith({ unit: "juridik" })).toEqual(["4"]);
    expect(idsWith({ state: "all", person: "ali", unit: "-" })).toEqual(["3"]);
    expect(idsWith({ section: "h1", kind: "add" })).toEqual([]);
  });

  it("finds words in any case, all of them, also in names", () => {
    expect(idsWith({ words: "mätningen  UTFÖRLIGARE" })).toEqual(["1"]);
    expect(idsWith({ words: "mätningen upplevelsen" })).toEqual([]);
    expect(idsWith({ state: "settled", words: "ali" })).toEqual(["3"]);
  });
});

describe("counting what each choice would show", () => {
  it("counts states under the other choices", () => {
    expect(stateCounts(entries, noFilter)).toEqual({ open: 3, waiting: 0, settled: 1, all: 4 });
    expect(stateCounts(entries, { ...noFilter, section: "h1" })).toEqual({ open: 1, waiting: 0, settled: 1, all: 2 });
  });

  it("lists sections in the order of the draft, the whole document first", () => {
    expect(facetOptions(entries, noFilter, "section")).toEqual([
      { value: "-", label: "", count: 1 },
      { value: "h1", label: "Lägesbild", count: 1 },
      { value: "h2", label: "Uppföljning", count: 1 },
    ]);
  });

  it("lists units and people by name", () => {
    const labels = facetOptions(entries, { ...noFilter, state: "all" }, "person").map((o) => o.label);
    expect(labels).toEqual(["Ali", "Maria Karlsson"]);
  });

  it("keeps the chosen value when nothing is left of it", () => {
    const options = facetOptions(entries, { ...noFilter, kind: "add", section: "h1" }, "kind");
    expect(options).toEqual([
      { value: "clarify", label: "clarify", count: 1 },
      { value: "add", label: "add", count: 0 },
    ]);
  });
});

describe("the filter in the address", () => {
  it("comes back as it was written, and says nothing of defaults", () => {
    const filter = { ...noFilter, state: "all", kind: "add", words: "mätning å" } as const;
    const search = searchWithFilter(new URLSearchParams("thread=7"), filter);
    expect(search.get("thread")).toBe("7");
    expect(filterFromSearch(search)).toEqual(filter);
    expect(searchWithFilter(search, noFilter).toString()).toBe("thread=7");
  });

  it("takes an unknown state as open", () => {
    expect(filterFromSearch(new URLSearchParams("state=closed")).state).toBe("open");
  });
});
