import type { Block } from "./block.ts";

/** A block as the importer found it: the same as a published block, without id and number, which the version gives it. */
export type ImportedBlock = Omit<Block, "id" | "number"> & {
  /** Footnotes only: the mark in the source ("1"). */
  readonly footnoteMark?: string;
};

/** Something that the source held and the draft does not, or that the reader should doubt. Shown before a version is published. */
export type ImportNotice = {
  readonly code:
    | "image-dropped"
    | "comments-dropped"
    | "tracked-changes-accepted"
    | "header-footer-dropped"
    | "footnote-unresolved"
    | "table-flattened"
    | "page-break-join"
    | "no-headings"
    | "headings-guessed"
    | "ocr-suspected"
    | "formatting-dropped"
    | "text-box-dropped"
    /** An automatic table of contents, which the sections replace. */
    | "contents-dropped"
    /** Text that its author had hidden, and which must not be published by an import. */
    | "hidden-text-dropped"
    /** PDF pages that hold no text, as when some pages are scanned; the examples are page numbers. */
    | "page-without-text"
    /** A paragraph or table longer than a block may be, cut into several. */
    | "long-text-split";
  /** How many times; for `ocr-suspected` the percentage of å, ä and ö among letters, times 10 (37 means 3.7 %). */
  readonly count: number;
  /** Up to three short examples from the source. */
  readonly examples: readonly string[];
};

export type SourceFormat = "docx" | "pdf" | "markdown" | "text";

/** What an import gives: the structure found and what was lost. Nothing is stored by the importer. */
export type ImportedDraft = {
  readonly format: SourceFormat;
  /** The document's own title where it has one, otherwise its first heading, otherwise the file's name. */
  readonly title: string;
  readonly blocks: readonly ImportedBlock[];
  readonly notices: readonly ImportNotice[];
};
