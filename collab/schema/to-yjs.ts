import * as Y from "yjs";
import type { RichBlock, RichInline, RichListItem, RichText } from "../../domain/rich-text/rich-text.ts";

/** Puts blocks into a fragment before the child at `index`, in the shapes that the editors' own binding gives them. */
export const insertBlocks = (fragment: Y.XmlFragment, index: number, blocks: readonly RichBlock[]): void =>
  fragment.insert(index, blocks.map(elementOf));

/** Replaces all that the fragment holds, in one transaction. */
export const replaceFragment = (fragment: Y.XmlFragment, value: RichText): void => {
  const replace = (): void => {
    fragment.delete(0, fragment.length);
    insertBlocks(fragment, 0, value.content);
  };
  if (fragment.doc) fragment.doc.transact(replace);
  else replace();
};

const elementOf = (block: RichBlock | RichListItem): Y.XmlElement => {
  const element = new Y.XmlElement(block.type);
  switch (block.type) {
    case "paragraph":
      if (block.attrs?.pointId) element.setAttribute("pointId", block.attrs.pointId);
      element.insert(0, inlinesOf(block.content ?? []));
      break;
    case "heading":
      setNumber(element, "level", block.attrs.level);
      element.insert(0, inlinesOf(block.content ?? []));
      break;
    case "orderedList":
      setNumber(element, "start", 1);
      element.insert(0, (block.content ?? []).map(elementOf));
      break;
    case "blockquote":
    case "bulletList":
    case "listItem":
      element.insert(0, (block.content ?? []).map(elementOf));
      break;
  }
  return element;
};

/** Yjs types attributes as strings and stores any scalar; ProseMirror's are numbers. */
const setNumber = (element: Y.XmlElement, name: string, value: number): void =>
  (element as unknown as Y.XmlElement<Record<string, number>>).setAttribute(name, value);

/** Runs of text between hard breaks, each one Yjs text. */
const inlinesOf = (inlines: readonly RichInline[]): (Y.XmlElement | Y.XmlText)[] => {
  const nodes: (Y.XmlElement | Y.XmlText)[] = [];
  let run: DeltaInsert[] = [];
  const endRun = (): void => {
    if (run.length === 0) return;
    const text = new Y.XmlText();
    text.applyDelta(run);
    nodes.push(text);
    run = [];
  };
  for (const inline of inlines) {
    if (inline.type === "text") run.push(insertOf(inline));
    else {
      endRun();
      const element = new Y.XmlElement(inline.type);
      if (inline.type === "mention") for (const [name, value] of Object.entries(inline.attrs)) element.setAttribute(name, value);
      nodes.push(element);
    }
  }
  endRun();
  return nodes;
};

type DeltaInsert = { insert: string; attributes: Record<string, unknown> };

const insertOf = ({ text, marks }: Extract<RichInline, { type: "text" }>): DeltaInsert => ({
  insert: text,
  attributes: Object.fromEntries((marks ?? []).map((mark) => [mark.type, "attrs" in mark ? mark.attrs : {}])),
});
