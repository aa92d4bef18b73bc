import { describe, expect, test } from "vitest";
import { generatePassword } from "./generate-password.ts";

describe("an initial password", () => {
  test("is four groups of four letters and digits that cannot be confused", () => {
    for (let i = 0; i < 200; i += 1) expect(generatePassword()).toMatch(/^[a-hjkmnp-z2-9]{4}(-[a-hjkmnp-z2-9]{4}){3}$/);
  });

  test("is another each time", () => {
    expect(new Set(Array.from({ length: 50 }, () => generatePassword())).size).toBe(50);
  });

  test("leaves out bytes that would favour some letters", () => {
    const given = [255, 254, ...Array.from({ length: 16 }, () => 0)];
    let at = 0;
    expect(generatePassword((bytes) => bytes.set([given[at++] ?? 0]))).toBe("aaaa-aaaa-aaaa-aaaa");
    expect(at).toBe(18);
  });
});
