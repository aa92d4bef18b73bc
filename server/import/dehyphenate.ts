/**
 * Joining printed lines. A hyphen at a line's end is ambiguous: "trygghets-/programmet" is one word, "barn- / och ungdom" keeps its
 * hyphen. The document itself decides where it can: a word that stands hyphenated inside a line keeps its hyphen.
 */
export type LineBreak = "space" | "nothing" | "drop-hyphen";

export interface LineJoiner {
  /** What the break between two lines stands for. */
  breakBetween(before: string, after: string): LineBreak;
  join(before: string, after: string): string;
}

const suspended = /^(och|eller|samt|men|respektive|resp\.|and|or|och\/eller)(?=\s|$)/iu;

/** `lines` is the whole document: the evidence for words that are written with a hyphen. */
export const lineJoiner = (lines: Iterable<string>): LineJoiner => {
  const hyphenated = new Set<string>();
  for (const line of lines) {
    for (const [word] of line.matchAll(/\p{L}+-\p{L}+/gu)) hyphenated.add(word.toLowerCase());
  }
  const breakBetween = (before: string, after: string): LineBreak => {
    const left = before.trimEnd();
    const right = after.trimStart();
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
    join(before, after) {
      const left = before.trimEnd();
      const kind = breakBetween(before, after);
      return (kind === "drop-hyphen" ? left.slice(0, -1) : left) + (kind === "space" ? " " : "") + after.trimStart();
    },
  };
};
