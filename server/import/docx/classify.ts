import { type ListCounter } from "./numbering.ts";
import type { Styles } from "./styles.ts";
import { attribute, child, children, descendants, type Document, type Element, valueOf, wholeNumber } from "./xml.ts";

/** What a paragraph is, which the converter does not tell. */
export type ParagraphRole =
  | { readonly kind: "title" }
  | { readonly kind: "heading"; readonly level: number; readonly label: string | null }
  | { readonly kind: "item"; readonly level: number; readonly label: string | null }
  | { readonly kind: "body" };

/** Bookmarks come out of the converter as anchors, so each paragraph gets one that says which it is. */
export const markerOf = (index: number): string => `paragraph-${index}`;

/** Classifies every paragraph in document order and marks it. The result's index is the number in its marker. */
export const classifyParagraphs = (tree: Document, styles: Styles, lists: ListCounter): ParagraphRole[] => {
  const root = tree.documentElement;
  if (!root) return [];
  return descendants(root, "p").map((paragraph, index) => {
    const role = roleOf(paragraph, styles, lists);
    mark(tree, paragraph, index);
    return role;
  });
};

const roleOf = (paragraph: Element, styles: Styles, lists: ListCounter): ParagraphRole => {
  const properties = child(paragraph, "pPr");
  const style = styles.paragraph(valueOf(properties, "pStyle"));
  const own = child(properties, "numPr");
  const numId = valueOf(own, "numId");
  const level = wholeNumber(valueOf(own, "ilvl"));
  const ref = own ? { ...(numId === undefined ? {} : { numId }), ...(level === undefined ? {} : { level }) } : null;
  // An empty paragraph shows no number and takes none.
  const place = hasWords(paragraph) ? lists.next(ref, style) : null;
  const outline = wholeNumber(valueOf(properties, "outlineLvl"));
  const heading = outline === undefined ? style.heading : outline >= 0 && outline <= 8 ? outline + 1 : null;
  if (style.role === "title") return { kind: "title" };
  if (heading !== null) return { kind: "heading", level: heading, label: place?.bullet ? null : (place?.label ?? null) };
  if (place && place.label !== null) return { kind: "item", level: place.level + 1, label: place.label };
  return { kind: "body" };
};

const hasWords = (paragraph: Element): boolean =>
  descendants(paragraph, "t", "sym", "footnoteReference", "endnoteReference").some((part) => part.localName !== "t" || part.textContent !== "");

const mark = (tree: Document, paragraph: Element, index: number): void => {
  const prefix = paragraph.prefix ? `${paragraph.prefix}:` : "";
  const start = tree.createElementNS(paragraph.namespaceURI, `${prefix}bookmarkStart`);
  start.setAttributeNS(paragraph.namespaceURI, `${prefix || "w:"}name`, markerOf(index));
  const properties = child(paragraph, "pPr");
  paragraph.insertBefore(start, properties ? properties.nextSibling : paragraph.firstChild);
};

/** Gives the first row of a table the header mark where only the table's style showed it. */
export const markHeaderRows = (tree: Document, styles: Styles): void => {
  const root = tree.documentElement;
  for (const table of root ? descendants(root, "tbl") : []) {
    const properties = child(table, "tblPr");
    const [row] = children(table, "tr");
    if (!row || !firstRowShown(child(properties, "tblLook")) || !styles.marksFirstRow(valueOf(properties, "tblStyle"))) continue;
    const prefix = row.prefix ? `${row.prefix}:` : "";
    const own = child(row, "trPr") ?? tree.createElementNS(row.namespaceURI, `${prefix}trPr`);
    if (!own.parentNode) row.insertBefore(own, row.firstChild);
    if (!child(own, "tblHeader")) own.appendChild(tree.createElementNS(row.namespaceURI, `${prefix}tblHeader`));
  }
};

const firstRowShown = (look: Element | undefined): boolean => {
  const named = attribute(look, "firstRow");
  if (named !== undefined) return named === "1" || named === "true";
  return (Number.parseInt(attribute(look, "val") ?? "0", 16) & 0x20) !== 0;
};
