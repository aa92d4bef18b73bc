import { expect, it } from "vitest";
import { demoGroups } from "./demo-groups.ts";

const account = (name: string, body: string | null, ...roles: string[]) => ({ email: `${name}@example.org`, name, roles, body, unit: null, password: "x" });

it("groups the demo's people by body and begins with those who do more than comment", () => {
  const groups = demoGroups([account("a", "X", "annotator"), account("b", "Y", "annotator"), account("c", "X", "annotator", "reviewer"), account("d", null, "operator")]);
  expect(groups.map((g) => [g.body, g.people.map((p) => p.name)])).toEqual([
    ["X", ["c", "a"]],
    ["Y", ["b"]],
    [null, ["d"]],
  ]);
});

it("has no group when there are no demo accounts", () => {
  expect(demoGroups([])).toEqual([]);
});
