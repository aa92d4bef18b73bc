import { expect, it } from "vitest";
import type { BodyId } from "../../domain/ids.ts";
import { placesIn } from "../../domain/annotation/place.ts";
import { reviewEntries } from "./review-entries.ts";
import { annotation } from "./review.fixture.ts";

const reviewed = (...annotations: ReturnType<typeof annotation>[]) =>
  reviewEntries(annotations, new Set(["exploatering" as BodyId]), placesIn([])).map((e) => e.annotation.id);

it("lists what has been handed in to colleagues, and nothing else", () => {
  expect(
    reviewed(
      annotation("body"),
      annotation("settled", { state: "settled" }),
      annotation("unit", { audience: "unit" }),
      annotation("note to oneself", { audience: "own" }),
      annotation("being written", { state: "draft" }),
      annotation("taken back", { state: "withdrawn" }),
      annotation("another body's", { bodyId: "trafik" as BodyId }),
    ).toSorted(),
  ).toEqual(["body", "settled", "unit"]);
});
