import type { IStylesOptions } from "docx";

const sans = "Arial";
const serif = "Georgia";
const ink = "1F2A2E";

const headingStyle = (outlineLevel: 0 | 1 | 2, size: number, before: number) => ({
  run: { font: sans, size, bold: true, color: ink },
  paragraph: {
    keepNext: true,
    outlineLevel,
    spacing: { before, after: 120 },
    ...(outlineLevel < 2 ? { numbering: { reference: "headings", level: outlineLevel } } : {}),
  },
});

/** Sizes are half points, distances twentieths of a point. */
export const draftStyles: IStylesOptions = {
  default: {
    document: {
      run: { font: serif, size: 22, color: ink, language: { value: "sv-SE" } },
      paragraph: { spacing: { after: 160, line: 312 } },
    },
    title: { run: { font: sans, size: 52, bold: true, color: ink }, paragraph: { spacing: { before: 1200, after: 240, line: 264 } } },
    heading1: headingStyle(0, 34, 560),
    heading2: headingStyle(1, 26, 360),
    heading3: headingStyle(2, 22, 240),
    listParagraph: { paragraph: { spacing: { after: 80, line: 300 } } },
    footnoteText: { run: { size: 18 }, paragraph: { spacing: { after: 40, line: 240 } } },
  },
  paragraphStyles: [
    {
      id: "Notice",
      name: "Notice",
      basedOn: "Normal",
      next: "Normal",
      run: { font: sans, size: 20, italics: true, color: "5C666B" },
      paragraph: { spacing: { after: 480 } },
    },
    { id: "Caption", name: "caption", basedOn: "Normal", run: { font: sans, size: 19, bold: true }, paragraph: { keepNext: true } },
    { id: "TableText", name: "Table Text", basedOn: "Normal", run: { font: sans, size: 18 }, paragraph: { spacing: { after: 0, line: 252 } } },
  ],
};
