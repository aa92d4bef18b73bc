import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { ocrSigns } from "./ocr-signs.ts";

const damaged = readFileSync(new URL("./fixtures/ocr-response.txt", import.meta.url), "utf8");
const clean =
  "Kommunstyrelsen har tagit fram ett förslag till nytt trygghetsprogram eftersom programtiden för stadens program löper ut under året. " +
  "Det övergripande målet är att tryggheten ska öka genom förebyggande insatser och att staden på sikt kan minska bakgrundsorsakerna. ";

describe("damage from character recognition", () => {
  test("is suspected in Swedish that has lost å, ä and ö, with damaged words as examples", () => {
    expect(ocrSigns(damaged)).toEqual({ suspected: true, share: 0, examples: ["I6per", "6vergripande", "0ka"] });
  });

  test("is suspected where digits stand in words, although å, ä and ö are there", () => {
    const text = `${clean.repeat(5)} Det 6vergripande m6let dr att st&den I6per mot f6rslaget och &r bra.`;
    expect(ocrSigns(text)).toMatchObject({ suspected: true });
    expect(ocrSigns(text).share).toBeGreaterThan(30);
  });

  test("is not suspected in clean Swedish, whose share is told in tenths of a percent", () => {
    const signs = ocrSigns(clean.repeat(5));
    expect(signs).toMatchObject({ suspected: false, examples: [] });
    expect(signs.share).toBeGreaterThan(35);
    expect(signs.share).toBeLessThan(100);
  });

  test("is not suspected in English, nor in a text too short to tell", () => {
    expect(ocrSigns("The programme sets out how the city works for safety, and who is responsible for what. ".repeat(20)).suspected).toBe(false);
    expect(ocrSigns("Programmet och planen ska antas av den som har ansvar.").suspected).toBe(false);
  });
});
