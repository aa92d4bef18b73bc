/** What a seal keeps apart, the document and its trail, comes together again in a file for the body's own people. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { withoutTrail } from "../../domain/response/sealed-content.ts";
import { documentTrail } from "../../domain/response/document-trail.ts";
import { withSources } from "../../domain/response/with-sources.ts";
import { anyDocument } from "./document.fixture.ts";
import { sampleDocument } from "./sample.fixture.ts";

test("the sample's trail comes back on the very words it was taken from", () => {
  const again = withSources(withoutTrail(sampleDocument), documentTrail(sampleDocument));
  expect(documentTrail(again)).toEqual(documentTrail(sampleDocument));
});

test("whatever the document, not a word is changed, and no source is put where there was none", () => {
  fc.assert(
    fc.property(anyDocument, (document) => {
      const sent = withoutTrail(document);
      const again = withSources(sent, documentTrail(document));
      expect(withoutTrail(again)).toEqual(sent);
      const ids = (d: typeof document) => documentTrail(d).flatMap((entry) => entry.annotationIds).length;
      expect(ids(again)).toBeLessThanOrEqual(ids(document));
    }),
  );
});
