import { expect, test } from "vitest";
import { hostileDocument } from "./hostile.fixture.ts";
import { documentTrail } from "../../domain/response/document-trail.ts";
import { toJson } from "./json.ts";
import { sampleDocument } from "./sample.fixture.ts";

test("the document comes back as it went in, with the trail beside it", () => {
  const parsed = JSON.parse(toJson({ document: sampleDocument, sealed: null })) as Record<string, unknown>;
  expect(Object.keys(parsed)).toEqual(["document", "format", "trail", "version"]);
  expect(parsed).toMatchObject({ format: "samsvar-response", version: 1 });
  expect(parsed.document).toEqual(sampleDocument);
  expect(parsed.trail).toEqual(documentTrail(sampleDocument));
});

test("the order in which keys were set does not show", () => {
  const reversed = Object.fromEntries(Object.entries(sampleDocument).reverse()) as typeof sampleDocument;
  expect(Object.keys(reversed)).not.toEqual(Object.keys(sampleDocument));
  expect(toJson({ document: reversed, sealed: null })).toBe(toJson({ document: sampleDocument, sealed: null }));
});

test("the trail names every annotation that a sentence rests on, in lists and quotations too", () => {
  const trail = documentTrail(sampleDocument);
  expect(new Set(trail.flatMap((entry) => entry.annotationIds))).toEqual(new Set(Array.from({ length: 14 }, (_, i) => `a${i + 1}`)));
  expect(trail.find((entry) => entry.pointId === "p1")).toEqual({
    section: "views",
    pointId: "p1",
    annotationIds: ["a1", "a2", "a3"],
    passages: [
      { text: "Programmet är lätt att följa och ger nämnderna en gemensam bild av vad ett levande torg är. ", annotationIds: ["a1"] },
      {
        text: "Dispositionen skulle vinna på att fokusområdena kommer före bakgrunden, eftersom det är där som åtagandena finns.",
        annotationIds: ["a2", "a3"],
      },
    ],
  });
});

test("words that rest on nothing are not in the trail", () => {
  expect(JSON.stringify(documentTrail(sampleDocument))).not.toContain("Sammantaget");
  expect(documentTrail(hostileDocument)).toEqual([]);
});
