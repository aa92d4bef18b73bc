import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";

const css = readFileSync(new URL("./tokens.css", import.meta.url), "utf8");
const pairs = new Map(
  [...css.matchAll(/--([\w-]+): light-dark\((#[0-9a-f]{6}), (#[0-9a-f]{6})\);/g)].map(([, name, light, dark]) => [name, { light, dark }]),
);

const luminance = (hex: string): number => {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((i) => {
    const c = parseInt(hex.slice(i, i + 2), 16) / 255;
    return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
};

/** WCAG 2.1 §1.4.3. */
const contrast = (a: string, b: string): number => {
  const [high = 0, low = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (high + 0.05) / (low + 0.05);
};

const color = (name: string, theme: "light" | "dark"): string => {
  const found = pairs.get(name)?.[theme];
  if (!found) throw new Error(`--${name} is not a pair of colours`);
  return found;
};

const kinds = ["support", "clarify", "add", "change", "strike", "missing", "structure", "question"];
const surfaces = ["ground", "panel", "paper", "raised"];

describe.each(["light", "dark"] as const)("colours in the %s theme", (theme) => {
  const ratio = (a: string, b: string) => contrast(color(a, theme), color(b, theme));

  it("lets text be read on every surface (4.5:1)", () => {
    for (const surface of surfaces) {
      for (const text of ["ink", "muted", "accent", ...kinds]) expect(ratio(text, surface), `${text} on ${surface}`).toBeGreaterThanOrEqual(4.5);
    }
  });

  it("lets a kind be read on its own tint, and ink on every tint (4.5:1)", () => {
    for (const kind of kinds) {
      expect(ratio(kind, `${kind}-soft`), kind).toBeGreaterThanOrEqual(4.5);
      expect(ratio("ink", `${kind}-soft`), kind).toBeGreaterThanOrEqual(4.5);
    }
    expect(ratio("accent", "accent-soft")).toBeGreaterThanOrEqual(4.5);
    expect(ratio("muted", "sunken")).toBeGreaterThanOrEqual(4.5);
    expect(ratio("ink", "selection")).toBeGreaterThanOrEqual(4.5);
  });

  it("lets a filled button be read (4.5:1)", () => {
    for (const fill of ["accent", "accent-hover"]) expect(ratio("on-accent", fill), fill).toBeGreaterThanOrEqual(4.5);
    expect(ratio("on-danger", "danger-fill")).toBeGreaterThanOrEqual(4.5);
  });

  it("shows the edge of a control and the focus mark (3:1)", () => {
    for (const surface of surfaces) {
      expect(ratio("line-strong", surface), surface).toBeGreaterThanOrEqual(3);
      expect(ratio("focus", surface), surface).toBeGreaterThanOrEqual(3);
    }
  });
});
