import { expect, test } from "vitest";
import { emptyRichText, type RichText } from "../rich-text/rich-text.ts";
import { assembleResponse } from "./assemble.ts";
import { sampleFacts } from "./facts.fixture.ts";

const said = (text: string): RichText => ({ type: "doc", content: [{ type: "paragraph", content: [{ type: "text", text }] }] });

const assembled = assembleResponse(sampleFacts, { summary: said("Kontoret är positivt."), views: said("Torgen är viktiga.") });

test("the sections come in Stockholm's order", () => {
  expect(assembled.sections.map((s) => s.heading)).toEqual([
    "Förslag till beslut",
    null,
    "Sammanfattning",
    "Remissen",
    "Ärendets beredning",
    "Exploateringskontorets synpunkter",
    "Slut",
    "Bilagor",
  ]);
});

test("only the summary and the views are written by hand", () => {
  expect(assembled.sections.filter((s) => s.origin === "written").map((s) => s.key)).toEqual(["summary", "views"]);
});

test("the header's facts are those recorded", () => {
  expect(assembled).toMatchObject({
    language: "sv-SE",
    office: "Exploateringskontoret",
    unit: "Administrativa avdelningen",
    documentType: "Tjänsteutlåtande",
    dnr: "E2024-01234",
    date: "2024-10-03",
    handler: { name: "Karin Öberg" },
    addressee: "Till Exploateringsnämnden 2024-10-17",
    title: "Stadens program för levande torg 2025–2029. Svar på remiss",
  });
});

test("decision and attachments are numbered lists, signatories stand in order", () => {
  const [decision, signatures] = assembled.sections;
  expect(decision?.blocks).toMatchObject([{ type: "list", ordered: true }]);
  expect(signatures?.blocks).toEqual([
    { type: "signatory", name: "Lars Åkesson", title: "Förvaltningschef" },
    { type: "signatory", name: "Ann-Marie Dahl", title: "Avdelningschef" },
  ]);
  expect(assembled.sections.at(-1)?.blocks).toMatchObject([
    {
      type: "list",
      ordered: true,
      items: [[{ type: "paragraph", runs: [{ text: "Remiss av Stadens program för levande torg 2025–2029" }], pointId: null }]],
    },
  ]);
});

test("with hardly any facts it still has every section", () => {
  const bare = assembleResponse(
    { ...sampleFacts, dnr: null, meeting: null, preparingUnit: null, consultedUnits: [], handler: null, signatories: [] },
    { summary: emptyRichText, views: emptyRichText },
  );
  expect(bare.sections).toHaveLength(8);
  expect(bare).toMatchObject({ dnr: null, unit: null, handler: null, addressee: "Till Exploateringsnämnden" });
  expect(bare.sections.find((s) => s.key === "views")?.blocks).toEqual([]);
});
