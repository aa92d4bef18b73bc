import type { Notices } from "../notices.ts";
import type { WordPackage, WordPart } from "./word-package.ts";
import { attribute, children, descendants, type Element, remove } from "./xml.ts";

/** Takes out references to notes that the file does not hold; the converter would stop at them. */
export const dropDanglingNotes = (word: WordPackage, notices: Notices): void => {
  const known = { footnoteReference: idsIn(word.footnotes), endnoteReference: idsIn(word.endnotes) };
  for (const part of [word.document, word.footnotes, word.endnotes]) {
    const root = part?.tree.documentElement;
    for (const reference of root ? descendants(root, "footnoteReference", "endnoteReference") : []) {
      if (isKnown(reference, known)) continue;
      notices.add("footnote-unresolved", attribute(reference, "id") ?? "");
      remove(reference);
    }
  }
};

const isKnown = (reference: Element, known: Readonly<Record<"footnoteReference" | "endnoteReference", ReadonlySet<string>>>): boolean =>
  known[reference.localName === "endnoteReference" ? "endnoteReference" : "footnoteReference"].has(attribute(reference, "id") ?? "");

const idsIn = (part: WordPart | null): ReadonlySet<string> =>
  new Set(part?.tree.documentElement ? children(part.tree.documentElement).map((note) => attribute(note, "id") ?? "") : []);
