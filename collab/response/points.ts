import * as Y from "yjs";
import type { RichBlock, RichInline, SourceRef } from "../../domain/rich-text/rich-text.ts";
import { writtenSections, type WrittenSection } from "../../domain/response/state.ts";
import { richTextOf } from "../schema/from-yjs.ts";
import { plainText } from "../schema/plain-text.ts";
import { insertBlocks } from "../schema/to-yjs.ts";

/** A sentence of a point, and the annotations that it rests on. */
export type SourcedSentence = { readonly text: string; readonly sources: readonly SourceRef[] };

export type NewPoint = {
  readonly pointId: string;
  readonly sentences: readonly SourcedSentence[];
  /** `views` unless given. */
  readonly section?: WrittenSection;
  /** The point that it comes after; where that is null or not found, `position` decides. */
  readonly afterPointId: string | null;
  readonly position: "start" | "end";
};

/** A passage that rests on annotations. `pointId` is null where editing has left sourced words outside any point. */
export type Point = {
  readonly pointId: string | null;
  readonly section: WrittenSection;
  readonly text: string;
  /** The union of its sentences' sources, each pair of id and hash once. */
  readonly sources: readonly SourceRef[];
};

/** Writes a point as one paragraph. False, and nothing written, when the document has a point of that id. */
export const insertPoint = (doc: Y.Doc, point: NewPoint): boolean => {
  if (findPoint(doc, point.pointId)) return false;
  const after = point.afterPointId === null ? null : findPoint(doc, point.afterPointId);
  const fragment = after?.fragment ?? doc.getXmlFragment(point.section ?? "views");
  const index = after ? after.index + 1 : point.position === "start" ? 0 : fragment.length;
  doc.transact(() => insertBlocks(fragment, index, [paragraphOf(point)]));
  return true;
};

/** The points in reading order; paragraphs of the same point that stand together are one. */
export const listPoints = (doc: Y.Doc): Point[] => writtenSections.flatMap((section) => pointsOf(doc, section));

/** Every source used anywhere in the response, each pair of id and hash once. */
export const usedSources = (doc: Y.Doc): SourceRef[] =>
  union(writtenSections.flatMap((section) => richTextOf(doc.getXmlFragment(section)).content.flatMap(sourcesOf)));

const paragraphOf = ({ pointId, sentences }: NewPoint): RichBlock => {
  const content = sentences
    .map(({ text, sources }) => ({ text: text.replace(/\s+/g, " ").trim(), sources }))
    .filter(({ text }) => text !== "")
    .flatMap(({ text, sources }, index): RichInline[] => {
      const sentence: RichInline =
        sources.length > 0 ? { type: "text", text, marks: [{ type: "source", attrs: { ids: union(sources) } }] } : { type: "text", text };
      return index === 0 ? [sentence] : [{ type: "text", text: " " }, sentence];
    });
  return { type: "paragraph", attrs: { pointId }, content };
};

/** The last top-level block of the point: what comes after the point comes after that. */
const findPoint = (doc: Y.Doc, pointId: string): { fragment: Y.XmlFragment; index: number } | null => {
  for (const section of writtenSections) {
    const fragment = doc.getXmlFragment(section);
    const index = fragment.toArray().findLastIndex((child) => holdsPoint(child, pointId));
    if (index !== -1) return { fragment, index };
  }
  return null;
};

const holdsPoint = (node: unknown, pointId: string): boolean =>
  node instanceof Y.XmlElement &&
  (node.getAttribute("pointId") === pointId || node.toArray().some((child) => holdsPoint(child, pointId)));

const pointsOf = (doc: Y.Doc, section: WrittenSection): Point[] => {
  const points: Point[] = [];
  for (const paragraph of richTextOf(doc.getXmlFragment(section)).content.flatMap(paragraphsOf)) {
    const pointId = paragraph.attrs?.pointId ?? null;
    const sources = sourcesOf(paragraph);
    if (pointId === null && sources.length === 0) continue;
    const text = plainText({ type: "doc", content: [paragraph] });
    const last = points.at(-1);
    if (last && last.pointId !== null && last.pointId === pointId) {
      points[points.length - 1] = { ...last, text: `${last.text}\n${text}`, sources: union([...last.sources, ...sources]) };
    } else points.push({ pointId, section, text, sources: union(sources) });
  }
  return points;
};

type Paragraph = Extract<RichBlock, { type: "paragraph" }>;

/** Paragraphs at any depth; a sourced heading counts as one without a point. */
const paragraphsOf = (block: RichBlock): Paragraph[] => {
  switch (block.type) {
    case "paragraph":
      return [block];
    case "heading":
      return [{ type: "paragraph", ...(block.content ? { content: block.content } : {}) }];
    case "blockquote":
      return (block.content ?? []).flatMap(paragraphsOf);
    case "bulletList":
    case "orderedList":
      return (block.content ?? []).flatMap((item) => (item.content ?? []).flatMap(paragraphsOf));
  }
};

const sourcesOf = (block: RichBlock): SourceRef[] =>
  paragraphsOf(block).flatMap(({ content }) =>
    (content ?? []).flatMap((inline) =>
      inline.type === "text" ? (inline.marks ?? []).flatMap((mark) => (mark.type === "source" ? mark.attrs.ids : [])) : [],
    ),
  );

const union = (refs: readonly SourceRef[]): SourceRef[] => [...new Map(refs.map((ref) => [`${ref.id} ${ref.hash}`, ref])).values()];
