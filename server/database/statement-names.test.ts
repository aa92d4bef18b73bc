import { expect, it } from "vitest";
import { createStatementNames } from "./statement-names.ts";

const ask = (nameOf: ReturnType<typeof createStatementNames>, sql: string, times: number): readonly string[] =>
  Array.from({ length: times }, () => nameOf({ sql }));

it("names what is asked often, and keeps the name", () => {
  const nameOf = createStatementNames();
  const names = ask(nameOf, "select 1", 8);
  expect(names.slice(0, 4)).toEqual(["", "", "", ""]);
  expect(new Set(names.slice(4)).size).toBe(1);
  expect(names[4]).not.toBe("");
});

it("never gives two statements one name", () => {
  const nameOf = createStatementNames();
  const [first, second] = ["select 1", "select 2"].map((sql) => ask(nameOf, sql, 5).at(-1));
  expect(first).not.toBe(second);
});

it("names no more than a connection is to hold, and none of those that are asked once", () => {
  const nameOf = createStatementNames();
  for (let n = 0; n < 5_000; n++) expect(nameOf({ sql: `select in (${n})` })).toBe("");
  const named = new Set<string>();
  for (let n = 0; n < 400; n++) named.add(ask(nameOf, `select ${n}`, 5).at(-1) ?? "");
  named.delete("");
  expect(named.size).toBe(200);
});
