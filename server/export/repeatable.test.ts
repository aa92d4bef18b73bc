/** The same content gives the same bytes, whenever, wherever and how often it is exported. */
import fc from "fast-check";
import { afterEach, expect, test, vi } from "vitest";
import { anyDocument, keysReversed } from "./document.fixture.ts";
import { exportFormats, exportResponse } from "./export-response.ts";

const home = process.env["TZ"];

/** Makes something as if at another time, in another place, with other dice. */
const elsewhere = async <T>(time: string, zone: string, make: () => Promise<T>): Promise<T> => {
  vi.useFakeTimers({ toFake: ["Date"], now: new Date(time) });
  vi.stubEnv("TZ", zone);
  try {
    return await make();
  } finally {
    vi.useRealTimers();
    vi.unstubAllEnvs();
  }
};

afterEach(() => expect(process.env["TZ"]).toBe(home));

test.each(exportFormats)("a %s does not know when and where it was made", async (format) => {
  await fc.assert(
    fc.asyncProperty(anyDocument, async (document) => {
      const first = await elsewhere("2024-10-03T08:00:00Z", "Europe/Stockholm", () => exportResponse({ document, sealed: null }, format));
      const second = await elsewhere("2031-01-01T00:00:01Z", "Pacific/Kiritimati", () => exportResponse({ document: keysReversed(document), sealed: null }, format));
      expect(Buffer.from(first.bytes).equals(second.bytes)).toBe(true);
    }),
    { numRuns: { pdf: 6, docx: 15, html: 40, json: 40, zip: 3 }[format] },
  );
}, 30_000);
