import fc from "fast-check";
import { expect, it } from "vitest";
import { canonicalForm, sha256 } from "./canonical.ts";

it("is RFC 8785: sorted keys, no blanks, numbers and characters in one way only", () => {
  expect(canonicalForm({ b: [1e21, 0.5, -0], a: { "\u20ac": "\u000f", å: "ö" } })).toBe('{"a":{"å":"ö","€":"\\u000f"},"b":[1e+21,0.5,0]}');
  expect(sha256(canonicalForm({}))).toBe("44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a");
});

it("is the same text however the value was built, and reads back as the value", () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      const form = canonicalForm(value);
      expect(canonicalForm(JSON.parse(form))).toBe(form);
      expect(canonicalForm(reversed(value))).toBe(form);
    }),
  );
});

const reversed = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(reversed);
  if (value === null || typeof value !== "object") return value;
  return Object.fromEntries(Object.entries(value).reverse().map(([key, inner]) => [key, reversed(inner)]));
};
