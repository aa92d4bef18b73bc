import { expect, test } from "vitest";
import { attachment } from "../response/content-disposition.ts";
import { nameIn } from "./download-list.ts";

test.each(["Synpunkter – Stadens torgprogram 2025–2029.xlsx", "å (ä) 'ö'; b.csv"])("a file keeps the name that it was given: %s", (name) => {
  expect(nameIn(attachment(name))).toBe(name);
});

test("a header without a name gives none", () => {
  expect(nameIn("attachment")).toBe("");
});
