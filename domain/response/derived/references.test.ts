import { describe, expect, it } from "vitest";
import type { Block } from "../../draft/block.ts";
import type { BlockId } from "../../ids.ts";
import { placesInProse } from "./references.ts";

const heading = (id: string, level: number, text: string, label: string | null = null): Block => ({
  id: id as BlockId,
  number: null,
  kind: "heading",
  level,
  label,
  text,
  marks: [],
  rows: null,
  headerRow: false,
});
const paragraph = (id: string): Block => ({ ...heading(id, 0, "Text."), kind: "paragraph" });
const nameAt = (blocks: readonly Block[], id: string) => placesInProse(blocks)({ type: "block", blockId: id as BlockId }).name;

const draft = [
  heading("t", 1, "Program för torg"),
  paragraph("t1"),
  heading("c1", 1, "Lägesbild", "1"),
  paragraph("p1"),
  heading("c2", 1, "Fokusområden", "2"),
  heading("s1", 2, "Förebyggande arbete", "2.1"),
  heading("d1", 3, "Ansvarsfördelning"),
  paragraph("p2"),
  heading("s2", 2, "Uppföljning", "2.2"),
  heading("c3", 1, "Genomförande", "3"),
  heading("s3", 2, "Uppföljning", "3.1"),
  paragraph("p3"),
];

describe("a place in prose", () => {
  it("is named by its heading: a chapter, a section, a focus area", () => {
    expect(nameAt(draft, "p1")).toBe("kapitlet Lägesbild");
    expect(nameAt(draft, "p2")).toBe("fokusområdet förebyggande arbete");
    expect(nameAt([heading("h", 2, "Fokusområde 1: Mötesplatser"), paragraph("a"), heading("i", 2, "Annat")], "a")).toBe("fokusområdet mötesplatser");
  });

  it("names the parent where the heading comes again elsewhere", () => {
    expect(nameAt(draft, "p3")).toBe("avsnittet Uppföljning under kapitlet Genomförande");
  });

  it("does not count the title as a section", () => {
    expect(nameAt(draft, "t1")).toBe("förslaget");
    expect(nameAt([heading("t", 1, "Program"), paragraph("a"), heading("h", 2, "Mål")], "a")).toBe("förslaget");
  });

  it("is the whole for what is not there, and in a draft without headings", () => {
    expect(nameAt(draft, "gone")).toBe("förslaget");
    expect(nameAt([paragraph("a")], "a")).toBe("förslaget");
  });
});
