import { expect, test } from "vitest";
import { institutionInProse, officeNoun, unitInProse } from "./names.ts";

test.each([
  ["Exploateringsnämnden", "exploateringsnämnden"],
  ["Kommunstyrelsen", "kommunstyrelsen"],
  ["Tekniska nämnden", "tekniska nämnden"],
  ["Miljö- och hälsoskyddsnämnden", "miljö- och hälsoskyddsnämnden"],
  ["Kommunstyrelsens arbetsutskott", "kommunstyrelsens arbetsutskott"],
  ["Bromma stadsdelsnämnd", "Bromma stadsdelsnämnd"],
  ["Hägersten-Älvsjö stadsdelsnämnd", "Hägersten-Älvsjö stadsdelsnämnd"],
])("the committee %s is %s within a sentence", (name, expected) => {
  expect(institutionInProse(name, "committee")).toBe(expected);
});

test("a company keeps its name as it is", () => {
  expect(institutionInProse("Stockholmshem", "company")).toBe("Stockholmshem");
});

test.each([
  ["Administrativa avdelningen", "den administrativa avdelningen"],
  ["Juridiska enheten", "den juridiska enheten"],
  ["Förvaltningschefens stab", "förvaltningschefens stab"],
  ["Avdelningen för stora projekt", "avdelningen för stora projekt"],
  ["avdelningen Stora projekt", "avdelningen Stora projekt"],
  ["Drift- och underhållsavdelningen", "drift- och underhållsavdelningen"],
  ["Planeringsavdelningen", "planeringsavdelningen"],
  ["IT-avdelningen", "IT-avdelningen"],
  ["HR", "HR"],
])("the unit %s is %s within a sentence", (name, expected) => {
  expect(unitInProse(name)).toBe(expected);
});

test.each([
  ["Exploateringskontoret", "committee", "kontoret"],
  ["Socialförvaltningen", "committee", "förvaltningen"],
  ["Bromma stadsdelsförvaltning", "committee", "förvaltningen"],
  ["Stockholms Hamn AB", "company", "bolaget"],
] as const)("%s (%s) calls itself %s", (office, kind, expected) => {
  expect(officeNoun(office, kind)).toBe(expected);
});
