import { expect, it } from "vitest";
import type { AnnotationId } from "../ids.ts";
import { driftOf, type SourceNow } from "./drift.ts";

const ref = (id: string, hash = "old") => ({ id, hash });
const now = (id: string, more: Partial<SourceNow> = {}): SourceNow => ({
  id: id as AnnotationId,
  state: "settled",
  outcome: "accepted",
  hash: "old",
  ...more,
});
const kinds = (...sources: SourceNow[]) => driftOf([ref("a")], sources, []).map((d) => d.kind);

it("says what has happened to a source since it was used", () => {
  expect(kinds(now("a"))).toEqual([]);
  expect(kinds(now("a", { outcome: "partly" }))).toEqual([]);
  expect(kinds(now("a", { hash: "new" }))).toEqual(["edited"]);
  expect(kinds(now("a", { state: "open", outcome: null }))).toEqual(["reopened"]);
  expect(kinds(now("a", { state: "withdrawn", outcome: null }))).toEqual(["withdrawn"]);
  expect(kinds(now("a", { outcome: "declined" }))).toEqual(["not-accepted"]);
  expect(kinds()).toEqual(["gone"]);
});

it("tells each source and hash once, in the order of use", () => {
  const used = [ref("b"), ref("a"), ref("b"), ref("a", "new")];
  const found = driftOf(used, [now("a", { hash: "new" }), now("b", { hash: "new" })], []);
  expect(found.map((d) => `${d.annotationId} ${d.usedHash}`)).toEqual(["b old", "a old"]);
});

it("is quiet about what somebody has kept, until it changes once more", () => {
  const kept = [{ annotationId: "a", usedHash: "old", standing: "new" }];
  expect(driftOf([ref("a")], [now("a", { hash: "new" })], kept)).toEqual([]);
  expect(driftOf([ref("a")], [now("a", { hash: "newer" })], kept)).toHaveLength(1);
  expect(driftOf([ref("a")], [now("a", { state: "withdrawn" })], kept)).toHaveLength(1);
});
