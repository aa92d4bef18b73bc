import { expect, it } from "vitest";
import { sniffLogo } from "./sniff-logo.ts";

const png = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==",
  "base64",
);
const jpeg = Buffer.from("ffd8ffe000104a46494600010100000100010000ffc0000b080002000301011100ffd9", "hex");

it("knows a PNG and a JPEG by their bytes, with their size", () => {
  expect(sniffLogo(png)).toEqual({ contentType: "image/png", width: 1, height: 1 });
  expect(sniffLogo(jpeg)).toEqual({ contentType: "image/jpeg", width: 3, height: 2 });
});

it.each([
  ["nothing", Buffer.alloc(0)],
  ["a drawing that could hold a script", Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>')],
  ["a signature alone", png.subarray(0, 12)],
  ["a JPEG that ends before its frame", jpeg.subarray(0, 8)],
  ["a JPEG whose segment leads nowhere", Buffer.from("ffd8ffe0ffff00", "hex")],
  ["a page", Buffer.from("<!doctype html><title>Logotyp</title>")],
])("takes %s for no image", (_, bytes) => {
  expect(sniffLogo(bytes)).toBeNull();
});

it("never fails on bytes of any kind", () => {
  for (let length = 0; length < 200; length += 1) {
    const noise = Buffer.from(Array.from({ length }, (_, i) => (i * 7919 + length * 31) % 256));
    expect(() => sniffLogo(noise)).not.toThrow();
    expect(() => sniffLogo(Buffer.concat([Buffer.from("ffd8", "hex"), noise]))).not.toThrow();
    expect(() => sniffLogo(Buffer.concat([png.subarray(0, 8), noise]))).not.toThrow();
  }
});
