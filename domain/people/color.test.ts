import { expect, it } from "vitest";
import { colorOf } from "./color.ts";

const luminance = (hex: string): number => {
  const channel = (at: number) => {
    const value = parseInt(hex.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  return 0.2126 * channel(1) + 0.7152 * channel(3) + 0.0722 * channel(5);
};

it("is a six-digit colour on which white text can be read (WCAG 1.4.3), the same for the same person", () => {
  const ids = Array.from({ length: 200 }, (_, n) => `person-${n}`);
  const used = new Set(ids.map(colorOf));
  expect(used.size).toBeGreaterThan(5);
  for (const color of used) {
    expect(color).toMatch(/^#[0-9a-f]{6}$/);
    expect(1.05 / (luminance(color) + 0.05)).toBeGreaterThanOrEqual(4.5);
  }
  expect(colorOf("person-1")).toBe(colorOf("person-1"));
});
