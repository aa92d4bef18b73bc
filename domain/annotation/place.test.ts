import { describe, expect, it } from "vitest";
import type { Block } from "../draft/block.ts";
import type { BlockId } from "../ids.ts";
import { comparePlaces, placesIn } from "./place.ts";

const block = (value: string): Block => ({
  id: value as BlockId,
  number: null,
  kind: "paragraph",
  level: 0,
  label: null,
  text: "",
  marks: [],
  rows: null,
  headerRow: false,
});
const heading = (value: string, level: number, text: string, label: string | null = null): Block => ({ ...block(value), kind: "heading", level, text, label });
const paragraph = (value: string, number: string, text: string): Block => ({ ...block(value), number, text });

const id = (value: string) => value as BlockId;
const blocks: readonly Block[] = [
  heading("h1", 1, "Fokusområden", "4"),
  paragraph("p1", "1", "Inledning."),
  heading("h2", 2, "Stadens offentliga miljö", "4.3"),
  heading("h3", 3, "Ansvarsfördelning"),
  paragraph("p2", "2", "Trafiknämnden har ett särskilt ansvar."),
  heading("h4", 1, "Uppföljning", "5"),
  paragraph("p3", "3", "Programmet följs upp."),
];

describe("the place of an annotation", () => {
  const placeOf = placesIn(blocks);

  it("names the headings from the outermost in, and groups under the second level", () => {
    const place = placeOf({ type: "block", blockId: id("p2") });
    expect(place.path).toEqual(["4 Fokusområden", "4.3 Stadens offentliga miljö", "Ansvarsfördelning"]);
    expect(place.section).toEqual({ id: "h2", title: "4.3 Stadens offentliga miljö" });
    expect(place.number).toBe("2");
  });

  it("leaves a chapter when the next one begins", () => {
    expect(placeOf({ type: "block", blockId: id("p3") }).path).toEqual(["5 Uppföljning"]);
  });

  it("puts the whole document first and what is gone last", () => {
    const whole = placeOf({ type: "document" });
    const gone = placeOf({ type: "block", blockId: id("nowhere") });
    const last = placeOf({ type: "missing", missingAfter: id("p3") });
    expect(whole.section).toBeNull();
    expect(gone.scope).toBe("gone");
    expect([gone, last, whole].sort(comparePlaces)).toEqual([whole, last, gone]);
  });

  it("keeps two ranges of one paragraph in their order", () => {
    const range = (start: number) =>
      placeOf({ type: "range", blockId: id("p2"), start, end: start + 3, endBlockId: id("p2") });
    expect(comparePlaces(range(4), range(0))).toBeGreaterThan(0);
  });
});
