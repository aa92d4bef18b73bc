/**
 * A draft as semantic HTML that can be read, linked to and printed without any script. A pure string, so that the server can send it as
 * it is and no framework has to know its thousands of elements.
 *
 * In the element marked `data-text` of each block, the text nodes joined are exactly `block.text` (a table's tabs and newlines stand
 * between its cells and rows): an anchor's offsets can be found in the page by counting.
 */
import { headingTitle, sectionsOf, type Block, type Section } from "./block.ts";
import { escapeHtml, inlineHtml, type NoteAnchor } from "./inline-html.ts";

/** What the links in the margin are called, in the reader's language. */
export type DraftWords = {
  readonly paragraph: (number: string) => string;
  readonly section: (title: string) => string;
  readonly footnote: (mark: string) => string;
  readonly table: (number: string) => string;
};

/** The fragment by which a block is linked to: `p-64`, `s-<heading>`, `fn-<footnote>`. */
export const blockAnchor = (block: Pick<Block, "id" | "kind" | "number">): string => {
  if (block.kind === "heading") return `s-${block.id}`;
  if (block.kind === "footnote") return `fn-${block.id}`;
  return block.number === null ? `b-${block.id}` : `p-${block.number}`;
};

export type OutlineEntry = { readonly id: Block["id"]; readonly anchor: string; readonly level: number; readonly title: string };

/** The headings in order, for a table of contents. */
export const outlineOf = (blocks: readonly Block[]): OutlineEntry[] =>
  blocks
    .filter((block) => block.kind === "heading")
    .map((block) => ({ id: block.id, anchor: blockAnchor(block), level: block.level, title: headingTitle(block) }));

/** The most blocks that are laid out together: what is off screen costs the browser nothing until it comes near. */
export const chunkSize = 20;

export const draftHtml = (blocks: readonly Block[], words: DraftWords): string => {
  const anchors = new Map(blocks.filter((b) => b.kind === "footnote" && b.number !== null).map((b) => [b.number, blockAnchor(b)]));
  const context: Context = { words, noteAnchor: (mark) => anchors.get(mark.trim()) };
  return sectionsOf(blocks)
    .map((section) => sectionHtml(blocks, section, context))
    .join("");
};

type Context = { readonly words: DraftWords; readonly noteAnchor: NoteAnchor };

const sectionHtml = (blocks: readonly Block[], section: Section, context: Context): string => {
  const chunks: string[] = [];
  for (let from = section.from; from < section.to; from += chunkSize) {
    chunks.push(chunkHtml(blocks.slice(from, Math.min(section.to, from + chunkSize)), context));
  }
  return `<section class="draft__section">${chunks.join("")}</section>`;
};

const chunkHtml = (blocks: readonly Block[], context: Context): string => {
  const parts: string[] = [];
  for (let at = 0; at < blocks.length; ) {
    const block = blocks[at];
    if (block?.kind !== "listItem") {
      if (block) parts.push(blockHtml(block, context));
      at += 1;
      continue;
    }
    const end = blocks.findIndex((b, index) => index > at && b.kind !== "listItem");
    const items = blocks.slice(at, end < 0 ? blocks.length : end);
    parts.push(listHtml(items, context));
    at += items.length;
  }
  return `<div class="draft__chunk" style="contain-intrinsic-block-size:auto ${estimatedHeight(blocks)}px">${parts.join("")}</div>`;
};

/** Close enough that a scroll bar is honest before the text has been laid out: 70 characters a line of 29 px, 14 px between blocks. */
const estimatedHeight = (blocks: readonly Block[]): number =>
  blocks.reduce((sum, block) => {
    if (block.rows) return sum + 40 * block.rows.length + 24;
    return sum + Math.max(1, Math.ceil(block.text.length / 70)) * 29 + (block.kind === "heading" ? 44 : 14);
  }, 0);

