import { type Format, type InlineText, inlineText, type Piece } from "../inline.ts";
import { safeHref } from "../links.ts";
import type { Notices } from "../notices.ts";
import { attribute, descendants, type Element, type Node } from "./xml.ts";

export type HtmlInline = {
  readonly inline: InlineText;
  /** The paragraph's number in the classification, when it carries a marker. */
  readonly marker: number | null;
  /** Notes that the text refers to, as their ids in the HTML. */
  readonly notes: readonly string[];
};

/** One paragraph of the converter's HTML as text and marks. */
export const readInline = (paragraph: Element, notices: Notices): HtmlInline => {
  const notes: string[] = [];
  const pieces: Piece[] = [];
  const walk = (node: Node, format: Format): void => {
    if (node.nodeType === 3) pieces.push({ text: node.nodeValue ?? "", format });
    if (node.nodeType !== 1) return;
    const element = node as Element;
    if (element.localName === "br") pieces.push({ text: "\n", format });
    const next = element.localName === "a" ? anchor(element, format) : formatted(element, format, notices);
    if (next === null) return;
    for (let part = node.firstChild; part; part = part.nextSibling) walk(part, next);
  };
  /** A note's mark, a link to outside, or an inner reference that is only its words. */
  const anchor = (element: Element, format: Format): Format | null => {
    const href = attribute(element, "href");
    const note = /^#((?:foot|end)note-\d+)$/.exec(href ?? "")?.[1];
    if (note !== undefined) {
      notes.push(note);
      pieces.push({ text: (element.textContent ?? "").replace(/[[\]]/g, ""), format: { ...format, superscript: true } });
      return null;
    }
    // The arrow back from a note to its mark.
    if (href !== undefined && /^#(?:foot|end)note-ref-/.test(href)) return null;
    if (href === undefined || href.startsWith("#")) return format;
    const safe = safeHref(href);
    if (safe === null) notices.add("formatting-dropped", href);
    return safe === null ? format : { ...format, href: safe };
  };
  walk(paragraph, {});
  return { inline: inlineText(pieces), marker: markerIn(paragraph), notes };
};

const formatted = (element: Element, format: Format, notices: Notices): Format => {
  if (element.localName === "strong") return { ...format, strong: true };
  if (element.localName === "em") return { ...format, emphasis: true };
  if (element.localName === "sup") return { ...format, superscript: true };
  if (element.localName === "s") notices.add("formatting-dropped", element.textContent ?? "");
  return format;
};

const markerIn = (paragraph: Element): number | null => {
  for (const found of descendants(paragraph, "a")) {
    const index = /^paragraph-(\d+)$/.exec(attribute(found, "id") ?? "")?.[1];
    if (index !== undefined) return Number(index);
  }
  return null;
};
