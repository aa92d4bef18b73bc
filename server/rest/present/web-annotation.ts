/**
 * Annotations in the W3C Web Annotation Data Model. The source that selectors speak of is the draft's text: its blocks' texts joined by
 * newlines. Positions are counted in code points, as the model asks, not in UTF-16 units.
 */
import type { AnnotationView } from "../../../domain/annotation/annotation.ts";
import type { Kind } from "../../../domain/annotation/kind.ts";
import { sectionsOf } from "../../../domain/draft/block.ts";
import type { Draft } from "../../queries/consultation/draft.ts";
import type { Selector, WebAnnotationPage } from "../schemas/web-annotation.ts";

export const webAnnotationType = "application/ld+json";
export const annotationContext = "http://www.w3.org/ns/anno.jsonld";

const contextLength = 32;

const motivations: Record<Kind, string> = {
  support: "assessing",
  clarify: "commenting",
  add: "editing",
  change: "editing",
  strike: "editing",
  missing: "editing",
  structure: "editing",
  question: "questioning",
};

type Page = {
  readonly origin: string;
  readonly consultationId: string;
  readonly annotations: readonly AnnotationView[];
  /** Null while nothing is published. */
  readonly draft: Draft | null;
};

/** One page that holds everything submitted that its reader may see. */
export const annotationPage = ({ origin, consultationId, annotations, draft }: Page): WebAnnotationPage => {
  const collection = `${origin}/api/v1/consultations/${consultationId}/annotations`;
  const submitted = annotations.filter((a) => a.state === "open" || a.state === "settled");
  const select = selectorsIn(draft);
  return {
    "@context": annotationContext,
    id: `${collection}#page`,
    type: "AnnotationPage",
    partOf: { id: collection, type: "AnnotationCollection", total: submitted.length },
    startIndex: 0,
    items: submitted.map((a) => {
      const source = `${origin}/api/v1/consultations/${consultationId}/draft`;
      const selector = select(a);
      return {
        id: `${origin}/api/v1/annotations/${a.id}`,
        type: "Annotation",
        motivation: motivations[a.kind],
        created: a.submittedAt ?? a.createdAt,
        creator: { type: "Person", name: a.authorName },
        body: [
          ...(a.text === "" ? [] : [textual(a.text, "commenting")]),
          ...(a.suggestion === "" ? [] : [textual(a.suggestion, "editing")]),
          { type: "TextualBody", value: a.kind, format: "text/plain", purpose: "tagging" },
        ],
        target: selector === null ? source : { type: "SpecificResource", source, selector },
      };
    }),
  };
};

const textual = (value: string, purpose: string) => ({ type: "TextualBody" as const, value, format: "text/plain", language: "sv", purpose });

/** UTF-16 places in the draft's whole text, end exclusive. */
type Span = { readonly from: number; readonly to: number };

const selectorsIn = (draft: Draft | null) => {
  const blocks = draft?.blocks ?? [];
  const text = blocks.map((b) => b.text).join("\n");
  const starts = new Map<string, number>();
  const lengths = new Map<string, number>();
  let at = 0;
  for (const block of blocks) {
    starts.set(block.id, at);
    lengths.set(block.id, block.text.length);
    at += block.text.length + 1;
  }
  const sections = sectionsOf(blocks);
  const pointsBefore = codePointCounter(text);

  const whole = (blockId: string): Span | null => {
    const from = starts.get(blockId);
    return from === undefined ? null : { from, to: from + (lengths.get(blockId) ?? 0) };
  };

  const spanOf = ({ target }: AnnotationView): Span | null => {
    switch (target.type) {
      case "document":
        return null;
      case "block":
        return whole(target.blockId);
      case "missing":
        return whole(target.missingAfter);
      case "section": {
        const index = sections.findIndex((s) => s.id === target.sectionId);
        const section = sections[index];
        if (!section) return null;
        const end = sections.slice(index + 1).find((s) => s.level <= section.level)?.from ?? blocks.length;
        const [first, last] = [blocks[section.from], blocks[end - 1]];
        const [from, to] = [first && whole(first.id)?.from, last && whole(last.id)?.to];
        return from === undefined || to === undefined ? null : { from, to };
      }
      case "range": {
        const [from, to] = [starts.get(target.blockId), starts.get(target.endBlockId)];
        return from === undefined || to === undefined ? null : { from: from + target.start, to: to + target.end };
      }
    }
  };

  return (a: AnnotationView): Selector[] | null => {
    if (a.target.type === "document") return null;
    const span = a.versionId === draft?.versionId ? spanOf(a) : null;
    // Of another version there are only the words that were kept with the annotation.
    if (!span) return [{ type: "TextQuoteSelector", ...a.quote }];
    const exact = text.slice(span.from, span.to);
    return [
      {
        type: "TextQuoteSelector",
        exact,
        prefix: withoutHalfPairs(text.slice(Math.max(0, span.from - contextLength), span.from)),
        suffix: withoutHalfPairs(text.slice(span.to, span.to + contextLength)),
      },
      { type: "TextPositionSelector", start: pointsBefore(span.from), end: pointsBefore(span.to) },
    ];
  };
};

const withoutHalfPairs = (text: string): string => text.replace(/^[\udc00-\udfff]|[\ud800-\udbff]$/g, "");

/** How many code points stand before a UTF-16 place: the place, less one for each pair before it. */
const codePointCounter = (text: string): ((place: number) => number) => {
  const pairs = [...text.matchAll(/[\ud800-\udbff](?=[\udc00-\udfff])/g)].map((match) => match.index);
  return (place) => place - pairs.filter((index) => index < place - 1).length;
};
