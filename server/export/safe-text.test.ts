import fc from "fast-check";
import { expect, test } from "vitest";
import type { FormalRun } from "../../domain/response/formal-document.ts";
import { sampleDocument } from "./sample.fixture.ts";
import { safeText, withSafeText } from "./safe-text.ts";

test("ordinary text stays as it is", () => {
  const text = "Räksmörgås – ”torg” 2025–2029\n\t½ é Ł 😀";
  expect(safeText(text)).toBe(text);
});

test("characters that XML forbids go, unpaired surrogates show", () => {
  expect(safeText("a\u0000b\u0008c\ufffe\uffffd\u007fe")).toBe("abcde");
  expect(safeText("a\ud800b\udc00")).toBe("a\ufffdb\ufffd");
});

test("characters that turn the direction of text go", () => {
  expect(safeText("inte \u202edragg\u202c \u2066x\u2069")).toBe("inte dragg x");
});

test("every kind of line end is one, and letters are composed with their marks", () => {
  expect(safeText("a\r\nb\rc\u2028d\u2029e\u0085f")).toBe("a\nb\nc\nd\ne\nf");
  expect(safeText("a\u030a")).toBe("å");
});

test("nothing typed gives a character that XML 1.0 forbids", () => {
  fc.assert(
    fc.property(fc.array(fc.nat(0xffff)), (units) => {
      expect(safeText(String.fromCharCode(...units))).toMatch(/^[\t\n\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]*$/u);
    }),
  );
});

test("a link is written in its normal form, or not at all", () => {
  const linked = (href: string): FormalRun | undefined => {
    const blocks = [{ type: "paragraph" as const, pointId: null, runs: [{ text: "x", href }] }];
    const safe = withSafeText({ ...sampleDocument, sections: [{ key: "views", heading: null, origin: "written", blocks }] });
    const block = safe.sections[0]?.blocks[0];
    return block?.type === "paragraph" ? block.runs[0] : undefined;
  };
  expect(linked("https://stad.example/å b")).toEqual({ text: "x", href: "https://stad.example/%C3%A5%20b" });
  expect(linked("https://[")).toEqual({ text: "x" });
  expect(linked("javascript:alert(1)")).toEqual({ text: "x" });
});
