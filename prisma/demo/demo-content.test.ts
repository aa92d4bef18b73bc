import { readFile } from "node:fs/promises";

import mammoth from "mammoth";
import { describe, expect, it } from "vitest";

import { countsAsAccepted, needsReason, type Outcome } from "../../domain/annotation/disposition.ts";
import { takesSuggestion } from "../../domain/annotation/kind.ts";
import type { BlockId } from "../../domain/ids.ts";
import { roles } from "../../domain/people/actor.ts";
import { importDraft } from "../../server/import/import-draft.ts";
import { demoAnnotations, exploateringOthers, exploateringPoints } from "./annotations/index.ts";
import { draftContent, illustrativeMark } from "./draft/content.ts";
import { textsOf, type DraftNode } from "./draft/nodes.ts";
import { demoBodies, demoConsultation, demoExploatering, demoOperator, demoSender } from "./organisations.ts";
import { responsePoints } from "./points.ts";
import { sharedWords } from "./shared-words.ts";
import { targetFinder } from "./target.ts";
import type { DemoAnnotation } from "./types.ts";

const seed = await readFile(new URL("./seed-response-ocr.txt", import.meta.url), "utf8");

const kindOf = (node: DraftNode) => {
  if (node.type === "list") return "listItem";
  if (node.type === "table") return "table";
  return node.type === "title" || node.type === "heading" ? "heading" : "paragraph";
};

const blocks = draftContent.nodes
  .flatMap((node) => textsOf(node).map((text) => ({ kind: kindOf(node), text }) as const))
  .map((block, index) => ({ ...block, id: `b${index}` as BlockId }));

const bodyOf = (annotation: DemoAnnotation) => {
  const body = demoBodies.find(({ key }) => key === annotation.body);
  if (!body) throw new Error(annotation.body);
  return body;
};

const wordsOf = (annotation: DemoAnnotation): string[] => [
  annotation.text,
  annotation.suggestion ?? "",
  ...annotation.replies.map((reply) => reply.text),
  annotation.disposition?.reason ?? "",
];

const outcomes = (annotations: readonly DemoAnnotation[]) => annotations.map((one) => one.disposition?.outcome);
const howMany = (annotations: readonly DemoAnnotation[], outcome: Outcome | undefined) =>
  outcomes(annotations).filter((one) => one === outcome).length;

describe("the demo's annotations", () => {
  it.each(demoAnnotations.map((annotation) => [annotation.key, annotation] as const))("%s stands on words found once", (_, { target }) => {
    expect(() => targetFinder(blocks)(target)).not.toThrow();
  });

  it("refuse a place that is not in the draft or is there twice", () => {
    const find = targetFinder(blocks);
    expect(() => find({ quote: "finns inte i förslaget" })).toThrow();
    expect(() => find({ section: "Ansvarsfördelning" })).toThrow();
    expect(() => find({ quote: "staden" })).toThrow();
  });

  it("carry each of the 22 points once, at the office of the real response", () => {
    const points = demoAnnotations.filter(({ point }) => point !== undefined);
    expect(points.map(({ point }) => point).sort((a, b) => Number(a) - Number(b))).toEqual(Array.from({ length: 22 }, (_, n) => n + 1));
    expect(new Set(points.map(({ body }) => body))).toEqual(new Set(["exploatering"]));
    expect(new Set(points.map(({ unit }) => unit)).size).toBe(4);
  });

  it("are accepted at that office exactly when they carry a point", () => {
    for (const annotation of [...exploateringPoints, ...exploateringOthers]) {
      const outcome = annotation.disposition?.outcome;
      const accepted = outcome !== undefined && countsAsAccepted(outcome);
      expect([annotation.key, accepted]).toEqual([annotation.key, annotation.point !== undefined]);
    }
  });

  it.each(exploateringPoints.map(({ point, text }) => [point, text] as const))("point %s says what it is known by", (point, text) => {
    const patterns = responsePoints[point ?? 0];
    expect(patterns?.length).toBeGreaterThan(0);
    for (const pattern of patterns ?? []) expect(text).toMatch(pattern);
  });

  it("include forty others there, settled in every way but consent, some open", () => {
    expect(exploateringOthers).toHaveLength(40);
    expect(howMany(exploateringOthers, "declined")).toBeGreaterThanOrEqual(12);
    expect(howMany(exploateringOthers, "noted")).toBeGreaterThanOrEqual(10);
    expect(howMany(exploateringOthers, undefined)).toBeGreaterThanOrEqual(8);
  });

  it("include a dozen from each of the other bodies, some seen by all", () => {
    for (const body of ["trafik", "social"]) {
      const views = demoAnnotations.filter((annotation) => annotation.body === body);
      expect(views).toHaveLength(12);
      expect(views.filter(({ audience, released }) => audience === "all" || released).length).toBeGreaterThanOrEqual(3);
    }
  });

  it("share no eight consecutive words with the real response", () => {
    const shared = sharedWords(seed, 8);
    expect(demoAnnotations.flatMap(wordsOf).map(shared).filter(Boolean)).toEqual([]);
  });

  it("would be caught if they did, whether the source is damaged or not", () => {
    const shared = sharedWords(seed, 8);
    expect(shared("Kontoret önskar att beskrivningen av de nämnder som har ett särskilt ansvar ses över.")).not.toBeNull();
    expect(shared("En mer utförlig beskrivning av arbetet med stadens trygghetsmätning skulle")).not.toBeNull();
    expect(shared("jämställdhets-, barnrätts-, funktionshinder- och äldreperspektiv. Dessa skulle kunna beskrivas")).not.toBeNull();
  });

  it("are one to three sentences long", () => {
    for (const { key, text } of demoAnnotations) {
      const sentences = text.match(/[.!?](\s|$)/g)?.length ?? 0;
      expect([key, sentences >= 1 && sentences <= 3]).toEqual([key, true]);
    }
  });

  it("are what their people may write, answer and settle", () => {
    for (const annotation of demoAnnotations) {
      const body = bodyOf(annotation);
      const { key, author, unit, audience, released, replies, disposition, suggestion, kind, tags } = annotation;
      const writer = body.people.find(({ email }) => email === author);
      expect([key, writer?.unit, writer?.roles.includes("annotator")]).toEqual([key, unit, true]);
      const shownToAll = audience === "all" || released === true;
      expect([key, released === true && audience !== "body"]).toEqual([key, false]);
      for (const reply of replies) {
        const ownPerson = body.people.find(({ email }) => email === reply.author);
        const mayRead = shownToAll || (ownPerson && (audience === "body" || (audience === "unit" && ownPerson.unit === unit)));
        expect([key, reply.author, Boolean(mayRead)]).toEqual([key, reply.author, true]);
      }
      if (disposition) {
        const reviewer = body.people.find(({ email }) => email === disposition.by);
        expect([key, reviewer?.roles.includes("reviewer")]).toEqual([key, true]);
        expect([key, disposition.by === author]).toEqual([key, false]);
        expect([key, audience]).toEqual([key, shownToAll && audience === "all" ? "all" : "body"]);
        if (needsReason(disposition.outcome)) expect([key, disposition.reason ?? ""]).not.toEqual([key, ""]);
      }
      if (suggestion !== undefined) expect([key, takesSuggestion(kind)]).toEqual([key, true]);
      for (const tag of tags ?? []) expect(body.tags).toContain(tag);
    }
  });

  it("have keys of their own", () => {
    expect(new Set(demoAnnotations.map(({ key }) => key)).size).toBe(demoAnnotations.length);
  });
});

