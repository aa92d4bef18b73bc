import type { ImportNotice } from "../../domain/draft/imported-draft.ts";
import { cleanText, wellFormed } from "./clean-text.ts";
import { limits } from "./limits.ts";

export type NoticeCode = ImportNotice["code"];

/** Collects what an import has to say: counts per code, and up to three examples that differ. */
export interface Notices {
  add(code: NoticeCode, example?: string, times?: number): void;
  list(): readonly ImportNotice[];
}

export const collectNotices = (): Notices => {
  const found = new Map<NoticeCode, { count: number; examples: string[] }>();
  return {
    add(code, example = "", times = 1) {
      const entry = found.get(code) ?? { count: 0, examples: [] };
      entry.count += times;
      const short = shorten(example);
      if (short && entry.examples.length < 3 && !entry.examples.includes(short)) entry.examples.push(short);
      found.set(code, entry);
    },
    list: () => [...found].map(([code, entry]) => ({ code, ...entry })),
  };
};

const shorten = (text: string): string => {
  const line = cleanText(text).replace(/\s+/g, " ").trim();
  return line.length <= limits.exampleText ? line : `${wellFormed(line.slice(0, limits.exampleText - 1)).trimEnd()}…`;
};
