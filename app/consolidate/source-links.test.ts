import { describe, expect, it } from "vitest";
import { contentHash } from "../../collab/schema/content-hash.ts";
import type { DriftView } from "../../server/queries/response/responses.ts";
import { annotation } from "../review/review.fixture.ts";
import { driftByRef, passageSources, sourceRef } from "./source-links.ts";

const maria = annotation("maria", { text: "Nämnden saknas.", suggestion: "" });
const ali = annotation("ali", { text: "Beskriv mer.", suggestion: "Så här." });
const known = new Map([maria, ali].map((a) => [a.id as string, a]));
const old = { id: "maria", hash: "0123456789abcdef" };
const drift: DriftView = { annotationId: maria.id, usedHash: old.hash, kind: "edited", standing: "x", before: null, now: null };

describe("the sources of a passage", () => {
  it("are hashed over text and suggested wording, as the server does", () => {
    expect(sourceRef(ali).hash).toBe(contentHash("Beskriv mer.", "Så här."));
  });

  it("come once each, in the order they were used", () => {
    const sources = passageSources([sourceRef(ali), sourceRef(maria), sourceRef(ali)], known, driftByRef([drift]));
    expect(sources.map((s) => [s.annotation?.id, s.drift])).toEqual([
      ["ali", null],
      ["maria", null],
    ]);
  });

  it("say what has changed since any of the sentences was written", () => {
    expect(passageSources([sourceRef(maria), old], known, driftByRef([drift]))).toEqual([{ id: "maria", annotation: maria, drift }]);
  });

  it("are kept when they can no longer be read", () => {
    expect(passageSources([{ id: "gone", hash: "0123456789abcdef" }], known, new Map())).toEqual([{ id: "gone", annotation: null, drift: null }]);
  });
});
