import { describe, expect, it } from "vitest";
import { groundedStretches, sentencesOf, type Run } from "./sentences.ts";

const own = (text: string): Run => ({ text, refs: [] });
const on = (text: string, ...ids: string[]): Run => ({ text, refs: ids.map((id) => ({ id, hash: "aaaaaaaa" })) });
const read = (...runs: Run[]) => {
  const text = runs.map((r) => r.text).join("");
  return sentencesOf(runs).map(({ from, to, refs }) => [text.slice(from, to), refs.map((r) => r.id).join("")]);
};
const stretches = (...runs: Run[]) => {
  const text = runs.map((r) => r.text).join("");
  return groundedStretches(sentencesOf(runs)).map(({ from, to, refs }) => [text.slice(from, to), refs.map((r) => r.id).join("")]);
};

describe("sentences", () => {
  it("rest on what their words rest on, and are the writer's own otherwise", () => {
    expect(read(on("Målen är väl valda.", "a"), own(" Kontoret ser fram emot arbetet. "), on("Ansvaret är oklart.", "b"))).toEqual([
      ["Målen är väl valda.", "a"],
      ["Kontoret ser fram emot arbetet.", ""],
      ["Ansvaret är oklart.", "b"],
    ]);
  });

  it("keep their ground when a part of them is rewritten", () => {
    expect(read(own("Kontoret anser att "), on("ansvaret är oklart", "a"), own("."))).toEqual([["Kontoret anser att ansvaret är oklart.", "a"]]);
  });

  it("do not rest on white space that happens to be sourced", () => {
    expect(read(own("Eget."), on(" ", "a"))).toEqual([["Eget.", ""]]);
    expect(read(own("Eget."), on(" ", "a"), own("Också eget."))).toEqual([
      ["Eget.", ""],
      ["Också eget.", ""],
    ]);
  });

  it("are none in an empty passage", () => {
    expect(read()).toEqual([]);
    expect(read(own("  "))).toEqual([]);
  });
});

describe("stretches with the same ground", () => {
  it("are one while the sources are the same, and end with the sources", () => {
    expect(stretches(on("Ett. Två. ", "a"), on("Tre.", "a", "b"), own(" Eget. "), on("Fyra.", "a", "b"))).toEqual([
      ["Ett. Två.", "a"],
      ["Tre.", "ab"],
      ["Fyra.", "ab"],
    ]);
  });
});
