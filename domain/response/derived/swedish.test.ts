import { describe, expect, test } from "vitest";
import type { IsoDay } from "../../ids.ts";
import { asSentence, genitive, joinList, longDate, lowerFirst, upperFirst } from "./swedish.ts";

describe("dates", () => {
  test("are written out, without a leading zero", () => {
    expect(longDate("2023-10-27" as IsoDay)).toBe("den 27 oktober 2023");
    expect(longDate("2024-05-03" as IsoDay)).toBe("den 3 maj 2024");
  });

  test("that are none are the caller's mistake", () => {
    expect(() => longDate("2024-13-01" as IsoDay)).toThrow(RangeError);
  });
});

test.each([
  [[], ""],
  [["a"], "a"],
  [["a", "b"], "a och b"],
  [["a", "b", "c"], "a, b och c"],
])("the list %j reads “%s”", (items, expected) => {
  expect(joinList(items)).toBe(expected);
});

test.each([
  ["Exploateringskontoret", "Exploateringskontorets"],
  ["Stockholms Stadshus", "Stockholms Stadshus"],
  ["Max", "Max"],
  ["Fritz", "Fritz"],
  ["Stockholm Vatten och Avfall AB", "Stockholm Vatten och Avfall AB:s"],
])("the genitive of %s is %s", (name, expected) => {
  expect(genitive(name)).toBe(expected);
});

test("the first letter is lowered, but never an abbreviation's", () => {
  expect(lowerFirst("Trygghetsavdelningen")).toBe("trygghetsavdelningen");
  expect(lowerFirst("Översiktsenheten")).toBe("översiktsenheten");
  expect(lowerFirst("IT-avdelningen")).toBe("IT-avdelningen");
  expect(lowerFirst("")).toBe("");
});

test("the first letter is raised, but never that of a word that is spelt with a small one", () => {
  expect(upperFirst("åtgärder saknas")).toBe("Åtgärder saknas");
  expect(upperFirst("i avsnittet")).toBe("I avsnittet");
  expect(upperFirst("e-tjänster saknas")).toBe("e-tjänster saknas");
  expect(upperFirst("pH-värdet")).toBe("pH-värdet");
});

test.each([
  ["  Saknas \n data ", "Saknas data."],
  ["Varför?", "Varför?"],
  ["Det står ”trygg stad.”", "Det står ”trygg stad.”"],
  ["Det finns tre skäl:", "Det finns tre skäl."],
  ["   ", ""],
])("%j becomes the sentence %j", (text, expected) => {
  expect(asSentence(text)).toBe(expected);
});
