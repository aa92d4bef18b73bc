import { describe, expect, it } from "vitest";
import { contentHash } from "../../collab/schema/content-hash.ts";
import { annotation } from "../review/review.fixture.ts";
import { currentHashes, passageSources, sourceRef } from "./source-links.ts";

const maria = annotation("maria", { text: "Nämnden saknas.", suggestion: "" });
const ali = annotation("ali", { text: "Beskriv mer.", suggestion: "Så här." });
const known = new Map([maria, ali].map((a) => [a.id as string, a]));

describe("the sources of a passage", () => {
  it("are hashed over text and suggested wording, as the server does", () => {
    expect(currentHashes([ali]).get("ali")).toBe(contentHash("Beskriv mer.", "Så här."));
  });

  it("come once each, in the order they were used", () => {
    const sources = passageSources([sourceRef(ali), sourceRef(maria), sourceRef(ali)], known);
    expect(sources.map((s) => [s.annotation?.id, s.changed])).toEqual([
      ["ali", false],
      ["maria", false],
    ]);
  });

  it("are flagged when the text is another than when it was used, in any of the sentences", () => {
    const sources = passageSources([sourceRef(maria), { id: "maria", hash: "0123456789abcdef" }], known);
    expect(sources).toEqual([{ id: "maria", annotation: maria, changed: true }]);
  });

  it("are kept, and flagged, when they can no longer be read", () => {
    expect(passageSources([{ id: "gone", hash: "0123456789abcdef" }], known)).toEqual([{ id: "gone", annotation: null, changed: true }]);
  });
});
