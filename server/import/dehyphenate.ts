/**
 * Joining printed lines. A hyphen at a line's end is ambiguous: "trygghets-/programmet" is one word, "barn- / och ungdom" keeps its
 * hyphen. The document itself decides where it can: a word that stands hyphenated inside a line keeps its hyphen.
 */
export type LineJoiner = (before: string, after: string) => string;

const suspended = /^(och|eller|samt|men|respektive|resp\.|and|or|och\/eller)(?=\s|$)/iu;

/** `lines` is the whole document: the evidence for words that are written with a hyphen. */
export const lineJoiner = (lines: Iterable<string>): LineJoiner => {
  const hyphenated = new Set<string>();
  for (const line of lines) {
    for (const [word] of line.matchAll(/\p{L}+-\p{L}+/gu)) hyphenated.add(word.toLowerCase());
  }
  return (before, after) => {
    const left = before.trimEnd();
    const right = after.trimStart();
    if (left === "" || right === "") return left + right;
    const head = /(\p{L}+)[-\u2010\u00AD]$/u.exec(left)?.[1];
    if (head === undefined) return `${left} ${right}`;
    const tail = /^\p{Ll}+/u.exec(right)?.[0];
    if (tail === undefined) return /^\p{Lu}/u.test(right) ? left + right : `${left} ${right}`;
    if (suspended.test(right)) return `${left} ${right}`;
    return hyphenated.has(`${head}-${tail}`.toLowerCase()) ? left + right : left.slice(0, -1) + right;
  };
};
