import type { Block } from "../../../domain/draft/block.ts";

/** Blocks `[from, to)` of one page of the preview. */
export type PreviewPage = { readonly from: number; readonly to: number };

/** A page is at least `least` blocks where there are as many, then ends before the next heading, and never holds more than `most`. */
export const previewPages = (blocks: readonly Pick<Block, "kind">[], least = 60, most = 150): PreviewPage[] => {
  const pages: PreviewPage[] = [];
  let from = 0;
  blocks.forEach((block, index) => {
    const length = index - from;
    if (length >= most || (length >= least && block.kind === "heading")) {
      pages.push({ from, to: index });
      from = index;
    }
  });
  if (from < blocks.length || pages.length === 0) pages.push({ from, to: blocks.length });
  return pages;
};

/** The page (from 0) that holds a block. */
export const pageOf = (pages: readonly PreviewPage[], index: number): number =>
  Math.max(0, pages.findIndex((page) => index >= page.from && index < page.to));

/** A page number from an address (from 1, untrusted) as an index into the pages. */
export const pageFromAddress = (value: string | null, pages: readonly PreviewPage[]): number => {
  const number = /^\d{1,4}$/.test(value ?? "") ? Number(value) : 1;
  return Math.min(Math.max(number, 1), pages.length) - 1;
};
