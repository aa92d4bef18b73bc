import { expect, it } from "vitest";
import { placesIn } from "../../../domain/annotation/place.ts";
import type { BodyId, PersonId } from "../../../domain/ids.ts";
import type { Actor } from "../../../domain/people/actor.ts";
import { filterEntries, noFilter } from "../../review/review-filter.ts";
import { reviewEntries } from "../../review/review-entries.ts";
import { annotation } from "../../review/review.fixture.ts";
import { unsettledFor } from "./unsettled.ts";

const bodyId = "exploatering" as BodyId;
const person = (roles: Actor["memberships"][number]["roles"]): Actor => ({
  personId: "erik" as PersonId,
  name: "Erik Boström",
  email: "erik@exempel.se",
  locale: "sv",
  isOperator: false,
  memberships: [{ bodyId, unitId: null, roles }],
});

const annotations = [
  annotation("body"),
  annotation("of all", { audience: "all" }),
  annotation("unit", { audience: "unit" }),
  annotation("note to oneself", { audience: "own" }),
  annotation("being written", { state: "draft" }),
  annotation("settled", { state: "settled" }),
  annotation("taken back", { state: "withdrawn" }),
  annotation("proposed", { proposal: { outcome: "accepted", reason: null, byName: "Erik Boström", at: "2024-09-03T08:00:00.000Z" } }),
  annotation("another body's", { bodyId: "trafik" as BodyId, audience: "all" }),
];

it("tells a reviewer of as many threads as the review list shows as open, and others of none", () => {
  const listed = filterEntries(reviewEntries(annotations, new Set([bodyId]), placesIn([])), noFilter);
  expect(listed.map((e) => e.annotation.id).toSorted()).toEqual(["body", "of all", "unit"]);
  expect(unsettledFor(person(["reviewer"]), annotations)).toBe(listed.length);
  expect(unsettledFor(person(["annotator", "consolidator"]), annotations)).toBe(0);
});
