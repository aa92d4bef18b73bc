import type { Block } from "../../../domain/draft/block.ts";

export type DraftCounts = {
  readonly headings: number;
  readonly paragraphs: number;
  readonly listItems: number;
  readonly tables: number;
  readonly footnotes: number;
  readonly words: number;
};

/** What an import found, counted. */
export const draftCounts = (blocks: readonly Pick<Block, "kind" | "text">[]): DraftCounts => {
  const of = (kind: Block["kind"]) => blocks.filter((b) => b.kind === kind).length;
  return {
    headings: of("heading"),
    paragraphs: of("paragraph"),
    listItems: of("listItem"),
    tables: of("table"),
    footnotes: of("footnote"),
    words: blocks.reduce((sum, b) => sum + (b.text.match(/\S+/g)?.length ?? 0), 0),
  };
};
