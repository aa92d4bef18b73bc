import type { RichBlock, RichInline, RichListItem, RichText } from "../../domain/rich-text/rich-text.ts";

/** The words alone: one line per paragraph or heading, hard breaks as line ends. */
export const plainText = (value: RichText): string => value.content.flatMap(linesOf).join("\n");

const linesOf = (block: RichBlock | RichListItem): string[] => {
  switch (block.type) {
    case "paragraph":
    case "heading":
      return [(block.content ?? []).map(wordsOf).join("")];
    case "blockquote":
    case "bulletList":
    case "orderedList":
    case "listItem":
      return (block.content ?? []).flatMap(linesOf);
  }
};

const wordsOf = (inline: RichInline): string => {
  if (inline.type === "mention") return `@${inline.attrs.label}`;
  return inline.type === "text" ? inline.text : "\n";
};

/** Each line a paragraph; empty lines part paragraphs and leave none of their own. */
export const richTextFromPlain = (text: string): RichText => ({
  type: "doc",
  content: text
    .replaceAll("\u0000", "")
    .split(/\r\n|\r|\n/)
    .map((line) => line.trim())
    .filter((line) => line !== "")
    .map((line) => ({ type: "paragraph", content: [{ type: "text", text: line }] })),
});
