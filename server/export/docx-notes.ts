/** Footnotes of the Word file. On paper a link leads nowhere, so its address stands at the foot of the page. */
import { FootnoteReferenceRun, Paragraph, TextRun, type ParagraphChild } from "docx";
import type { FormalRun } from "../../domain/response/formal-document.ts";

export type WordNotes = {
  /** The reference that belongs after a run: there when a link ends with it whose words are not its address. */
  readonly after: (runs: readonly FormalRun[], index: number) => ParagraphChild[];
  readonly written: () => Record<string, { readonly children: Paragraph[] }>;
};

export const wordNotes = (): WordNotes => {
  const written: Record<string, { readonly children: Paragraph[] }> = {};
  let count = 0;
  return {
    after: (runs, index) => {
      const href = runs[index]?.href;
      if (href === undefined || runs[index + 1]?.href === href) return [];
      const first = runs.slice(0, index).findLastIndex((run) => run.href !== href) + 1;
      const words = runs.slice(first, index + 1).map((run) => run.text).join("");
      const address = shownAddress(href);
      if (words.trim() === address || words.trim() === href) return [];
      count += 1;
      written[String(count)] = { children: [new Paragraph({ style: "FootnoteText", children: [new TextRun({ text: ` ${address}` })] })] };
      return [new FootnoteReferenceRun(count)];
    },
    written: () => written,
  };
};

/** As people write it: without "mailto:", and with its letters instead of their codes where they can be read. */
const shownAddress = (href: string): string => {
  const address = href.replace(/^mailto:/, "");
  try {
    return decodeURI(address);
  } catch {
    return address;
  }
};
