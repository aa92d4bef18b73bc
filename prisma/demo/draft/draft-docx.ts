/** Lays out draft content as a Word file with Word's own structures: numbered heading styles, lists, a table, footnotes. */
import {
  AlignmentType,
  BorderStyle,
  Document,
  Footer,
  FootnoteReferenceRun,
  Header,
  HeadingLevel,
  LevelFormat,
  Packer,
  PageNumber,
  Paragraph,
  ShadingType,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
  type ParagraphChild,
} from "docx";

import { runsOf, type DraftContent, type DraftNode } from "./nodes.ts";
import { draftStyles } from "./draft-styles.ts";

const headingLevels = { 1: HeadingLevel.HEADING_1, 2: HeadingLevel.HEADING_2, 3: HeadingLevel.HEADING_3 } as const;

/** Twentieths of a point. */
const margin = { top: 1700, bottom: 1700, left: 1850, right: 1850, header: 800, footer: 800 };
const tableWidths = [3200, 1900, 1800, 1306];

// An explicit "not bold" would undo the bold of a heading's style.
const textRun = (text: string, bold: boolean): TextRun => new TextRun(bold ? { text, bold } : { text });

const inline = (text: string): ParagraphChild[] =>
  runsOf(text).map((run) =>
    run.type === "footnote" ? new FootnoteReferenceRun(run.number) : textRun(run.text, run.strong),
  );

const cell = (text: string, column: number, isHeader: boolean): TableCell =>
  new TableCell({
    width: { size: tableWidths[column] ?? 2000, type: WidthType.DXA },
    margins: { top: 60, bottom: 60, left: 100, right: 100 },
    ...(isHeader ? { shading: { type: ShadingType.CLEAR, fill: "E8EEF0" } } : {}),
    children: [new Paragraph({ style: "TableText", children: [textRun(text, isHeader)] })],
  });

const table = (rows: readonly (readonly string[])[]): Table =>
  new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    columnWidths: tableWidths,
    borders: Object.fromEntries(
      ["top", "bottom", "left", "right", "insideHorizontal", "insideVertical"].map((side) => [
        side,
        { style: BorderStyle.SINGLE, size: 4, color: "9AA5AA" },
      ]),
    ),
    rows: rows.map(
      (row, index) =>
        new TableRow({
          tableHeader: index === 0,
          cantSplit: true,
          children: row.map((text, column) => cell(text, column, index === 0)),
        }),
    ),
  });

/** `instance` keeps each ordered list counting from 1. */
const blocksOf = (node: DraftNode, instance: number): (Paragraph | Table)[] => {
  switch (node.type) {
    case "title":
      return [new Paragraph({ heading: HeadingLevel.TITLE, children: inline(node.text) })];
    case "notice":
      return [new Paragraph({ style: "Notice", children: inline(node.text) })];
    case "heading":
      return [new Paragraph({ heading: headingLevels[node.level], children: inline(node.text) })];
    case "paragraph":
      return [new Paragraph({ children: inline(node.text) })];
    case "caption":
      return [new Paragraph({ style: "Caption", children: inline(node.text) })];
    case "list":
      return node.items.map(
        (item) =>
          new Paragraph({
            style: "ListParagraph",
            numbering: { reference: node.ordered ? "ordered" : "bullets", level: 0, instance },
            children: inline(item),
          }),
      );
    case "table":
      return [table(node.rows), new Paragraph({ style: "TableText", children: [] })];
  }
};

const hanging = { indent: { left: 567, hanging: 340 } };
const headingIndent = { indent: { left: 680, hanging: 680 } };

export const draftDocument = ({ nodes, footnotes }: DraftContent): Document => {
  const title = nodes.find((node) => node.type === "title")?.text ?? "";
  const notice = nodes.find((node) => node.type === "notice")?.text ?? "";
  const small = (text: string) => new TextRun({ text, size: 17, color: "5C666B" });
  return new Document({
    title,
    description: notice,
    creator: "Samsvar",
    lastModifiedBy: "Samsvar",
    styles: draftStyles,
    numbering: {
      config: [
        {
          reference: "headings",
          levels: [
            { level: 0, format: LevelFormat.DECIMAL, text: "%1", style: { style: "Heading1", paragraph: headingIndent } },
            { level: 1, format: LevelFormat.DECIMAL, text: "%1.%2", style: { style: "Heading2", paragraph: headingIndent } },
          ],
        },
        { reference: "ordered", levels: [{ level: 0, format: LevelFormat.DECIMAL, text: "%1.", style: { paragraph: hanging } }] },
        { reference: "bullets", levels: [{ level: 0, format: LevelFormat.BULLET, text: "•", style: { paragraph: hanging } }] },
      ],
    },
    footnotes: Object.fromEntries(
      footnotes.map((text, index) => [index + 1, { children: [new Paragraph({ style: "FootnoteText", children: [new TextRun(text)] })] }]),
    ),
    sections: [
      {
        properties: { page: { size: { width: 11906, height: 16838 }, margin } },
        headers: { default: new Header({ children: [new Paragraph({ children: [small(`${title}. ${notice}`)] })] }) },
        footers: {
          default: new Footer({
            children: [
              new Paragraph({
                alignment: AlignmentType.RIGHT,
                children: [new TextRun({ children: [PageNumber.CURRENT, " (", PageNumber.TOTAL_PAGES, ")"], size: 17, color: "5C666B" })],
              }),
            ],
          }),
        },
        children: nodes.flatMap((node, index) => blocksOf(node, index)),
      },
    ],
  });
};

export const draftDocx = (content: DraftContent): Promise<Buffer> => Packer.toBuffer(draftDocument(content));
