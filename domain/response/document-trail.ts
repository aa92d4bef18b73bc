/** From the words of a formal document to the annotations that they rest on. */
import type { AnnotationId, PointId } from "../ids.ts";
import type { FormalBlock, FormalDocument, FormalRun } from "./formal-document.ts";
import type { SectionKey } from "./state.ts";

/** One paragraph that rests on annotations; `passages` says which words rest on which. */
export type TrailEntry = {
  readonly section: SectionKey;
  readonly pointId: PointId | null;
  readonly annotationIds: readonly AnnotationId[];
  readonly passages: readonly { readonly text: string; readonly annotationIds: readonly AnnotationId[] }[];
};

export const documentTrail = (document: FormalDocument): TrailEntry[] =>
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
