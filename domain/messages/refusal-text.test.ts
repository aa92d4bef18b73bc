import { describe, expect, it } from "vitest";
import { refusalStatus, type RefusalCode } from "../refusals.ts";
import { refusalText } from "./refusal-text.ts";
import * as en from "./refusals.en.ts";
import * as sv from "./refusals.sv.ts";

const codes = Object.keys(refusalStatus) as RefusalCode[];
const placeholders = (text: string) => [...text.matchAll(/\{\{(\w+)\}\}/g)].map((m) => m[1]).sort();

describe("refusals in words", () => {
  it("has a sentence for every code in both languages, and none for a code that is not there", () => {
    for (const { refusals } of [sv, en]) {
      expect(Object.keys(refusals).sort()).toEqual([...codes].sort());
      for (const text of Object.values(refusals)) expect(text).toMatch(/^\p{Lu}.*[.)]$/u);
    }
  });

  it("names the same parameters in both languages", () => {
    for (const code of codes) expect(placeholders(en.refusals[code]), code).toEqual(placeholders(sv.refusals[code]));
  });

  it("says how long a throttled person has to wait", () => {
    expect(refusalText(sv, { code: "auth.throttled", params: { minutes: 12 } })).toBe("För många försök. Vänta 12 min och försök igen.");
  });

  it("says what a limit is measured in, in the reader's language", () => {
    const refusal = { code: "file.too-large", params: { limit: 25, measure: "megabytes" } } as const;
    expect(refusalText(sv, refusal)).toContain("25 megabyte.");
    expect(refusalText(en, refusal)).toContain("25 megabytes.");
  });

  it("keeps a parameter's own text when it is no known word", () => {
    expect(refusalText(sv, { code: "file.type", params: { found: "image/png" } })).toContain("(image/png)");
  });

  it("leaves no braces behind when a parameter is missing", () => {
    for (const code of codes) expect(refusalText(sv, { code })).not.toMatch(/[{}]|undefined/);
  });
});
