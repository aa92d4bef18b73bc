import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { emptyRichText, type RichText } from "../rich-text/rich-text.ts";
import { assembleResponse } from "./assemble.ts";
import { sampleFacts } from "./facts.fixture.ts";
import type { FormalBlock } from "./formal-document.ts";
import { defaultTemplate, isSoundTemplate, nextOwnKey, presetTemplate, templatePresets, type ResponseTemplate } from "./template.ts";
import type { Overrides } from "./wording.ts";

const said = (text: string): RichText => ({ type: "doc", content: [{ type: "paragraph", content: [{ type: "text", text }] }] });
const written = { summary: said("Kontoret är positivt."), views: said("Torgen är viktiga.") };
const made = (template: ResponseTemplate, overrides: Overrides = {}, facts = sampleFacts) => assembleResponse(facts, written, { template, overrides });
const headings = (template: ResponseTemplate) => made(template).sections.map((s) => s.heading);

const wordsOf = (block: FormalBlock): string[] => {
  switch (block.type) {
    case "paragraph":
    case "heading":
      return [block.runs.map((run) => run.text).join("")];
    case "list":
      return block.items.flat().flatMap(wordsOf);
    case "quote":
      return block.blocks.flatMap(wordsOf);
    case "signatory":
      return [`${block.name}, ${block.title}`];
  }
};
const wordsUnder = (template: ResponseTemplate, key: string, overrides: Overrides = {}) =>
  made(template, overrides).sections.filter((s) => s.key === key).flatMap((s) => s.blocks.flatMap(wordsOf));

describe("the presets", () => {
  it.each(templatePresets)("are sound, and have every section that people write: %s", (preset) => {
    const template = presetTemplate(preset);
    expect(isSoundTemplate(template)).toBe(true);
    expect(made(template).sections.filter((s) => s.origin === "written").map((s) => s.key).sort()).toEqual(["summary", "views"]);
  });

  it("give Göteborg its dimensions and its order", () => {
    expect(headings(presetTemplate("goteborg"))).toEqual([
      "Förslag till beslut",
      "Sammanfattning",
      "Bedömning ur ekonomisk dimension",
      "Bedömning ur ekologisk dimension",
      "Bedömning ur social dimension",
      "Bilagor",
      "Ärendet",
      "Beskrivning av ärendet",
      "Förvaltningens bedömning",
      null,
    ]);
    expect(wordsUnder(presetTemplate("goteborg"), "own-social").join(" ")).toContain("Barnperspektivet");
  });
});

describe("a body's own template", () => {
  const own: ResponseTemplate = {
    ...defaultTemplate,
    sections: defaultTemplate.sections
      .filter(({ key }) => key !== "end")
      .map((s) => (s.key === "referral" ? { ...s, heading: "Ärendet", boilerplate: "Först detta.\n\nSedan detta." } : s)),
    headerLines: ["Box 1", "Torget"],
    signatories: [{ name: "Lars Åkesson", title: "Direktör" }],
  };

  it("renames sections, leaves them out, and lets its own text stand first", () => {
    expect(headings(own)).toContain("Ärendet");
    expect(headings(own)).not.toContain("Slut");
    expect(wordsUnder(own, "referral").slice(0, 2)).toEqual(["Först detta.", "Sedan detta."]);
    expect(made(own).headerLines).toEqual(["Box 1", "Torget"]);
  });

  it("names signatories only where the response names none", () => {
    expect(wordsUnder(own, "signatures")).toEqual(["Lars Åkesson, Förvaltningschef", "Ann-Marie Dahl, Avdelningschef"]);
    const unsigned = made(own, {}, { ...sampleFacts, signatories: [] });
    expect(unsigned.sections.find((s) => s.key === "signatures")?.blocks.flatMap(wordsOf)).toEqual(["Lars Åkesson, Direktör"]);
  });

  it("is not sound with a section twice, without views, or with an own section that has no heading", () => {
    const first = own.sections.slice(0, 1);
    expect(isSoundTemplate({ ...own, sections: [...own.sections, ...first] })).toBe(false);
    expect(isSoundTemplate({ ...own, sections: own.sections.filter((s) => s.key !== "views") })).toBe(false);
    expect(isSoundTemplate({ ...own, sections: own.sections.map((s) => ({ ...s, isShown: s.key !== "decision" })) })).toBe(false);
    const added = { key: nextOwnKey(own), isShown: true, heading: " ", boilerplate: "" };
    expect(isSoundTemplate({ ...own, sections: [...own.sections, added] })).toBe(false);
    expect(isSoundTemplate({ ...own, sections: [...own.sections, { ...added, heading: "Barnkonsekvenser" }] })).toBe(true);
  });

  it("gives every section that it shows, once and in its order, however it is ordered", () => {
    fc.assert(
      fc.property(fc.shuffledSubarray([...presetTemplate("goteborg").sections], { minLength: 10 }), (sections) => {
        const template = { ...presetTemplate("goteborg"), sections };
        expect(made(template).sections.map((s) => s.key)).toEqual(sections.map((s) => s.key));
      }),
    );
  });
});

describe("a derived sentence", () => {
  const prepared = "Ärendet har beretts av den administrativa avdelningen, i samråd med förvaltningschefens stab och avdelningen för stora projekt.";
  const paragraphOf = (overrides: Overrides, facts = sampleFacts) =>
    made(defaultTemplate, overrides, facts).sections.find((s) => s.key === "preparation")?.blocks[0];

  it("is worded otherwise for one response, and says so with what stood there", () => {
    const overrides = { "preparation.prepared": { text: "Ärendet har beretts gemensamt.", derived: prepared } };
    expect(paragraphOf(overrides)).toMatchObject({
      runs: [{ text: "Ärendet har beretts gemensamt." }],
      derived: { key: "preparation.prepared", original: prepared, isOutdated: false },
    });
    expect(paragraphOf({})).toMatchObject({ runs: [{ text: prepared }], derived: { key: "preparation.prepared" } });
  });

  it("tells when the facts have changed since it was worded otherwise", () => {
    const overrides = { "preparation.prepared": { text: "Ärendet har beretts gemensamt.", derived: prepared } };
    expect(paragraphOf(overrides, { ...sampleFacts, preparingUnit: null })).toMatchObject({ derived: { isOutdated: true } });
  });

  it("takes no words from a key that is nobody's own", () => {
    expect(paragraphOf(JSON.parse('{"__proto__": {"text": "x", "derived": "y"}}') as Overrides)).toMatchObject({ runs: [{ text: prepared }] });
  });
});

describe("a short answer", () => {
  const short = (stance: "noObjection" | "abstains", views: RichText = emptyRichText) =>
    assembleResponse({ ...sampleFacts, stance }, { summary: emptyRichText, views });

  it("is one derived sentence without a summary, until somebody writes views", () => {
    const document = short("noObjection");
    expect(document.sections.map((s) => s.key)).not.toContain("summary");
    expect(document.sections.find((s) => s.key === "views")).toMatchObject({ origin: "derived" });
    expect(JSON.stringify(document)).toContain("har inget att erinra mot förslaget");
    const longer = short("abstains", said("Men torgen är viktiga."));
    expect(longer.sections.find((s) => s.key === "views")).toMatchObject({ origin: "written" });
    expect(longer.sections.map((s) => s.key)).toContain("summary");
  });
});
