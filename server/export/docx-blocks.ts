/** Blocks of the formal document as Word paragraphs. */
import { ExternalHyperlink, HeadingLevel, Paragraph, TextRun, type IParagraphOptions, type ParagraphChild } from "docx";
import type { FormalBlock, FormalRun } from "../../domain/response/formal-document.ts";
import type { WordComments } from "./docx-comments.ts";
import type { WordNotes } from "./docx-notes.ts";
import { listIndent, listLevel } from "./docx-style.ts";

/** What is counted or gathered while the file is written. */
export type WordFile = {
  readonly comments: WordComments;
  readonly notes: WordNotes;
  /** Gives each list a number of its own, so that every ordered list counts from one. */
  readonly newList: () => number;
};

/** Where a block stands: how many lists it is in, and the paragraph properties that it takes over from them. */
type Place = { readonly nesting: number; readonly paragraph: IParagraphOptions };

export const docxBlocks = (blocks: readonly FormalBlock[], file: WordFile, place: Place = { nesting: 0, paragraph: {} }): Paragraph[] =>
  blocks.flatMap((block) => {
    switch (block.type) {
      case "paragraph":
        return [new Paragraph({ ...place.paragraph, children: docxRuns(block.runs, file) })];
      case "heading":
        return [
          new Paragraph({ heading: block.level === 3 ? HeadingLevel.HEADING_2 : HeadingLevel.HEADING_3, children: docxRuns(block.runs, file) }),
        ];
      case "list":
        return listParagraphs(block, file, place.nesting);
      case "quote":
        return docxBlocks(block.blocks, file, { ...place, paragraph: { ...place.paragraph, style: "Quote" } });
      case "signatory":
        return [new Paragraph({ style: "Signatory", children: lines({ text: `${block.name}\n${block.title}` }) })];
    }
  });

type List = Extract<FormalBlock, { type: "list" }>;

/** An item's first block carries the number or bullet; what follows in it is indented as its text. */
const listParagraphs = ({ ordered, items }: List, file: WordFile, nesting: number): Paragraph[] => {
  const level = listLevel(nesting);
  const numbering = { reference: ordered ? "numbered" : "bulleted", level, instance: file.newList() };
  const following: IParagraphOptions = { style: "ListParagraph", indent: { left: listIndent(level).left } };
  return items.flatMap((item) => {
    const [first, ...rest] = item;
    const hasOwnText = first?.type === "paragraph";
    return [
      new Paragraph({ numbering, children: hasOwnText ? docxRuns(first.runs, file) : [] }),
      ...docxBlocks(hasOwnText ? rest : item, file, { nesting: nesting + 1, paragraph: following }),
    ];
  });
};

const docxRuns = (runs: readonly FormalRun[], { comments, notes }: WordFile): ParagraphChild[] =>
  comments.around(runs, (run, index) => [...words(run), ...notes.after(runs, index)]);

const words = (run: FormalRun): ParagraphChild[] =>
  run.href === undefined ? lines(run) : [new ExternalHyperlink({ link: run.href, children: lines(run, "Hyperlink") })];

/** One run per line. Words go in as `text`: among `children` the library takes some strings for field names. */
const lines = ({ text, bold, italic }: FormalRun, style?: string): TextRun[] =>
  text.split("\n").map(
    (line, index) =>
      new TextRun({
        text: line,
        ...(index > 0 && { break: 1 }),
        ...(style !== undefined && { style }),
        ...(bold && { bold }),
        ...(italic && { italics: italic }),
      }),
  );
