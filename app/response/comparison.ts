import { diffWordsWithSpace } from "diff";

export type ComparedPart = { readonly text: string; readonly change: "added" | "removed" | null };

/** What was decided beside what was proposed, item by item and word by word. */
export const comparison = (proposed: readonly string[], decided: readonly string[]): ComparedPart[][] =>
  Array.from({ length: Math.max(proposed.length, decided.length) }, (_, index) =>
    diffWordsWithSpace(proposed[index] ?? "", decided[index] ?? "", { intlSegmenter: new Intl.Segmenter("sv", { granularity: "word" }) }).map(
      ({ value, added, removed }) => ({ text: value, change: added ? "added" : removed ? "removed" : null }),
    ),
  );
