import { describe, expect, it } from "vitest";
import { unsupportedSpans, type Run } from "./unsupported.ts";

const own = (text: string): Run => ({ text, sourced: false });
const sourced = (text: string): Run => ({ text, sourced: true });
const words = (...runs: Run[]) => {
  const text = runs.map((r) => r.text).join("");
  return unsupportedSpans(runs).map(({ from, to }) => text.slice(from, to));
};

describe("sentences without a source", () => {
  it("are found between sentences that have one", () => {
    expect(words(sourced("Målen är väl valda."), own(" Kontoret ser fram emot arbetet. "), sourced("Ansvaret är oklart."))).toEqual([
      "Kontoret ser fram emot arbetet.",
    ]);
  });

  it("do not include a sentence of which a part is sourced", () => {
    expect(words(own("Kontoret anser att "), sourced("ansvaret är oklart"), own("."))).toEqual([]);
  });

  it("are all of a passage that nobody has sourced, each on its own", () => {
    expect(words(own("Första meningen. Andra meningen."))).toEqual(["Första meningen.", "Andra meningen."]);
  });

  it("do not arise from white space that happens to be sourced", () => {
    expect(words(own("Eget."), sourced(" "))).toEqual(["Eget."]);
  });

  it("are none in an empty passage", () => {
    expect(words()).toEqual([]);
    expect(words(own("  "))).toEqual([]);
  });
});
