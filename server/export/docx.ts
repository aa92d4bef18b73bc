/** The response as a Word file: real heading styles and numbering, so that whoever receives it can work on in it. */
import { Document, Header, HeadingLevel, Packer, PageNumber, ImageRun, Paragraph, Tab, TabStopType, TextRun, type TabStopDefinition } from "docx";
import type { Logo } from "../../domain/response/template.ts";
import { docxBlocks, type WordFile } from "./docx-blocks.ts";
import { wordComments } from "./docx-comments.ts";
import { wordNotes } from "./docx-notes.ts";
import { repeatable } from "./docx-package.ts";
import { mm, numbering, pageMargin, styles, textWidth } from "./docx-style.ts";
import type { LaidOutDocument, LaidOutSection } from "./laid-out.ts";
import { unheard, type Report } from "./progress.ts";
import type { SourceThread } from "./source-thread.ts";

/** `threads`: annotations to show as comments in the margin, at the words that rest on them. */
export const toDocx = async (document: LaidOutDocument, threads: readonly SourceThread[] = [], report: Report = unheard): Promise<Uint8Array> => {
  let lists = 0;
  const file: WordFile = { newList: () => ++lists, comments: wordComments(threads), notes: wordNotes() };
  const children = [
    ...opening(document),
    new Paragraph({ heading: HeadingLevel.TITLE, text: document.title }),
    ...document.sections.flatMap((section) => sectionParagraphs(section, file)),
  ];
  const comments = file.comments.written();
  const written = new Document({
    title: document.title,
    styles: styles(document.language),
    numbering,
    footnotes: file.notes.written(),
    ...(comments.length > 0 && { comments: { children: comments } }),
    sections: [
      {
        properties: { page: { size: { width: mm(210), height: mm(297) }, margin: pageMargin } },
        headers: { default: pageHeader(document) },
        children,
      },
    ],
  });
  report(0.2);
  const packed = await Packer.toBuffer(written);
  report(0.65);
  return repeatable(packed, document);
};

const sectionParagraphs = ({ heading, blocks, startsPage }: LaidOutSection, file: WordFile): Paragraph[] => [
  ...(heading === null ? [] : [new Paragraph({ heading: HeadingLevel.HEADING_1, text: heading, ...(startsPage && { pageBreakBefore: true }) })]),
  ...docxBlocks(blocks, file),
];

/** Office on the left; kind of document, registry number and page on the right of every page. */
const pageHeader = ({ office, unit, documentType, dnr, headerLines = [], logo }: LaidOutDocument): Header => {
  const page = new TextRun({ children: ["Sida ", PageNumber.CURRENT, " (", PageNumber.TOTAL_PAGES, ")"] });
  const left = [bold(office), ...(unit === null ? [] : [plain(unit)]), ...headerLines.map(plain)];
  const right = [bold(documentType), ...(dnr === null ? [] : [plain(`Dnr ${dnr}`)]), page];
  const stop = { type: TabStopType.RIGHT, position: textWidth };
  const rows = Array.from({ length: Math.max(left.length, right.length) }, (_, index) => columns(left[index] ?? plain(""), right[index] ?? plain(""), stop));
  return new Header({ children: [...(logo ? [logoParagraph(logo, office)] : []), ...rows, new Paragraph({ style: "Letterhead" })] });
};

/** The id is given here: the library counts on from file to file. At most 40 by 14 mm, in its own proportions; 96 pixels to the inch. */
const logoParagraph = ({ contentType, width, height, base64 }: Logo, office: string): Paragraph => {
  const scale = Math.min((40 / 25.4) * 96 / width, (14 / 25.4) * 96 / height);
  const transformation = { width: Math.round(width * scale), height: Math.round(height * scale) };
  const image = new ImageRun({ type: contentType === "image/png" ? "png" : "jpg", data: Buffer.from(base64, "base64"), transformation, altText: { id: "1", name: "logo", title: office, description: office } });
  return new Paragraph({ style: "Letterhead", children: [image] });
};

/** What a reader meets before the title on the first page: who handles the matter, to whom it goes, the day. */
const opening = ({ date, handler, addressee }: LaidOutDocument): Paragraph[] => {
  const left = handler === null ? [] : [bold("Handläggare"), plain(handler.name), plain(handler.email)];
  const right = [bold("Datum"), plain(date), plain(addressee)];
  const length = Math.max(left.length, right.length);
  return Array.from({ length }, (_, index) =>
    columns(left[index] ?? plain(""), right[index] ?? plain(""), { type: TabStopType.LEFT, position: mm(80) }),
  );
};

const columns = (left: TextRun, right: TextRun, stop: TabStopDefinition): Paragraph =>
  new Paragraph({ style: "Letterhead", tabStops: [stop], children: [left, new TextRun({ children: [new Tab()] }), right] });

const plain = (text: string): TextRun => new TextRun({ text });
const bold = (text: string): TextRun => new TextRun({ text, bold: true });
