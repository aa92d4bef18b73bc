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

it("takes a request without an answer for a server that cannot be reached, also where the browser has a network", () => {
  expect(problemOf(new TypeError("Failed to fetch"), true)).toBe("offline");
  expect(problemOf(new TypeError("NetworkError when attempting to fetch resource."), true)).toBe("offline");
  expect(problemOf(new TypeError("x is not a function"), true)).toBe("broken");
  expect(problemOf(new TypeError("x is not a function"), false)).toBe("offline");
});
