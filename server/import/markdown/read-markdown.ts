import type { Definition, FootnoteDefinition, Root, RootContent } from "mdast";
import { fromMarkdown } from "mdast-util-from-markdown";
import { gfmFromMarkdown } from "mdast-util-gfm";
import { gfm } from "micromark-extension-gfm";
import type { ImportedBlock } from "../../../domain/draft/imported-draft.ts";
import { footnoteBlock, headingBlock, listItemBlock, paragraphBlock, placeFootnotes, type Reading, tableBlock } from "../blocks.ts";
import { inlineText, joinInline, plain } from "../inline.ts";
import type { Notices } from "../notices.ts";
import { htmlAsText } from "./html-text.ts";
import { type InlineReader, inlineReader } from "./inline-pieces.ts";

/** Markdown (CommonMark with GitHub's tables, footnotes and task lists). Raw HTML becomes its text; code and quotes become paragraphs. */
export const readMarkdown = (source: string, notices: Notices): Reading => {
  const front = /^---[ \t]*\r?\n([\s\S]{0,4000}?)\r?\n---[ \t]*(?:\r?\n|$)/.exec(source);
  const title = front ? /^title:\s*["']?(.+?)["']?\s*$/im.exec(front[1] ?? "")?.[1] : undefined;
  const tree = fromMarkdown(front ? source.slice(front[0].length) : source, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] });
  const notes = new Map<string, FootnoteDefinition>();
  const definitions = new Map<string, Definition>();
  collect(tree, notes, definitions);
  const inline = inlineReader(definitions, notices);
  const blocks: { block: ImportedBlock; refs: readonly string[] }[] = [];
  const emit = (block: ImportedBlock) => blocks.push({ block, refs: inline.takeReferences() });
  for (const node of tree.children) readNode(node, 0, { emit, inline, notices });
  return { title: title ?? null, blocks: withFootnotes(blocks, notes, inline, notices) };
};

type Walk = { readonly emit: (block: ImportedBlock) => void; readonly inline: InlineReader; readonly notices: Notices };

const collect = (parent: Root | RootContent, notes: Map<string, FootnoteDefinition>, definitions: Map<string, Definition>): void => {
  if (parent.type === "footnoteDefinition" && !notes.has(parent.identifier)) notes.set(parent.identifier, parent);
  if (parent.type === "definition" && !definitions.has(parent.identifier)) definitions.set(parent.identifier, parent);
  if ("children" in parent) for (const child of parent.children) collect(child, notes, definitions);
};

const readNode = (node: RootContent, depth: number, walk: Walk): void => {
  const { emit, inline, notices } = walk;
  if (node.type === "heading") emit(headingBlock(node.depth, null, inline.text(node.children)));
  else if (node.type === "paragraph") emit(paragraphBlock(inline.text(node.children)));
  else if (node.type === "list") {
    node.children.forEach((item, index) => {
      const number = node.ordered ? `${(node.start ?? 1) + index}.` : "•";
      const label = item.checked == null ? number : item.checked ? "☑" : "☐";
      const [first, ...rest] = item.children;
      const opens = first?.type === "paragraph";
      emit(listItemBlock(depth + 1, label, opens ? inline.text(first.children) : inlineText([])));
      for (const child of opens ? rest : item.children) readNode(child, depth + 1, walk);
    });
  } else if (node.type === "table") {
    emit(tableBlock(node.children.map((row) => row.children.map((cell) => inline.text(cell.children))), true));
  } else if (node.type === "blockquote") {
    notices.add("formatting-dropped", "blockquote");
    for (const child of node.children) readNode(child, depth, walk);
  } else if (node.type === "code") {
    notices.add("formatting-dropped", node.value);
    emit(paragraphBlock(inlineText([plain(node.value)])));
  } else if (node.type === "html") {
    notices.add("formatting-dropped", node.value);
    emit(paragraphBlock(inlineText([plain(htmlAsText(node.value))])));
  }
};

/** Footnotes are numbered in the order in which the text refers to them, as they are shown everywhere else. */
const withFootnotes = (
  blocks: readonly { block: ImportedBlock; refs: readonly string[] }[],
  notes: ReadonlyMap<string, FootnoteDefinition>,
  inline: InlineReader,
  notices: Notices,
): ImportedBlock[] => {
  const asBlock = (definition: FootnoteDefinition, mark: string) => {
    const parts = definition.children.map((child) => ("children" in child ? inline.text(child.children.filter(isPhrasing)) : inlineText([])));
    return footnoteBlock(mark, joinInline(parts.filter((part) => part.text !== ""), "\n"));
  };
  const placed = new Set<string>();
  const out = placeFootnotes(
    blocks.map((entry) => entry.block),
    (index) =>
      (blocks[index]?.refs ?? []).flatMap((identifier) => {
        const definition = notes.get(identifier);
        if (!definition || placed.has(identifier)) return [];
        placed.add(identifier);
        return [asBlock(definition, inline.markOf(identifier))];
      }),
  );
  for (const [identifier, definition] of notes) {
    if (placed.has(identifier)) continue;
    notices.add("footnote-unresolved", definition.label ?? identifier);
    out.push(asBlock(definition, inline.markOf(identifier)));
  }
  return out;
};

const isPhrasing = (node: { type: string }): node is Parameters<InlineReader["text"]>[0][number] =>
  !["paragraph", "list", "listItem", "table", "tableRow", "tableCell", "heading", "blockquote", "code"].includes(node.type);
