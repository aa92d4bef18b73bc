import { labelledLine } from "../text/labels.ts";
import { type InlineText, sliceInline } from "../inline.ts";

/** A heading's printed number ("4.3") apart from its words, as a word processor would keep it. */
export const headingLabel = (inline: InlineText): { label: string | null; inline: InlineText } => {
  const match = /^((?:\d{1,2}\.)*\d{1,2}\.?|[A-Z]\.|§\s?\d{1,3})\s+(?=\p{L})/u.exec(inline.text);
  return match?.[1] ? { label: match[1], inline: sliceInline(inline, match[0].length, inline.text.length) } : { label: null, inline };
};

/** A list item's printed mark apart from its words; null when the text begins with none. */
export const itemLabel = (inline: InlineText): { label: string; inline: InlineText } | null => {
  const found = labelledLine(inline.text);
  if (!found || found.kind === "section") return null;
  return { label: found.label, inline: sliceInline(inline, inline.text.length - found.rest.length, inline.text.length) };
};
