import { describe, expect, it } from "vitest";
import { areas } from "./areas.ts";
import { catalogs as en } from "./en/index.ts";
import { catalogs as sv } from "./sv/index.ts";

/** Every text of a catalog by its path. */
const textsOf = (words: unknown, path = ""): ReadonlyMap<string, string> => {
  if (typeof words === "string") return new Map([[path, words]]);
  if (typeof words !== "object" || words === null) throw new Error(`${path} is neither a text nor a group of texts`);
  return new Map(Object.entries(words).flatMap(([key, value]) => [...textsOf(value, path ? `${path}.${key}` : key)]));
};

const swedish = textsOf(sv);
const english = textsOf(en);
const placeholders = (text: string | undefined) => [...(text ?? "").matchAll(/\{\{\s*(\w+)/g)].map((m) => m[1]).sort();

describe("the catalogs", () => {
  it("have every area in both languages, and no other", () => {
    expect(Object.keys(sv).sort()).toEqual([...areas].sort());
    expect(Object.keys(en).sort()).toEqual([...areas].sort());
  });

  it("have the same keys in both languages", () => {
    expect([...english.keys()].sort()).toEqual([...swedish.keys()].sort());
  });

  it("have no empty text", () => {
    for (const [key, text] of [...swedish, ...english]) expect(text.trim(), key).not.toBe("");
  });

  it("take the same parameters in both languages", () => {
    for (const [key, text] of swedish) expect(placeholders(english.get(key)), key).toEqual(placeholders(text));
  });

  it("have both forms of every number", () => {
    for (const key of swedish.keys()) {
      if (key.endsWith("_one")) expect(swedish.has(key.replace(/_one$/, "_other")), key).toBe(true);
      if (key.endsWith("_other")) expect(swedish.has(key.replace(/_other$/, "_one")), key).toBe(true);
    }
  });
});
