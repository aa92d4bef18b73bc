import { describe, expect, test } from "vitest";
import { drawable, drawableJson } from "./pdf-text.ts";
import { sampleDocument } from "./sample.fixture.ts";

const latin = (point: number) => point < 0x250 || point === 0x301;

describe("what the fonts cannot draw", () => {
  test("shows as one replacement character for each thing that was typed", () => {
    expect(drawable("ja 😀 nej 👩‍👩‍👧!", latin)).toBe("ja \ufffd nej \ufffd!");
    expect(drawable("日本", latin)).toBe("\ufffd\ufffd");
  });

  test("includes Swedish letters where a font lacks them", () => {
    expect(drawable("två – å", (point) => point < 0x80)).toBe("tv\ufffd \ufffd \ufffd");
  });

  test("includes what has no agreed meaning, even where a font draws it", () => {
    expect(drawable("a\ue000b", () => true)).toBe("a\ufffdb");
  });

  test("does not include invisible joiners, which go, nor soft hyphens, which stay", () => {
    expect(drawable("å\u200bä\ufe0fö\u00ad-", latin)).toBe("åäö\u00ad-");
  });

  test("does not include line breaks and tabs", () => {
    expect(drawable("å\nb\tc", latin)).toBe("å\nb c");
  });
});

test("the fonts have what a Swedish office writes, and the names of its neighbours", () => {
  const text = "åäöÅÄÖ éüßøæœđłŁčřžşğıİőűñç ”citat” ’ – — … • · § ½ ² € ‰ × → ≤ ≥ − \u00a0\u2011 Ж Ω";
  expect(JSON.parse(drawableJson({ ...sampleDocument, title: text }))).toMatchObject({ title: text });
});

test("what is neither of the fonts' is replaced in every field", () => {
  const json = drawableJson({ ...sampleDocument, title: "😀", handler: { name: "日", email: "ب" } });
  expect(JSON.parse(json)).toMatchObject({ title: "\ufffd", handler: { name: "\ufffd", email: "\ufffd" } });
});
