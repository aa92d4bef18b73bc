/** The other way round from `withoutTrail`: a document that was sent without its trail, with the trail put back on its words. */
import type { PointId } from "../ids.ts";
import type { FormalBlock, FormalDocument, FormalRun } from "./formal-document.ts";
import type { TrailEntry } from "./document-trail.ts";

/** `trail` as `documentTrail` gave it, in reading order. An entry whose words are not in the document is passed over. */
export const withSources = (document: FormalDocument, trail: readonly TrailEntry[]): FormalDocument => {
  const left = new Map(document.sections.map(({ key }) => [key, trail.filter((entry) => entry.section === key)]));
  return {
    ...document,
    sections: document.sections.map((section) => ({ ...section, blocks: section.blocks.map((block) => marked(block, left.get(section.key) ?? [])) })),
  };
};

/** Takes from `entries` what it has used. */
const marked = (block: FormalBlock, entries: TrailEntry[]): FormalBlock => {
  switch (block.type) {
    case "paragraph":
      return { ...block, runs: markedRuns(block.runs, block.pointId, entries) };
    case "heading":
      return { ...block, runs: markedRuns(block.runs, null, entries) };
    case "list":
      return { ...block, items: block.items.map((item) => item.map((inner) => marked(inner, entries))) };
    case "quote":
      return { ...block, blocks: block.blocks.map((inner) => marked(inner, entries)) };
    case "signatory":
      return block;
  }
};

const markedRuns = (runs: readonly FormalRun[], pointId: PointId | null, entries: TrailEntry[]): readonly FormalRun[] => {
  const words = runs.map((run) => run.text).join("");
  const at = entries.findIndex((entry) => entry.pointId === pointId && spansOf(entry, words) !== null);
  const [entry] = at < 0 ? [] : entries.splice(at, 1);
  const spans = entry && spansOf(entry, words);
  return spans ? cut(runs, spans) : runs;
};

type Span = { readonly from: number; readonly to: number; readonly sources: TrailEntry["annotationIds"] };

/** Where each passage stands in the words, one after the other; null when one is not there. */
const spansOf = ({ passages }: TrailEntry, words: string): Span[] | null => {
  const spans: Span[] = [];
  for (const { text, annotationIds } of passages) {
    const from = words.indexOf(text, spans.at(-1)?.to ?? 0);
    if (from < 0) return null;
    spans.push({ from, to: from + text.length, sources: annotationIds });
  }
  return spans;
};

/** The runs, parted where a span begins or ends, each part with the sources of its span. */
const cut = (runs: readonly FormalRun[], spans: readonly Span[]): FormalRun[] => {
  let start = 0;
  return runs.flatMap((run) => {
    const [from, to] = [start, start + run.text.length];
    start = to;
    const edges = [from, ...spans.flatMap((s) => [s.from, s.to]).filter((edge) => edge > from && edge < to), to];
    const places = [...new Set(edges)].sort((a, b) => a - b);
    return places.slice(0, -1).map((place, index): FormalRun => {
      const text = run.text.slice(place - from, (places[index + 1] ?? to) - from);
      const sources = spans.find((s) => s.from <= place && place < s.to)?.sources;
      return { ...run, text, ...(sources && { sources }) };
    });
  });
};
