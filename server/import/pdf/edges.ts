import type { Notices } from "../notices.ts";
import type { Line } from "./lines.ts";

export type PageLines = { readonly number: number; readonly height: number; readonly lines: readonly Line[] };

/** Only what stands near the top or bottom edge can be a header or footer: this share of the page's height. */
const edge = 0.13;
const pageNumber = /^(?:sida[n]?\s*)?[-–]?\s*\d{1,4}(?:\s*(?:\(\s*\d{1,4}\s*\)|av\s+\d{1,4}|\/\s*\d{1,4}))?\s*[-–]?$/iu;

/**
 * Takes out lines that come back at the same height near an edge of several pages, numbers aside, and bare page numbers. They come back
 * on the next page or the one after it (left and right pages differ); a text that repeats itself further on is text.
 */
export const dropEdges = (pages: readonly PageLines[], notices: Notices): PageLines[] => {
  const seen = new Map<string, Set<number>>();
  for (const page of pages) {
    for (const line of page.lines.filter((each) => atEdge(each, page.height))) {
      const key = keyOf(line);
      seen.set(key, (seen.get(key) ?? new Set()).add(page.number));
    }
  }
  const enough = Math.max(2, Math.min(3, pages.length));
  const repeated = (line: Line): boolean => {
    const on = seen.get(keyOf(line));
    return on !== undefined && on.size >= enough && [-2, -1, 1, 2].some((away) => on.has(line.page + away));
  };
  const said = new Set<string>();
  return pages.map((page) => ({
    ...page,
    lines: page.lines.filter((line) => {
      if (!atEdge(line, page.height)) return true;
      if (pageNumber.test(line.text)) return false;
      if (!repeated(line)) return true;
      if (!said.has(keyOf(line))) notices.add("header-footer-dropped", line.text);
      said.add(keyOf(line));
      return false;
    }),
  }));
};

const atEdge = (line: Line, height: number): boolean => line.y < height * edge || line.y > height * (1 - edge);

const keyOf = (line: Line): string => `${Math.round(line.y / 4)} ${line.text.replace(/\d+/g, "#")}`;
