/** How the Word file looks: styles that a reader can change in one place, and numbering that Word itself counts. */
import { AlignmentType, LevelFormat, LineRuleType, type ILevelsOptions, type INumberingOptions, type IStylesOptions } from "docx";

const text = "Times New Roman";
const display = "Arial";

/** Millimetres in twentieths of a point, the unit of Word's measures. */
export const mm = (millimetres: number): number => Math.round((millimetres / 25.4) * 1440);

export const pageMargin = { top: mm(42), bottom: mm(25), left: mm(35), right: mm(30), header: mm(14), footer: mm(12) };
export const textWidth = mm(210) - pageMargin.left - pageMargin.right;

type HeadingLook = { readonly size: number; readonly before: number; readonly after: number; readonly italics?: boolean; readonly bold?: boolean };

/** `outlineLevel` puts a heading in Word's navigation pane and in what a screen reader lists. */
const heading = ({ size, before, after, bold = true, italics = false }: HeadingLook, outlineLevel?: number) => ({
  run: { font: display, size, bold, italics, color: "1A1A1A" },
  paragraph: { keepNext: true, keepLines: true, spacing: { before, after }, ...(outlineLevel !== undefined && { outlineLevel }) },
});

export const styles = (language: string): IStylesOptions => ({
  default: {
    document: {
      run: { font: text, size: 23, language: { value: language, eastAsia: language, bidirectional: "ar-SA" } },
      paragraph: { spacing: { after: 160, line: 288, lineRule: LineRuleType.AUTO } },
    },
    title: { ...heading({ size: 34, before: 480, after: 360 }), basedOn: "Normal", next: "Normal", quickFormat: true },
    heading1: heading({ size: 24, before: 400, after: 100 }, 0),
    heading2: heading({ size: 21, before: 300, after: 80 }, 1),
    heading3: heading({ size: 21, before: 240, after: 80, bold: false, italics: true }, 2),
    listParagraph: { paragraph: { spacing: { after: 130 } } },
    footnoteText: { run: { font: display, size: 17 }, paragraph: { spacing: { before: 0, after: 40, line: 240, lineRule: LineRuleType.AUTO } } },
    hyperlink: { run: { color: "1D4E79", underline: {} } },
  },
  paragraphStyles: [
    {
      id: "Letterhead",
      name: "Brevhuvud",
      basedOn: "Normal",
      run: { font: display, size: 18 },
      paragraph: { spacing: { before: 0, after: 0, line: 260, lineRule: LineRuleType.AUTO } },
    },
    {
      id: "Signatory",
      name: "Underskrift",
      basedOn: "Normal",
      run: { font: display, size: 20 },
      paragraph: { keepLines: true, spacing: { before: 400, after: 0, line: 260, lineRule: LineRuleType.AUTO } },
    },
    {
      id: "CommentText",
      name: "annotation text",
      basedOn: "Normal",
      run: { font: display, size: 18 },
      paragraph: { spacing: { before: 0, after: 60, line: 240, lineRule: LineRuleType.AUTO } },
    },
    {
      id: "Quote",
      name: "Quote",
      basedOn: "Normal",
      quickFormat: true,
      run: { italics: true },
      paragraph: { indent: { left: mm(8), right: mm(8) } },
    },
  ],
});

const depth = 6;
const levels = (format: (level: number) => Pick<ILevelsOptions, "format" | "text">): ILevelsOptions[] =>
  Array.from({ length: depth }, (_, level) => ({
    level,
    ...format(level),
    alignment: AlignmentType.LEFT,
    style: { paragraph: { indent: listIndent(level) } },
  }));

/** A list paragraph at this level: its text stands at `left`, its number hangs before it. */
export const listIndent = (level: number): { left: number; hanging: number } => ({ left: mm(8) * (level + 1), hanging: mm(8) });

/** Deeper lists than Word's styles here know stay at the deepest level. */
export const listLevel = (nesting: number): number => Math.min(nesting, depth - 1);

const ordered = (level: number) =>
  level % 2 === 0
    ? { format: LevelFormat.DECIMAL, text: `%${level + 1}.` }
    : { format: LevelFormat.LOWER_LETTER, text: `%${level + 1})` };
const bulleted = (level: number) => ({ format: LevelFormat.BULLET, text: level % 2 === 0 ? "•" : "–" });

export const numbering: INumberingOptions = {
  config: [
    { reference: "numbered", levels: levels(ordered) },
    { reference: "bulleted", levels: levels(bulleted) },
  ],
};
