import { expect, test } from "vitest";
import { exportFileName } from "./file-name.ts";

test.each([
  ["Stadens torgprogram 2025–2029. Svar på remiss", "Svar på remiss – Stadens torgprogram 2025–2029.pdf"],
  ["Plan för år 2030: \"Grönt/blått\"?. Svar på remiss", "Svar på remiss – Plan för år 2030 Grönt blått.pdf"],
  ["../../etc/passwd\u0000. Svar på remiss", "Svar på remiss – .. .. etc passwd.pdf"],
  ["<>:*|. Svar på remiss", "Svar på remiss.pdf"],
  ["Slutar med punkter.... Svar på remiss", "Svar på remiss – Slutar med punkter.pdf"],
])("%j is saved as %s", (title, expected) => {
  expect(exportFileName({ title }, "pdf")).toBe(expected);
});

test("a long title is cut between letters, within what file systems take", () => {
  const name = exportFileName({ title: "å".repeat(400) }, "docx");
  expect(Buffer.byteLength(name)).toBeLessThanOrEqual(190);
  expect(name).toMatch(/^Svar på remiss – å+\.docx$/);
});
