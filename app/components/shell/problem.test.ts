import { expect, it } from "vitest";
import { problemOf } from "./problem.ts";

const thrown = (status: number) => ({ status, statusText: "", internal: false, data: null });

it.each([
  [401, "signedOut"],
  [403, "forbidden"],
  [404, "notFound"],
  [503, "unavailable"],
  [500, "broken"],
  [409, "broken"],
] as const)("takes a thrown %i for %s", (status, problem) => expect(problemOf(thrown(status), true)).toBe(problem));

it("takes a failed fetch for a lost network only when the browser says so", () => {
  expect(problemOf(new TypeError("Failed to fetch"), false)).toBe("offline");
  expect(problemOf(new TypeError("Failed to fetch"), true)).toBe("broken");
});
