/** The staged draft as the sender sees it before publishing: counted, outlined, and one part of it as readers will meet it. */
import type { Block } from "../../../domain/draft/block.ts";
import { blockAnchor, draftHtml, type DraftWords } from "../../../domain/draft/draft-html.ts";
import { headingTitle } from "../../../domain/draft/block.ts";
import type { ImportedDraft } from "../../../domain/draft/imported-draft.ts";
import { versionBlocks } from "../../../domain/draft/number-blocks.ts";
import { draftCounts, type DraftCounts } from "./draft-counts.ts";
import { pageFromAddress, pageOf, previewPages } from "./preview-pages.ts";

/** A place in the preview: the part that holds it, from 1, and its fragment there. */
export type PreviewPlace = { readonly page: number; readonly anchor: string };

export type DraftPreview = {
  readonly title: string;
  readonly format: ImportedDraft["format"];
  readonly notices: ImportedDraft["notices"];
  readonly counts: DraftCounts;
  readonly outline: readonly (PreviewPlace & { readonly level: number; readonly title: string })[];
  readonly tables: readonly (PreviewPlace & { readonly number: string; readonly rows: number; readonly columns: number })[];
  readonly footnotes: readonly (PreviewPlace & { readonly mark: string; readonly text: string })[];
  readonly page: number;
  readonly pages: number;
  readonly html: string;
};

/** Beyond this a list of links helps nobody; the preview itself holds everything. */
const mostLinks = 500;
const noteText = 60;

export const previewOf = (imported: ImportedDraft, addressPage: string | null, words: DraftWords): DraftPreview => {
  const blocks = versionBlocks(imported.blocks);
  const pages = previewPages(blocks);
  const index = pageFromAddress(addressPage, pages);
  const { from, to } = pages[index] ?? { from: 0, to: 0 };
  const places = <T>(kind: Block["kind"], detail: (block: Block) => T): (PreviewPlace & T)[] =>
    blocks
      .flatMap((block, at) => (block.kind === kind ? [{ page: pageOf(pages, at) + 1, anchor: blockAnchor(block), ...detail(block) }] : []))
      .slice(0, mostLinks);
  return {
    title: imported.title,
    format: imported.format,
    notices: imported.notices,
    counts: draftCounts(blocks),
    outline: places("heading", (block) => ({ level: block.level, title: headingTitle(block) })),
    tables: places("table", (block) => ({
      number: block.number ?? "",
      rows: block.rows?.length ?? 0,
      columns: Math.max(0, ...(block.rows ?? []).map((row) => row.length)),
    })),
    footnotes: places("footnote", (block) => ({ mark: block.number ?? "", text: shortened(block.text) })),
    page: index + 1,
    pages: pages.length,
    html: draftHtml(blocks.slice(from, to), words),
  };
};

const shortened = (text: string): string => (text.length <= noteText ? text : `${text.slice(0, noteText - 1).trimEnd()}…`);