/** Items nest by level; a level that is skipped counts as one step. */
const listHtml = (items: readonly Block[], context: Context): string => {
  const first = items[0];
  if (!first) return "";
  const base = Math.min(...items.map((i) => i.level));
  const html: string[] = [];
  const tag = first.label !== null && /[\p{L}\p{N}]/u.test(first.label) ? "ol" : "ul";
  for (let at = 0; at < items.length; ) {
    const item = items[at];
    const next = items.findIndex((i, index) => index > at && i.level <= base);
    const children = items.slice(at + 1, next < 0 ? items.length : next);
    if (item && item.level <= base) html.push(`<li>${blockHtml(item, context)}${listHtml(children, context)}</li>`);
    // A deeper item without one of this level before it still needs its place.
    else if (item) html.push(`<li>${listHtml([item, ...children], context)}</li>`);
    at += 1 + children.length;
  }
  return `<${tag} class="draft__list" role="list">${html.join("")}</${tag}>`;
};

const blockHtml = (block: Block, context: Context): string => {
  const anchor = escapeHtml(blockAnchor(block));
  const number = block.number === null ? "" : ` data-number="${escapeHtml(block.number)}"`;
  return (
    `<div class="draft__block draft__block--${block.kind}" id="${anchor}" data-block="${escapeHtml(block.id)}"${number}>` +
    `<a class="draft__no" href="#${anchor}" aria-label="${escapeHtml(nameOf(block, context.words))}">${marginText(block)}</a>` +
    `${contentHtml(block, context)}</div>`
  );
};

const nameOf = (block: Block, words: DraftWords): string => {
  if (block.kind === "heading") return words.section(headingTitle(block));
  return block.kind === "footnote" ? words.footnote(block.number ?? "") : words.paragraph(block.number ?? "");
};

const marginText = (block: Block): string => {
  const numbered = block.kind !== "heading" && block.kind !== "footnote" && block.number !== null;
  return numbered ? escapeHtml(block.number ?? "") : `<span aria-hidden="true">§</span>`;
};

const contentHtml = (block: Block, context: Context): string => {
  const text = inlineHtml(block.text, block.marks, 0, block.text.length, context.noteAnchor);
  const label = block.label === null ? "" : `<span class="draft__label">${escapeHtml(block.label)}</span> `;
  switch (block.kind) {
    case "heading": {
      const tag = `h${Math.min(6, Math.max(1, block.level) + 1)}`;
      return `<${tag} class="draft__heading">${label}<span data-text>${text}</span></${tag}>`;
    }
    case "paragraph":
      return label === "" ? `<p data-text>${text}</p>` : `<p>${label}<span data-text>${text}</span></p>`;
    case "listItem":
      return `<div class="draft__item">${label}<span data-text>${text}</span></div>`;
    case "footnote":
      return `<p class="draft__item"><span class="draft__label">${escapeHtml(block.number ?? "")}</span> <span data-text>${text}</span></p>`;
    case "table":
      return tableHtml(block, context);
  }
};

const tableHtml = (block: Block, { words, noteAnchor }: Context): string => {
  let at = 0;
  const rows = (block.rows ?? [[block.text]]).map((cells, rowIndex) => {
    const tag = block.headerRow && rowIndex === 0 ? "th" : "td";
    const html = cells.map((cell, index) => {
      const [from, to] = [at, at + cell.length];
      at = to + 1;
      const between = index === 0 ? "" : "\t";
      return `${between}<${tag}${tag === "th" ? ' scope="col"' : ""}>${inlineHtml(block.text, block.marks, from, to, noteAnchor)}</${tag}>`;
    });
    // A row without cells still has its newline before and after it.
    if (cells.length === 0) at += 1;
    return `<tr>${html.join("")}</tr>`;
  });
  const head = block.headerRow ? `<thead>${rows[0] ?? ""}</thead>` : "";
  const body = rows.slice(block.headerRow ? 1 : 0);
  const bodyHtml = body.length > 0 ? `<tbody>${body.map((row, index) => (index > 0 || head !== "" ? `\n${row}` : row)).join("")}</tbody>` : "";
  return (
    `<div class="draft__scroll" tabindex="0" role="group" aria-label="${escapeHtml(words.table(block.number ?? ""))}">` +
    `<table data-text>${head}${bodyHtml}</table></div>`
  );
};
