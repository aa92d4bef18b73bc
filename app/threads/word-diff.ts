import { diffArrays } from "diff";

export type DiffPart = { readonly type: "same" | "removed" | "added"; readonly text: string };

/** Words, and what stands between them. */
const tokens = (text: string): string[] => text.match(/[\p{L}\p{N}]+|\s+|[^\p{L}\p{N}\s]+/gu) ?? [];
const isWord = (token: string): boolean => /[\p{L}\p{N}]/u.test(token);

/** Below this share of words in common a word by word comparison is harder to read than the two texts after each other. */
const leastCommon = 0.35;

/** What a suggested wording changes, word by word; whole against whole when little is left of the old. */
export const wordDiff = (before: string, after: string): DiffPart[] => {
  const [a, b] = [tokens(before), tokens(after)];
  const changes = diffArrays(a, b);
  const common = changes.flatMap((c) => (c.added || c.removed ? [] : c.value)).filter(isWord).length;
  if (common < leastCommon * Math.max(a.filter(isWord).length, b.filter(isWord).length)) {
    return [part("removed", before), part("added", after)].filter((p) => p.text !== "");
  }
  return joined(changes.map((c) => part(c.added ? "added" : c.removed ? "removed" : "same", c.value.join(""))));
};

/** A single space between two changed words changes with them: three short changes are harder to read than one. */
const joined = (parts: readonly DiffPart[]): DiffPart[] => {
  const result: DiffPart[] = [];
  let [removed, added] = ["", ""];
  const flush = (): void => {
    for (const p of [part("removed", removed), part("added", added)]) if (p.text !== "") result.push(p);
    [removed, added] = ["", ""];
  };
  parts.forEach((p, at) => {
    const between = p.type === "same" && /^\s+$/.test(p.text) && at > 0 && at < parts.length - 1;
    if (p.type === "removed" || between) removed += p.text;
    if (p.type === "added" || between) added += p.text;
    if (p.type !== "same" || between) return;
    flush();
    result.push(p);
  });
  flush();
  return result;
};

const part = (type: DiffPart["type"], text: string): DiffPart => ({ type, text });
