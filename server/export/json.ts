/** The response for programs: the formal document, and the trail from its words to the annotations that they rest on. */
import type { AnnotationId, PointId } from "../../domain/ids.ts";
import type { FormalBlock, FormalDocument, FormalRun } from "../../domain/response/formal-document.ts";
import type { SectionKey } from "../../domain/response/state.ts";

/** One paragraph that rests on annotations; `passages` says which words rest on which. */
export type TrailEntry = {
  readonly section: SectionKey;
  readonly pointId: PointId | null;
  readonly annotationIds: readonly AnnotationId[];
  readonly passages: readonly { readonly text: string; readonly annotationIds: readonly AnnotationId[] }[];
};

export const toJson = (document: FormalDocument): string =>
  `${JSON.stringify(sorted({ format: "samsvar-response", version: 1, document, trail: trailOf(document) }), null, 2)}\n`;

export const trailOf = (document: FormalDocument): TrailEntry[] =>
  document.sections.flatMap(({ key, blocks }) => blocks.flatMap(paragraphsIn).flatMap((p) => entryOf(key, p)));

type Paragraph = { readonly runs: readonly FormalRun[]; readonly pointId: PointId | null };

const paragraphsIn = (block: FormalBlock): Paragraph[] => {
  switch (block.type) {
    case "paragraph":
      return [block];
    case "heading":
      return [{ runs: block.runs, pointId: null }];
    case "list":
      return block.items.flat().flatMap(paragraphsIn);
    case "quote":
      return block.blocks.flatMap(paragraphsIn);
    case "signatory":
      return [];
  }
};

const entryOf = (section: SectionKey, { runs, pointId }: Paragraph): TrailEntry[] => {
  const passages = runs.flatMap(({ text, sources = [] }) => (sources.length > 0 ? [{ text, annotationIds: sources }] : []));
  if (passages.length === 0) return [];
  return [{ section, pointId, annotationIds: [...new Set(passages.flatMap((p) => p.annotationIds))], passages }];
};

/** Keys in the order of their code units, so that the same document is the same text. */
const sorted = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(sorted);
  if (value === null || typeof value !== "object") return value;
  const keys = Object.keys(value).sort();
  return Object.fromEntries(keys.map((key) => [key, sorted((value as Record<string, unknown>)[key])]));
};
