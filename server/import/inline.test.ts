import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { inlineText, joinInline, type Piece, sliceInline } from "./inline.ts";
import { safeHref } from "./links.ts";

const format = fc.record(
  { strong: fc.constant(true), emphasis: fc.constant(true), superscript: fc.constant(true), href: fc.constantFrom("https://a.se/", "https://b.se/") },
  { requiredKeys: [] },
);
const text = fc.oneof(fc.string({ unit: "binary" }), fc.string(), fc.constantFrom(" ", "\n", "a\u0308", "\u0301", "\u202Ehej\u202C", "ᄀ", "ᅡ", "\uD83D", "\u0007"));
const pieces: fc.Arbitrary<Piece[]> = fc.array(fc.record({ text, format }), { maxLength: 12 });

describe("a block's text", () => {
  test("is composed, trimmed and free of controls and direction marks, whatever comes in", () => {
    fc.assert(
      fc.property(pieces, (source) => {
        const inline = inlineText(source);
        expect(inline.text).toBe(inline.text.normalize("NFC"));
        expect(inline.text).toBe(inline.text.trim());
        expect(inline.text).not.toMatch(/[\u0000-\u0009\u000B-\u001F\u007F-\u009F\u202A-\u202E\u2066-\u2069\u200B\uFEFF]|\p{Cs}/u);
        expect(inline.text).not.toMatch(/ {2}| \n|\n /);
      }),
      { numRuns: 500 },
    );
  });

  test("has marks inside it, tight around words, and none of a kind touching or overlapping another with the same link", () => {
    fc.assert(
      fc.property(pieces, (source) => {
        const inline = inlineText(source);
        for (const mark of inline.marks) {
          expect(mark.start).toBeGreaterThanOrEqual(0);
          expect(mark.end).toBeGreaterThan(mark.start);
          expect(mark.end).toBeLessThanOrEqual(inline.text.length);
          expect(inline.text.slice(mark.start, mark.end).trim()).toBe(inline.text.slice(mark.start, mark.end));
          const clash = inline.marks.filter((other) => other !== mark && other.type === mark.type && other.start < mark.end && mark.start < other.end);
          expect(clash).toEqual([]);
        }
      }),
      { numRuns: 500 },
    );
  });

  test("merges neighbours of one formatting and keeps hard line breaks", () => {
    const inline = inlineText([
      { text: "Ett ", format: {} },
      { text: "fet", format: { strong: true } },
      { text: "t", format: { strong: true, emphasis: true } },
      { text: "  \n ord", format: {} },
    ]);
    expect(inline).toEqual({
      text: "Ett fett\nord",
      marks: [
        { start: 4, end: 8, type: "strong" },
        { start: 7, end: 8, type: "emphasis" },
      ],
    });
  });

  test("composes a letter whose accent stands in the next piece", () => {
    expect(inlineText([{ text: "A", format: { strong: true } }, { text: "\u030Arsrapport", format: {} }])).toEqual({
      text: "Årsrapport",
      marks: [{ start: 0, end: 1, type: "strong" }],
    });
  });

  test("cut and joined again is the same text with the same stretches marked", () => {
    const whole = inlineText([{ text: "Ett ", format: {} }, { text: "långt", format: { strong: true } }, { text: " ord", format: {} }]);
    const joined = joinInline([sliceInline(whole, 0, 6), sliceInline(whole, 6, whole.text.length)], "");
    expect(joined.text).toBe(whole.text);
    expect(joined.marks.map((mark) => whole.text.slice(mark.start, mark.end)).join("")).toBe("långt");
  });
});

describe("an address", () => {
  test("may be followed when it is http, https or mailto", () => {
    expect(safeHref(" https://example.org/a b ")).toBe("https://example.org/a%20b");
    expect(safeHref("mailto:a@b.se")).toBe("mailto:a@b.se");
  });

  test.each(["javascript:alert(1)", "JAVA\tSCRIPT:alert(1)", "data:text/html,x", "file:///etc/passwd", "//evil.example", "../a.html", "", `https://a.se/${"x".repeat(3000)}`])(
    "is dropped when it is %s",
    (address) => {
      expect(safeHref(address)).toBeNull();
    },
  );
});
