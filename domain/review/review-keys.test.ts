import { expect, it } from "vitest";
import { defaultReviewKeys, isReviewKey, reviewKeysWith, sharedKey } from "./review-keys.ts";

it("keeps what nobody changed", () => {
  expect(reviewKeysWith({})).toEqual(defaultReviewKeys);
  expect(reviewKeysWith({ accepted: "1" })).toEqual({ ...defaultReviewKeys, accepted: "1" });
});

it("takes a key from the action that has it by default", () => {
  expect(reviewKeysWith({ accepted: "n" })).toMatchObject({ accepted: "n", noted: "" });
  expect(sharedKey(reviewKeysWith({ accepted: "n" }))).toBeNull();
});

it("finds two actions with one key", () => {
  expect(sharedKey({ accepted: "x", noted: "x" })).toEqual(["accepted", "noted"]);
  expect(sharedKey(defaultReviewKeys)).toBeNull();
});

it("knows what can be a key", () => {
  for (const key of ["j", "å", "1", "?", "ö"]) expect(isReviewKey(key), key).toBe(true);
  for (const key of ["", " ", "ab", "J", "Enter"]) expect(isReviewKey(key), key).toBe(false);
});