describe("the demo's organisations", () => {
  const everybody = [...demoBodies, demoSender].flatMap(({ people }) => people);

  it("give every role to somebody, and every person an address of their own", () => {
    expect(new Set(everybody.flatMap((person) => person.roles))).toEqual(new Set(roles));
    const addresses = [...everybody, demoOperator].map(({ email }) => email);
    expect(new Set(addresses).size).toBe(addresses.length);
    for (const address of addresses) expect(address).toMatch(/^[a-z.]+@[a-z]+\.example$/);
  });

  it("hold together: units, handler and signatories exist", () => {
    for (const body of [...demoBodies, demoSender]) {
      const units = body.units.map(({ key }) => key);
      expect(units).toContain(body.preparingUnit);
      for (const { unit } of body.people) expect([...units, null]).toContain(unit);
      const addresses = body.people.map(({ email }) => email);
      expect(addresses).toEqual(expect.arrayContaining([body.handler, ...body.signatories]));
    }
  });

  it("meet in time to answer, and at the first office only with immediate adjustment", () => {
    for (const { meetings } of demoBodies) {
      for (const { heldInDays, adjustedInDays } of meetings) {
        expect(adjustedInDays - heldInDays).toBeGreaterThan(0);
        expect(adjustedInDays - heldInDays).toBeLessThanOrEqual(14);
      }
      expect(meetings[0]?.heldInDays).toBeLessThan(demoConsultation.lastAnswerInDays);
    }
    expect(demoExploatering.meetings[0]?.adjustedInDays).toBeGreaterThan(demoConsultation.lastAnswerInDays);
  });
});

describe("the demo's draft", () => {
  it("is in the Word file, text for text and in order", async () => {
    const buffer = await readFile(new URL("./draft/trygghetsprogram-illustrativt-forslag.docx", import.meta.url));
    const { value } = await mammoth.extractRawText({ buffer });
    const file = value.replace(/\[\d+\]/g, "");
    let from = 0;
    for (const text of blocks.flatMap((block) => block.text.split(/[\t\n]/))) {
      const at = file.indexOf(text, from);
      expect([text, at >= from]).toEqual([text, true]);
      from = at + text.length;
    }
  });

  it("has every place that the views point at after the importer has read it", async () => {
    const bytes = await readFile(new URL("./draft/trygghetsprogram-illustrativt-forslag.docx", import.meta.url));
    const read = await importDraft({ name: "trygghetsprogram-illustrativt-forslag.docx", bytes });
    if (!read.ok) throw new Error(read.refusal.code);
    expect(read.value.title).toBe(demoConsultation.title);
    expect(read.value.notices.map(({ code }) => code)).toEqual(["header-footer-dropped"]);
    const find = targetFinder(read.value.blocks.map((block, index) => ({ ...block, id: `b${index}` as BlockId })));
    for (const { target } of demoAnnotations) expect(() => find(target)).not.toThrow();
  }, 30_000);

  it("says that it is not the city's, and does not repeat the real response", () => {
    expect(blocks[1]?.text).toBe(illustrativeMark);
    const shared = sharedWords(seed, 8);
    expect(blocks.map(({ text }) => shared(text)).filter(Boolean)).toEqual([]);
    expect(shared(demoConsultation.description)).toBeNull();
  });

  it("has every footnote that it refers to, once", () => {
    const texts = draftContent.nodes.flatMap((node) => ("text" in node ? [node.text] : node.type === "list" ? node.items : []));
    const marks = [...texts.join("\n").matchAll(/\[\^(\d+)\]/g)].map((match) => Number(match[1]));
    expect(marks).toEqual(draftContent.footnotes.map((_, index) => index + 1));
  });
});
