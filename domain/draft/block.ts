import type { BlockId } from "../ids.ts";

/** Inline formatting over `[start, end)` of the block's text, in UTF-16 units. */
export type InlineMark = {
  readonly start: number;
  readonly end: number;
  readonly type: "strong" | "emphasis" | "superscript" | "link";
  /** For links only: http, https or mailto. */
  readonly href?: string;
};

export type BlockKind = "heading" | "paragraph" | "listItem" | "table" | "footnote";

/** One block of a draft version: the smallest thing that has an address of its own. Immutable once its version is published. */
export type Block = {
  /** Stable within the consultation: a block that is the same in the next version keeps its id. */
  readonly id: BlockId;
  /** Running paragraph number as shown in the margin ("64"); null for headings. Footnotes carry their own mark. */
  readonly number: string | null;
  readonly kind: BlockKind;
  /** Headings 1–6; list items by nesting from 1; otherwise 0. */
  readonly level: number;
  /** What the author's numbering shows before the text ("4.3", "a)", "•"), when it is not part of the text. */
  readonly label: string | null;
  /** Plain text. A table's text is its cells joined by tabs, its rows by newlines. Offsets of anchors count in this. */
  readonly text: string;
  readonly marks: readonly InlineMark[];
  /** Tables only: the cells' texts, row by row; the first row is a header when `headerRow`. */
  readonly rows: readonly (readonly string[])[] | null;
  readonly headerRow: boolean;
};

export type Section = {
  /** The heading's block id; null for what stands before the first heading. */
  readonly id: BlockId | null;
  readonly level: number;
  readonly title: string;
  /** Indexes into the draft's blocks: the heading (when there is one) up to the next heading of any level, end exclusive. */
  readonly from: number;
  readonly to: number;
};

/** The draft cut at its headings, in reading order. Never empty sections before the first heading. */
export const sectionsOf = (blocks: readonly Block[]): Section[] => {
  const sections: Section[] = [];
  blocks.forEach((block, index) => {
    const previous = sections.at(-1);
    if (block.kind === "heading") {
      sections.push({ id: block.id, level: block.level, title: headingTitle(block), from: index, to: index + 1 });
    } else if (previous) {
      sections[sections.length - 1] = { ...previous, to: index + 1 };
    } else {
      sections.push({ id: null, level: 1, title: "", from: index, to: index + 1 });
    }
  });
  return sections;
};

/** The heading as read aloud: its label and its text. */
export const headingTitle = (block: Pick<Block, "label" | "text">): string =>
  block.label ? `${block.label} ${block.text}` : block.text;
