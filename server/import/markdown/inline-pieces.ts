import type { Definition, PhrasingContent } from "mdast";
import { type Format, type InlineText, inlineText, type Piece } from "../inline.ts";
import { safeHref } from "../links.ts";
import type { Notices } from "../notices.ts";

export interface InlineReader {
  text(nodes: readonly PhrasingContent[]): InlineText;
  /** The footnotes that were referred to since the last call, in order. */
  takeReferences(): readonly string[];
  /** The number of a footnote, given at its first reference. */
  markOf(identifier: string): string;
}

export const inlineReader = (definitions: ReadonlyMap<string, Definition>, notices: Notices): InlineReader => {
  const marks = new Map<string, string>();
  let references: string[] = [];
  const markOf = (identifier: string): string => {
    const mark = marks.get(identifier) ?? String(marks.size + 1);
    marks.set(identifier, mark);
    return mark;
  };

  const linked = (url: string, format: Format): Format => {
    const href = safeHref(url);
    if (href === null && !url.startsWith("#")) notices.add("formatting-dropped", url);
    return href === null ? format : { ...format, href };
  };

  const pieces = (nodes: readonly PhrasingContent[], format: Format): Piece[] => nodes.flatMap((node) => piece(node, format));

  const piece = (node: PhrasingContent, format: Format): Piece[] => {
    switch (node.type) {
      case "text":
      case "inlineCode":
        return [{ text: node.value.replace(/\s*\n\s*/g, " "), format }];
      case "strong":
        return pieces(node.children, { ...format, strong: true });
      case "emphasis":
        return pieces(node.children, { ...format, emphasis: true });
      case "delete":
        notices.add("formatting-dropped", "~~");
        return pieces(node.children, format);
      case "break":
        return [{ text: "\n", format }];
      case "link":
        return pieces(node.children, linked(node.url, format));
      case "linkReference":
        return pieces(node.children, linked(definitions.get(node.identifier)?.url ?? "#", format));
      case "image":
      case "imageReference":
        notices.add("image-dropped", node.alt ?? "");
        return [];
      case "footnoteReference":
        references.push(node.identifier);
        return [{ text: markOf(node.identifier), format: { ...format, superscript: true } }];
      case "html":
        return [{ text: inlineHtml(node.value, notices), format }];
      default:
        return [];
    }
  };

  return {
    markOf,
    text: (nodes) => inlineText(pieces(nodes, {})),
    takeReferences: () => {
      const taken = references;
      references = [];
      return taken;
    },
  };
};

const knownTag = /^<\/?(a|abbr|b|big|cite|code|del|em|font|i|img|ins|kbd|mark|q|s|small|span|strong|sub|sup|u|wbr)(\s[^>]*)?\/?>$/i;

/** A tag that HTML knows is formatting; anything else between angle brackets ("<datum>") is what somebody wrote. */
const inlineHtml = (html: string, notices: Notices): string => {
  if (/^<br\b/i.test(html)) return "\n";
  if (html.startsWith("<!--")) return "";
  if (!knownTag.test(html)) return html;
  notices.add("formatting-dropped", html);
  return "";
};
