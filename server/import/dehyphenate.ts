/**
 * Joining printed lines. A hyphen at a line's end is ambiguous: "trygghets-/programmet" is one word, "barn- / och ungdom" keeps its
 * hyphen. The document itself decides where it can: a word that stands hyphenated inside a line keeps its hyphen.
 */
export type LineBreak = "space" | "nothing" | "drop-hyphen";

export interface LineJoiner {
  /** What the break between two lines stands for. Only the end of `before` and the beginning of `after` are looked at. */
  breakBetween(before: string, after: string): LineBreak;
  /** The lines as one text. */
  join(lines: readonly string[]): string;
}

/** No Swedish word is longer, and looking no further keeps long lines cheap. */
const longestWord = 80;

const suspended = /^(och|eller|samt|men|respektive|resp\.|and|or|och\/eller)(?=\s|$)/iu;

/** `lines` is the whole document: the evidence for words that are written with a hyphen. */
export const lineJoiner = (lines: Iterable<string>): LineJoiner => {
  const hyphenated = new Set<string>();
  for (const line of lines) {
    for (const [word] of line.matchAll(/(?<!\p{L})\p{L}+-\p{L}+/gu)) hyphenated.add(word.toLowerCase());
  }
  const breakBetween = (before: string, after: string): LineBreak => {
    const left = before.slice(-longestWord).trimEnd();
    const right = after.slice(0, longestWord).trimStart();
    if (left === "" || right === "") return "nothing";
    const head = /(\p{L}+)[-\u2010\u00AD]$/u.exec(left)?.[1];
    if (head === undefined) return "space";
    const tail = /^\p{Ll}+/u.exec(right)?.[0];
    if (tail === undefined) return /^\p{Lu}/u.test(right) ? "nothing" : "space";
    if (suspended.test(right)) return "space";
    return hyphenated.has(`${head}-${tail}`.toLowerCase()) ? "nothing" : "drop-hyphen";
  };
  return {
    breakBetween,
    join: (lines) =>
      lines
        .map((line, index) => {
          const next = lines[index + 1];
          const kind = next === undefined ? "nothing" : breakBetween(line, next);
          return (kind === "drop-hyphen" ? line.trim().slice(0, -1) : line.trim()) + (kind === "space" ? " " : "");
        })
        .join(""),
  };
};
