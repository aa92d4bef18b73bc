import type { RichBlock, RichInline, RichListItem, RichText } from "./rich-text.ts";

/** The ids of those a text names, each once, in the order of the text. */
export const mentionedIn = (value: RichText): string[] => [...new Set(value.content.flatMap(inBlock))];

const inBlock = (block: RichBlock | RichListItem): string[] =>
  (block.content ?? []).flatMap((child) => (isInline(child) ? (child.type === "mention" ? [child.attrs.id] : []) : inBlock(child)));

/**
 * The text with the names that people have, not those that somebody wrote. Whoever is not among `names` may not read the text, or is
 * nobody: what stands there is then words and no mention.
 */
export const withNames = (value: RichText, names: ReadonlyMap<string, string>): RichText => ({
  type: "doc",
  content: value.content.map((block) => named(block, names)),
});

const named = <Block extends RichBlock | RichListItem>(block: Block, names: ReadonlyMap<string, string>): Block =>
  block.content
    ? ({ ...block, content: block.content.map((child) => (isInline(child) ? namedInline(child, names) : named(child, names))) } as Block)
    : block;

const namedInline = (inline: RichInline, names: ReadonlyMap<string, string>): RichInline => {
  if (inline.type !== "mention") return inline;
  const name = names.get(inline.attrs.id);
  return name === undefined ? { type: "text", text: `@${inline.attrs.label}` } : { type: "mention", attrs: { id: inline.attrs.id, label: name } };
};

const isInline = (child: RichInline | RichBlock | RichListItem): child is RichInline =>
  child.type === "text" || child.type === "hardBreak" || child.type === "mention";
