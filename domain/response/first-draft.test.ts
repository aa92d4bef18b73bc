import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { kinds } from "../annotation/kind.ts";
import type { Block } from "../draft/block.ts";
import type { BlockId, PointId } from "../ids.ts";
import { firstDraft, type FirstDraftInput } from "./first-draft.ts";
import { defaultPhrases, openingLine, phrasesOf } from "./phrases.ts";

const block = (id: string, kind: "heading" | "paragraph", text: string, level = 0, label: string | null = null): Block => ({
  id: id as BlockId,
  number: null,
  kind,
  level,
  label,
  text,
  marks: [],
  rows: null,
  headerRow: false,
});

const blocks: readonly Block[] = [
  block("t", "heading", "Program för levande torg", 1),
  block("t1", "paragraph", "Programmet gäller stadens torg."),
  block("h1", "heading", "Lägesbild", 2, "2"),
  block("a", "paragraph", "Torgen används olika."),
  block("b", "paragraph", "Handeln minskar."),
  block("h2", "heading", "Fokusområde 1: Mötesplatser", 2),
  block("c", "paragraph", "Torgen ska ha sittplatser."),
];

const view = (id: string, at: string | null, text: string, more: Partial<FirstDraftInput> = {}): FirstDraftInput => ({
  source: { id, hash: `hash-${id}` },
  kind: "clarify",
  target: at === null ? { type: "document" } : { type: "block", blockId: at as BlockId },
  quote: "",
  text,
  suggestion: "",
  ...more,
});

const draft = (...accepted: FirstDraftInput[]) => {
  let made = 0;
  const context = { blocks, office: "Torgkontoret", noun: "kontoret", phrases: defaultPhrases, stem: (word: string) => word.replace(/(en|et|na|s)$/, "") };
  return firstDraft(accepted, { ...context, newPointId: () => `p${++made}` as PointId });
};

const textOf = (points: ReturnType<typeof draft>) => points.map((p) => p.sentences.map((s) => s.text).join(" "));

