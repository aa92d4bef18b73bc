import type { Notices } from "../notices.ts";
import { child, children, descendants, type Element, remove, wordsOf } from "./xml.ts";

/** Accepts every tracked change: insertions and moved text stay, deletions go, a deleted paragraph mark joins its paragraph to the next. */
export const acceptRevisions = (root: Element, notices: Notices): void => {
  for (const row of descendants(root, "tr")) {
    if (!child(child(row, "trPr"), "del")) continue;
    notices.add("tracked-changes-accepted", `− ${wordsOf(row)}`);
    remove(row);
  }
  for (const paragraph of descendants(root, "p")) joinDeletedMark(paragraph);
  for (const change of descendants(root, "del", "moveFrom")) {
    const words = wordsOf(change);
    if (words !== "") notices.add("tracked-changes-accepted", `− ${words}`);
    remove(change);
  }
  for (const change of descendants(root, "ins")) {
    const words = wordsOf(change);
    if (words !== "") notices.add("tracked-changes-accepted", `+ ${words}`);
  }
};

const joinDeletedMark = (paragraph: Element): void => {
  const mark = child(child(child(paragraph, "pPr"), "rPr"), "del");
  if (!mark) return;
  const next = nextElement(paragraph);
  if (next?.localName !== "p") return remove(mark);
  const properties = child(next, "pPr");
  const before = properties ? properties.nextSibling : next.firstChild;
  for (const part of children(paragraph)) if (part.localName !== "pPr") next.insertBefore(part, before);
  remove(paragraph);
};

const nextElement = (element: Element): Element | null => {
  let node = element.nextSibling;
  while (node && node.nodeType !== 1) node = node.nextSibling;
  return node as Element | null;
};
