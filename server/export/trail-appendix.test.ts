import { expect, test } from "vitest";
import { sampleDocument } from "./sample.fixture.ts";
import { sampleSources } from "./sources.fixture.ts";
import { toHtml } from "./html.ts";
import { withTrailAppendix } from "./trail-appendix.ts";

const appendix = () => withTrailAppendix(sampleDocument, sampleSources).sections.at(-1);
const words = (value: unknown): string => JSON.stringify(value);

test("the appendix comes last, on a page of its own, and leaves the response as it is", () => {
  const { sections } = withTrailAppendix(sampleDocument, sampleSources);
  expect(sections.slice(0, -1)).toEqual(sampleDocument.sections);
  expect(appendix()).toMatchObject({ key: "trail", startsPage: true, heading: "Bilaga: synpunkterna bakom remissvaret" });
});

test("every point stands there with each annotation that it rests on", () => {
  const blocks = appendix()?.blocks ?? [];
  const at = blocks.findIndex((b) => b.type === "quote" && words(b).includes("Programmet är lätt att följa"));
  const sources = blocks[at + 1];
  expect(sources?.type === "list" && sources.items.map((item) => words(item).match(/oklart \((\d+)\)/)?.[1])).toEqual(["1", "2", "3"]);
  const used = words(blocks);
  for (const { id } of sampleSources.threads) expect(used).toContain(`oklart (${id.slice(1)})`.replace("oklart (15)", "reklamskyltarna"));
});

test("answers, verdicts and suggested wording are told in words", () => {
  const told = words(appendix());
  expect(told).toContain("Svar av Karin Öberg, 2024-09-20: ");
  expect(told).toContain("Godtas delvis av Ann-Marie Dahl, 2024-09-27: ");
  expect(told).toContain("Föreslagen lydelse: ");
  expect(told).toContain("Ligger utanför remissen.");
});

test("an annotation that the reader is not given is not there at all", () => {
  const given = { threads: sampleSources.threads.filter((t) => t.id !== "a4"), setAside: [] };
  const told = words(withTrailAppendix(sampleDocument, given).sections.at(-1));
  expect(told).not.toContain("oklart (4)");
  expect(told).not.toContain("reklamskyltarna");
});

test("it is part of the page in HTML too", () => {
  expect(toHtml(withTrailAppendix(sampleDocument, sampleSources))).toContain('<h2 id="trail">Bilaga: synpunkterna bakom remissvaret</h2>');
});
