import * as Y from "yjs";
import { documentRoots, type DocumentKind } from "../schema/document-name.ts";

/** The words of each root that did not go in; roots without any are left out. */
export type UnsavedText = Readonly<Record<string, string>>;

/** Whether the character of that client at that clock is not known to be saved. */
export type IsUnsaved = (client: number, clock: number) => boolean;

/** Collects the visible unsaved words in reading order, one line per paragraph that has any. */
export const unsavedText = (doc: Y.Doc, kind: DocumentKind, isUnsaved: IsUnsaved): UnsavedText =>
  Object.fromEntries(
    documentRoots[kind]
      .map((root) => [root, linesOf(doc.getXmlFragment(root), isUnsaved).join("\n")] as const)
      .filter(([, text]) => text !== ""),
  );

const linesOf = (parent: Y.XmlFragment, isUnsaved: IsUnsaved): string[] => {
  const lines: string[] = [];
  let line = "";
  for (const child of parent.toArray()) {
    if (child instanceof Y.XmlText) line += wordsOf(child, isUnsaved);
    else if (child instanceof Y.XmlElement) lines.push(...linesOf(child, isUnsaved));
  }
  return line === "" ? lines : [...lines, line];
};

const wordsOf = (text: Y.XmlText, isUnsaved: IsUnsaved): string => {
  let words = "";
  for (let item = text._start; item !== null; item = item.right) {
    if (item.deleted || !(item.content instanceof Y.ContentString)) continue;
    const { client, clock } = item.id;
    for (let i = 0; i < item.length; i++) if (isUnsaved(client, clock + i)) words += item.content.str.charAt(i);
  }
  return words;
};
