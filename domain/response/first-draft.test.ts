import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { kinds } from "../annotation/kind.ts";
import type { Block } from "../draft/block.ts";
import type { BlockId, PointId } from "../ids.ts";
import { firstDraft, type FirstDraftInput } from "./first-draft.ts";

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
  text,
  suggestion: "",
  ...more,
});

const draft = (...accepted: FirstDraftInput[]) => {
  let made = 0;
  return firstDraft(accepted, { blocks, noun: "kontoret", newPointId: () => `p${++made}` as PointId });
};

const textOf = (points: ReturnType<typeof draft>) => points.map((p) => p.sentences.map((s) => s.text).join(" "));

describe("the first draft", () => {
  test("follows the draft: the whole document first, then section by section", () => {
    expect(textOf(draft(view("3", "c", "Bänkar saknas"), view("2", "a", "Bilden är oklar."), view("1", null, "Förslaget är långt.")))).toEqual([
      "Vad gäller förslaget som helhet framför kontoret följande. Förslaget är långt.",
      "I fråga om avsnittet Lägesbild vill kontoret framhålla följande. Bilden är oklar.",
      "Vad gäller fokusområdet Mötesplatser framför kontoret följande. Bänkar saknas.",
    ]);
  });

  test("puts supports first within a section, then the order of the text", () => {
    const range = (start: number) =>
      ({ type: "range", blockId: "b" as BlockId, start, end: start + 1, endBlockId: "b" as BlockId }) as const;
    expect(
      textOf(
        draft(
          view("4", "b", "Fyra.", { target: range(9) }),
          view("3", "b", "Tre.", { target: range(2) }),
          view("2", "a", "Två."),
          view("1", "b", "Ett.", { kind: "support" }),
        ),
      ),
    ).toEqual(["Vad gäller avsnittet Lägesbild framför kontoret följande. Ett. Två. Tre. Fyra."]);
  });

  test("opens by what the views have in common", () => {
    const opening = (...accepted: FirstDraftInput[]) => draft(...accepted)[0]?.sentences[0];
    expect(opening(view("1", "a", "Bra.", { kind: "support" }))?.text).toBe("I fråga om avsnittet Lägesbild ser kontoret positivt på följande.");
    expect(opening(view("1", "a", "X.", { kind: "add" }), view("2", "a", "Y.", { kind: "missing" }))?.text).toBe(
      "Kontoret anser att avsnittet Lägesbild behöver kompletteras enligt följande.",
    );
    expect(opening(view("1", "a", "Hur?", { kind: "question" }))?.text).toBe("Om avsnittet Lägesbild undrar kontoret följande.");
    expect(opening(view("1", "t", "Byt titel."))?.text).toBe("Vad gäller förslagets titel och inledning framför kontoret följande.");
    expect(opening(view("1", "a", "X."))?.sources).toEqual([]);
  });

  test("ties each sentence to its annotation and the hash of its text", () => {
    expect(draft(view("1", "a", "oklart"))).toEqual([
      {
        pointId: "p1",
        sentences: [
          { text: "Vad gäller avsnittet Lägesbild framför kontoret följande.", sources: [] },
          { text: "Oklart.", sources: [{ id: "1", hash: "hash-1" }] },
        ],
      },
    ]);
  });

  test("merges the same words under a section into one sentence with both sources", () => {
    const [point] = draft(view("1", "a", "Data saknas."), view("2", "b", "  data  saknas "), view("3", "b", "Data saknas här."));
    expect(point?.sentences.slice(1)).toEqual([
      { text: "Data saknas.", sources: [{ id: "1", hash: "hash-1" }, { id: "2", hash: "hash-2" }] },
      { text: "Data saknas här.", sources: [{ id: "3", hash: "hash-3" }] },
    ]);
  });

  test("does not merge the same words about different sections", () => {
    expect(draft(view("1", "a", "Detta är oklart."), view("2", "c", "Detta är oklart."))).toHaveLength(2);
  });

  test("quotes suggested wording after the view, each wording with those who suggest it", () => {
    const suggests = (id: string, suggestion: string) => view(id, "a", "Skriv om.", { kind: "change", suggestion });
    const [point] = draft(suggests("1", "torg och parker"), suggests("2", "Torgen ska vara öppna."), suggests("3", "Torg och parker"));
    expect(point?.sentences.slice(1).map((s) => [s.text, s.sources.map((r) => r.id)])).toEqual([
      ["Skriv om.", ["1", "2", "3"]],
      ["Kontoret föreslår lydelsen ”torg och parker”.", ["1", "3"]],
      ["Kontoret föreslår lydelsen ”Torgen ska vara öppna.”", ["2"]],
    ]);
  });

  test("takes a suggestion without other words, and leaves out what has no words at all", () => {
    expect(textOf(draft(view("1", "a", " ", { kind: "change", suggestion: "torg" }), view("2", "c", " ")))).toEqual([
      "Vad gäller avsnittet Lägesbild framför kontoret följande. Kontoret föreslår lydelsen ”torg”.",
    ]);
  });

  test("splits a long section into paragraphs under one opening", () => {
    const points = draft(...Array.from({ length: 7 }, (_, i) => view(String(i), "a", `Synpunkt ${i}.`)));
    expect(points.map((p) => [p.pointId, p.sentences.length])).toEqual([
      ["p1", 6],
      ["p2", 2],
    ]);
  });

  test("keeps what points at a block that is not in the draft, under the whole", () => {
    expect(textOf(draft(view("1", "gone", "Kvar.")))).toEqual(["Vad gäller förslaget som helhet framför kontoret följande. Kvar."]);
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
