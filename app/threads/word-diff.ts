import { commonRuns } from "../../domain/draft/common-runs.ts";

export type DiffPart = { readonly type: "same" | "removed" | "added"; readonly text: string };

/** Words, and what stands between them. */
const tokens = (text: string): string[] => text.match(/[\p{L}\p{N}]+|\s+|[^\p{L}\p{N}\s]+/gu) ?? [];
const isWord = (token: string): boolean => /[\p{L}\p{N}]/u.test(token);

/** Below this share of words in common a word by word comparison is harder to read than the two texts after each other. */
const leastCommon = 0.35;

/** What a suggested wording changes, word by word; whole against whole when little is left of the old. */
export const wordDiff = (before: string, after: string): DiffPart[] => {
  const [a, b] = [tokens(before), tokens(after)];
  const pairs = commonRuns(a, b);
  const common = pairs.filter(([i]) => isWord(a[i] ?? "")).length;
  if (common < leastCommon * Math.max(a.filter(isWord).length, b.filter(isWord).length)) {
    return [part("removed", before), part("added", after)].filter((p) => p.text !== "");
  }
  const parts: DiffPart[] = [];
  let [i, j] = [0, 0];
  for (const [x, y] of [...pairs, [a.length, b.length] as const]) {
    push(parts, part("removed", a.slice(i, x).join("")));
    push(parts, part("added", b.slice(j, y).join("")));
    push(parts, part("same", a[x] ?? ""));
    [i, j] = [x + 1, y + 1];
  }
  return parts;
};

const part = (type: DiffPart["type"], text: string): DiffPart => ({ type, text });

const push = (parts: DiffPart[], next: DiffPart): void => {
  if (next.text === "") return;
  const last = parts.at(-1);
  if (last?.type === next.type) parts[parts.length - 1] = { ...last, text: last.text + next.text };
  else parts.push(next);
};
