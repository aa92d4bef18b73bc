import * as Y from "yjs";
import type { RichBlock, RichInline, RichListItem, RichMark, RichText } from "../../domain/rich-text/rich-text.ts";
import { isMentionLabel, markAttributes } from "./attributes.ts";
import { isUuid } from "./document-name.ts";

/**
 * Reads a fragment as rich text and changes nothing: y-tiptap's own reader repairs what it reads, which would write into the document
 * in the server's name. What the schema does not know is left out; gate and editors keep it from arising.
 */
export const richTextOf = (fragment: Y.XmlFragment): RichText => ({ type: "doc", content: blocksOf(fragment) });

const elementsOf = (parent: Y.XmlFragment): Y.XmlElement[] =>
  parent.toArray().filter((child): child is Y.XmlElement => child instanceof Y.XmlElement);

const blocksOf = (parent: Y.XmlFragment): RichBlock[] => elementsOf(parent).flatMap(blockOf);

const blockOf = (element: Y.XmlElement): RichBlock[] => {
  switch (element.nodeName) {
    case "paragraph":
      return [paragraphOf(element)];
    case "heading":
      return [{ type: "heading", attrs: { level: attribute(element, "level") === 4 ? 4 : 3 }, ...contentOf(inlinesOf(element)) }];
    case "blockquote":
      return [{ type: "blockquote", ...contentOf(blocksOf(element)) }];
    case "bulletList":
    case "orderedList":
      return [{ type: element.nodeName, ...contentOf(itemsOf(element)) }];
    default:
      return [];
  }
};

const paragraphOf = (element: Y.XmlElement): RichBlock => {
  const pointId = attribute(element, "pointId");
  return { type: "paragraph", ...(isUuid(pointId) ? { attrs: { pointId } } : {}), ...contentOf(inlinesOf(element)) };
};

const itemsOf = (list: Y.XmlElement): RichListItem[] =>
  elementsOf(list)
    .filter((item) => item.nodeName === "listItem")
    .map((item) => ({ type: "listItem", ...contentOf(blocksOf(item)) }));

const contentOf = <T>(content: readonly T[]): { content?: readonly T[] } => (content.length > 0 ? { content } : {});

// Yjs types attributes as strings; ProseMirror's numbers are kept as they are.
const attribute = (element: Y.XmlElement, name: string): unknown => element.getAttribute(name);

const inlinesOf = (parent: Y.XmlElement): RichInline[] => {
  const inlines: RichInline[] = [];
  for (const child of parent.toArray()) {
    if (child instanceof Y.XmlText) for (const text of textsOf(child)) pushText(inlines, text);
    else if (child instanceof Y.XmlElement && child.nodeName === "hardBreak") inlines.push({ type: "hardBreak" });
    else if (child instanceof Y.XmlElement && child.nodeName === "mention") inlines.push(...mentionOf(child));
  }
  return inlines;
};

const mentionOf = (element: Y.XmlElement): RichInline[] => {
  const [id, label] = [attribute(element, "id"), attribute(element, "label")];
  return isUuid(id) && isMentionLabel(label) ? [{ type: "mention", attrs: { id, label } }] : [];
};

type RichTextNode = Extract<RichInline, { type: "text" }>;
type DeltaOp = { readonly insert?: unknown; readonly attributes?: Readonly<Record<string, unknown>> };

const textsOf = (text: Y.XmlText): RichTextNode[] =>
  (text.toDelta() as DeltaOp[]).flatMap((op) => {
    // NUL cannot be stored by PostgreSQL and means nothing in prose.
    const words = typeof op.insert === "string" ? op.insert.replaceAll("\u0000", "") : "";
    return words === "" ? [] : [textNode(words, marksOf(op.attributes ?? {}))];
  });

const textNode = (text: string, marks: readonly RichMark[]): RichTextNode =>
  marks.length > 0 ? { type: "text", text, marks } : { type: "text", text };

/** Concurrent edits may leave two texts side by side; readers see one. */
const pushText = (inlines: RichInline[], text: RichTextNode): void => {
  const last = inlines.at(-1);
  if (last?.type === "text" && JSON.stringify(last.marks) === JSON.stringify(text.marks)) {
    inlines[inlines.length - 1] = textNode(last.text + text.text, text.marks ?? []);
  } else inlines.push(text);
};

/** In one order, so that equal texts are equal values. */
const markOrder = ["link", "bold", "italic", "source"] as const;

const marksOf = (attributes: Readonly<Record<string, unknown>>): RichMark[] =>
  markOrder.flatMap((type) => {
    const attrs = Object.hasOwn(attributes, type) ? attributes[type] : null;
    if (attrs === null || !markAttributes[type]?.(attrs)) return [];
    return [type === "bold" || type === "italic" ? { type } : ({ type, attrs } as RichMark)];
  });
