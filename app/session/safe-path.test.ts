import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { loginPath, safePath, sitePath } from "./safe-path.ts";

describe("where signing in leads", () => {
  it("goes back to the page that asked, with its query and place", () => {
    expect(safePath("/consultations/1/read?show=mine#p64")).toBe("/consultations/1/read?show=mine#p64");
  });

  it.each([null, undefined, "", "https://evil.example/", "//evil.example", "/\\evil.example", "\\\\evil.example", "javascript:alert(1)", "/\t/evil.example"])(
    "goes home for %j",
    (next) => expect(safePath(next)).toBe("/"),
  );

  it("does not loop through signing in or out", () => {
    expect(safePath("/logout")).toBe("/");
    expect(safePath("/login?next=%2Flogin")).toBe("/");
    expect(safePath("/logout-help")).toBe("/logout-help");
  });

  it("lets a change of language come back to the sign-in page", () => {
    expect(sitePath("/login?next=%2Faccount")).toBe("/login?next=%2Faccount");
    expect(sitePath("//evil.example")).toBeNull();
  });

  it("never leaves the site, whatever it is given", () => {
    const site = "https://samsvar.example";
    const beginning = fc.constantFrom("", "/", "//", "/\\", "\\\\", "/\t/", "https://", "javascript:", "/@", "/login");
    const hostile = fc.tuple(beginning, fc.string()).map(([start, rest]) => start + rest);
    fc.assert(
      fc.property(hostile, (next) => {
        expect(new URL(safePath(next), site).origin).toBe(site);
      }),
    );
  });

  it("carries the page it came from to the sign-in page, and nothing for the start page", () => {
    expect(loginPath("/account")).toBe("/login?next=%2Faccount");
    expect(loginPath("/")).toBe("/login");
  });
});