describe("the first draft", () => {
  test("follows the draft: the whole first, then place by place, short ones together", () => {
    expect(textOf(draft(view("3", "c", "Bänkar saknas"), view("2", "a", "Bilden är oklar."), view("1", null, "Förslaget är långt.")))).toEqual([
      "Förslaget är långt.",
      "Avsnittet Lägesbild skulle kunna förtydligas. Bilden är oklar. Fokusområdet mötesplatser skulle kunna förtydligas. Bänkar saknas.",
    ]);
  });

  test("puts supports first within a place, then the order of the text", () => {
    const range = (start: number) =>
      ({ type: "range", blockId: "b" as BlockId, start, end: start + 1, endBlockId: "b" as BlockId }) as const;
    expect(
      textOf(
        draft(
          view("4", "b", "Fyra.", { target: range(9) }),
          view("3", "b", "Tre.", { target: range(2) }),
          view("2", "a", "Två."),
          view("1", "b", "Lägesbilden är bra.", { kind: "support" }),
        ),
      ),
    ).toEqual(["Lägesbilden är bra. Två. Tre. Fyra."]);
  });

  test("leads in a place by what the views want with it, unless their words name it", () => {
    const first = (...accepted: FirstDraftInput[]) => draft(...accepted)[0]?.sentences[0];
    expect(first(view("1", "a", "X.", { kind: "add" }), view("2", "a", "Y."))).toEqual({
      text: "Avsnittet Lägesbild skulle kunna förtydligas och kompletteras.",
      sources: [],
    });
    expect(first(view("1", "a", "Hur?", { kind: "question" }))?.text).toBe("Avsnittet Lägesbild väcker frågor.");
    expect(first(view("1", "a", "Lägesbilden är oklar."))?.text).toBe("Lägesbilden är oklar.");
    expect(first(view("1", "t", "Byt titel."))?.text).toBe("Byt titel.");
  });

  test("turns from praise of the whole to what could be better", () => {
    expect(textOf(draft(view("1", null, "Bra underlag.", { kind: "support" }), view("2", null, "Ordna om.", { kind: "structure" })))).toEqual([
      "Bra underlag.",
      "Förslaget skulle dock kunna disponeras om. Ordna om.",
    ]);
  });

  test("says whose view it is, once in a paragraph, the office by its name first", () => {
    expect(textOf(draft(view("1", "a", "Lägesbilden bör samlas."), view("2", "b", "Siffrorna bör dateras."), view("3", null, "Målen bör anges.")))).toEqual([
      "Torgkontoret anser att målen bör anges.",
      "Kontoret menar att lägesbilden bör samlas. Siffrorna bör dateras.",
    ]);
  });

  test("ties each sentence to its annotation and the hash of its text, and lines of its own to nothing", () => {
    expect(draft(view("1", "a", "oklart"))).toEqual([
      {
        pointId: "p1",
        sentences: [
          { text: "Avsnittet Lägesbild skulle kunna förtydligas.", sources: [] },
          { text: "Oklart.", sources: [{ id: "1", hash: "hash-1" }] },
        ],
      },
    ]);
  });

  test("merges the same words about a place into one sentence with both sources", () => {
    const [point] = draft(view("1", "a", "Data saknas."), view("2", "b", "  data  saknas "), view("3", "b", "Data saknas här."));
    expect(point?.sentences.slice(1)).toEqual([
      { text: "Data saknas.", sources: [{ id: "1", hash: "hash-1" }, { id: "2", hash: "hash-2" }] },
      { text: "Data saknas här.", sources: [{ id: "3", hash: "hash-3" }] },
    ]);
  });

  test("does not merge the same words about different places", () => {
    const sentences = draft(view("1", "a", "Detta är oklart."), view("2", "c", "Detta är oklart.")).flatMap((p) => p.sentences);
    expect(sentences.filter((s) => s.text === "Detta är oklart.").map((s) => s.sources.map((r) => r.id))).toEqual([["1"], ["2"]]);
  });

  test("gives suggested wording after the view, each with those who suggest it, and what it would replace", () => {
    const target = { type: "range", blockId: "a" as BlockId, start: 0, end: 6, endBlockId: "a" as BlockId } as const;
    const suggests = (id: string, suggestion: string) => view(id, "a", "Skriv om.", { kind: "change", suggestion, target, quote: "Torgen" });
    const [point] = draft(suggests("1", "torg och parker"), suggests("2", "Torgen ska vara öppna."), suggests("3", "Torg och parker"));
    expect(point?.sentences.slice(1).map((s) => [s.text, s.sources.map((r) => r.id)])).toEqual([
      ["Skriv om.", ["1", "2", "3"]],
      ["Kontoret föreslår lydelsen ”torg och parker” i stället för ”Torgen”.", ["1", "3"]],
      ["Kontoret föreslår lydelsen ”Torgen ska vara öppna” i stället för ”Torgen”.", ["2"]],
    ]);
  });

  test("takes a suggestion without other words, and leaves out what has no words at all", () => {
    expect(textOf(draft(view("1", "a", " ", { kind: "add", suggestion: "torg" }), view("2", "c", " ")))).toEqual([
      "Avsnittet Lägesbild skulle kunna kompletteras. Kontoret föreslår lydelsen ”torg”.",
    ]);
  });

  test("splits what is long into paragraphs", () => {
    const points = draft(...Array.from({ length: 7 }, (_, i) => view(String(i), "a", `Lägesbilden ${i} ${"är oklar ".repeat(25)}.`)));
    expect(points.map((p) => p.sentences.length)).toEqual([3, 3, 1]);
  });

  test("keeps what points at a block that is not in the draft, under the whole", () => {
    expect(textOf(draft(view("1", "gone", "Kvar.")))).toEqual(["Kvar."]);
  });

  test("words its lines as the body does", () => {
    const own = phrasesOf({ clarify: "behöver bli tydligare", add: "", change: 7 });
    expect(openingLine("avsnittet Mål", ["clarify", "add", "change"], own)).toBe(
      "Avsnittet Mål behöver bli tydligare och skulle kunna kompletteras och justeras.",
    );
  });

  test("of nothing is nothing", () => {
    expect(draft()).toEqual([]);
  });
});

test("every accepted annotation with words is in exactly one point, and nobody else is", () => {
  const input = fc.record({
    at: fc.constantFrom(null, ...blocks.map((b) => b.id as string)),
    kind: fc.constantFrom(...kinds),
    text: fc.constantFrom("Data saknas.", "data saknas", "Otydligt", "Bra!", "Hur?"),
    suggestion: fc.constantFrom("", "torg", "Torg."),
  });
  fc.assert(
    fc.property(fc.array(input, { maxLength: 30 }), (inputs) => {
      const accepted = inputs.map(({ at, text, ...more }, i) => view(String(i), at, text, more));
      const points = draft(...accepted);
      const sourcesOf = (p: (typeof points)[number]) => [...new Set(p.sentences.flatMap((s) => s.sources.map((r) => r.id)))];
      expect(points.flatMap(sourcesOf).sort()).toEqual(accepted.map((a) => a.source.id).sort());
      expect(new Set(points.map((p) => p.pointId)).size).toBe(points.length);
    }),
  );
});
