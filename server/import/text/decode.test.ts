import { describe, expect, test } from "vitest";
import { decodeText } from "./decode.ts";

const words = "Åtgärder för ökad trygghet i hela staden";
const latin1 = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0));
const wide = (text: string) => new Uint8Array(Buffer.from(text, "utf16le"));
const swapped = (bytes: Uint8Array) => new Uint8Array(Buffer.from(bytes).swap16());

describe("bytes as text", () => {
  test.each([
    ["UTF-8", new TextEncoder().encode(words)],
    ["UTF-8 with a byte order mark", new TextEncoder().encode(`\uFEFF${words}`)],
    ["Windows-1252", latin1(words)],
    ["UTF-16 LE with a mark", wide(`\uFEFF${words}`)],
    ["UTF-16 BE with a mark", swapped(wide(`\uFEFF${words}`))],
    ["UTF-16 LE without a mark", wide(words)],
    ["UTF-16 BE without a mark", swapped(wide(words))],
  ])("are read as %s", (_, bytes) => {
    expect(decodeText(bytes)).toBe(words);
  });

  test("take the typographic signs of Windows-1252, not controls, from its upper rows", () => {
    expect(decodeText(latin1("tv\u00E5 \u0096 tre \u0093citat\u0094"))).toBe("två – tre “citat”");
  });

  test("are no text when they hold a program's data", () => {
    expect(decodeText(Uint8Array.from({ length: 4000 }, (_, index) => (index * 7919) % 256))).toBeNull();
  });
});
