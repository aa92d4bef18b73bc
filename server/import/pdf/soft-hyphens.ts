import type { PageLines } from "./edges.ts";
import type { Line } from "./lines.ts";

/**
 * Puts back hyphens that a justified text shows at its line ends and that reading loses, because the font calls them soft. In justified
 * text every full line ends at the same place; one that ends in a letter a little short of it had a hyphen there.
 */
export const restoreSoftHyphens = (pages: readonly PageLines[]): readonly PageLines[] => {
  const lines = pages.flatMap((page) => page.lines);
  const edge = commonRight(lines);
  if (edge === null) return pages;
  const isCut = (line: Line, index: number): boolean => {
    const short = edge - line.right;
    if (short < line.size * 0.05 || short > line.size * 0.5 || !/\p{Ll}$/u.test(line.text)) return false;
    // The text goes on in its own size: a footnote or a page's end may stand between.
    const next = lines.slice(index + 1, index + 1 + farthest).find((other) => Math.abs(other.size - line.size) < 0.6);
    return next !== undefined && /^\p{Ll}/u.test(next.text);
  };
  const cut = new Set(lines.filter(isCut));
  return pages.map((page) => ({ ...page, lines: page.lines.map((line) => (cut.has(line) ? { ...line, pieces: hyphenated(line) } : line)) }));
};

/** Lines of notes that may stand between a line and its continuation. */
const farthest = 12;

const hyphenated = (line: Line): Line["pieces"] =>
  line.pieces.map((piece, index) => (index === line.pieces.length - 1 ? { ...piece, text: `${piece.text.trimEnd()}-` } : piece));

/** Where lines end, when so many end in one place that the text must be justified. */
const commonRight = (lines: readonly Line[]): number | null => {
  const ends = new Map<number, number>();
  for (const line of lines) ends.set(Math.round(line.right), (ends.get(Math.round(line.right)) ?? 0) + 1);
  const [place, count] = [...ends].reduce((best, entry) => (entry[1] > best[1] ? entry : best), [0, 0]);
  if (count < 15 || count < lines.length * 0.2) return null;
  const near = lines.map((line) => line.right).filter((right) => Math.abs(right - place) < 0.8).sort((a, b) => a - b);
  return near[Math.floor(near.length / 2)] ?? null;
};
