import type { NodeType, Schema } from "@tiptap/pm/model";
import * as Y from "yjs";
import { markAttributes, nodeAttributes } from "../schema/attributes.ts";
import { documentRoots, type DocumentKind } from "../schema/document-name.ts";
import { richTextOf } from "../schema/from-yjs.ts";
import { parseRichText } from "../schema/parse.ts";
import { rootSchemas } from "../schema/schemas.ts";

/** What is wrong with a document of that kind: something held back, a root or a node that its schema does not know, text that cannot be read. */
export const flawsOf = (doc: Y.Doc, kind: DocumentKind): string[] => {
  const flaws: string[] = [];
  if (doc.store.pendingStructs !== null || doc.store.pendingDs !== null) flaws.push("something is held back");
  const roots: readonly string[] = documentRoots[kind];
  for (const name of doc.share.keys()) if (!roots.includes(name)) flaws.push(`a root ${name}`);
  for (const client of doc.store.clients.keys()) {
    if (!Number.isSafeInteger(client) || !Number.isSafeInteger(Y.getState(doc.store, client))) flaws.push(`a clock of ${client}`);
  }
  for (const root of roots) {
    if (!parseRichText(richTextOf(doc.getXmlFragment(root))).ok) flaws.push(`${root} cannot be read`);
    flaws.push(...strangersIn(doc.getXmlFragment(root), rootSchemas[kind][root as never]));
  }
  return [...flaws, ...torn(doc)];
};

const strangersIn = (parent: Y.XmlFragment, schema: Schema, around: NodeType = schema.topNodeType): string[] =>
  parent.toArray().flatMap((child) => {
    if (child instanceof Y.XmlText) return [...(around.inlineContent ? [] : [`a text in ${around.name}`]), ...strangeMarks(child, around)];
    if (!(child instanceof Y.XmlElement)) return ["a child that is neither element nor text"];
    const node = schema.nodes[child.nodeName];
    if (!node || !mayHold(around, node)) return [`${child.nodeName} in ${around.name}`];
    return [...strangeAttributes(child), ...strangersIn(child, schema, node)];
  });

const strangeAttributes = (element: Y.XmlElement): string[] =>
  Object.entries(element.getAttributes())
    .filter(([name, value]) => !nodeAttributes[element.nodeName]?.[name]?.(value))
    .map(([name]) => `an attribute ${name} of ${element.nodeName}`);

const strangeMarks = (text: Y.XmlText, around: NodeType): string[] =>
  (text.toDelta() as { attributes?: Record<string, unknown> }[])
    .flatMap(({ attributes }) => Object.entries(attributes ?? {}))
    .filter(([mark, value]) => {
      const type = around.schema.marks[mark];
      return !type || !around.allowsMarkType(type) || !markAttributes[mark]?.(value);
    })
    .map(([mark]) => `a mark ${mark}`);

/** Whether some content of the parent has the child somewhere in it. */
const mayHold = (parent: NodeType, child: NodeType): boolean => {
  const matches = new Set([parent.contentMatch]);
  for (const match of matches) {
    for (let i = 0; i < match.edgeCount; i++) {
      if (match.edge(i).type === child) return true;
      matches.add(match.edge(i).next);
    }
  }
  return false;
};

/** Items whose neighbours of old stand elsewhere than they do. */
const torn = (doc: Y.Doc): string[] => {
  const flaws: string[] = [];
  for (const structs of doc.store.clients.values()) {
    for (const item of structs) {
      if (!(item instanceof Y.Item)) continue;
      for (const id of [item.origin, item.rightOrigin]) {
        const neighbour = id && Y.getItem(doc.store, id);
        if (neighbour instanceof Y.Item && neighbour.parent !== item.parent) flaws.push(`${item.id.client}:${item.id.clock} stands in two places`);
      }
    }
  }
  return flaws;
};

/** Every visible letter by who wrote it and when: `client:clock`. */
export const lettersOf = (doc: Y.Doc): Map<string, string> => {
  const letters = new Map<string, string>();
  for (const structs of doc.store.clients.values()) {
    for (const item of structs) {
      if (!(item instanceof Y.Item) || item.deleted || !(item.content instanceof Y.ContentString)) continue;
      for (let i = 0; i < item.length; i++) letters.set(`${item.id.client}:${item.id.clock + i}`, item.content.str.charAt(i));
    }
  }
  return letters;
};
