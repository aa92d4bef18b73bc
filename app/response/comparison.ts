import { diffWordsWithSpace } from "diff";

export type ComparedPart = { readonly text: string; readonly change: "added" | "removed" | null };

/** What was decided beside what was proposed, item by item and word by word. */
export const comparison = (proposed: readonly string[], decided: readonly string[]): ComparedPart[][] =>
  Array.from({ length: Math.max(proposed.length, decided.length) }, (_, index) =>
    inOne(
      diffWordsWithSpace(proposed[index] ?? "", decided[index] ?? "", { intlSegmenter: new Intl.Segmenter("sv", { granularity: "word" }) }).map(
        ({ value, added, removed }) => ({ text: value, change: added ? "added" : removed ? "removed" : null }),
      ),
    ),
  );

/** Words that follow each other and have all been changed are read as one change: what stood there, and then what stands there now. */
const inOne = (parts: readonly ComparedPart[]): ComparedPart[] => {
  const shown: ComparedPart[] = [];
  let run: ComparedPart[] = [];
  const end = (): void => {
    const changes = run.findLastIndex(({ change }) => change !== null) + 1;
    const [changed, after] = [run.slice(0, changes), run.slice(changes)];
    const isReplaced = changed.some(({ change }) => change === "removed") && changed.some(({ change }) => change === "added");
    const without = (left: ComparedPart["change"]) => changed.flatMap(({ text, change }) => (change === left ? [] : [text])).join("");
    shown.push(...(isReplaced ? [{ text: without("added"), change: "removed" } as const, { text: without("removed"), change: "added" } as const] : changed), ...after);
    run = [];
  };
  for (const part of parts) {
    const isBetween = part.change === null && part.text.trim() === "" && run.length > 0;
    if (part.change !== null || isBetween) run.push(part);
    else {
      end();
      shown.push(part);
    }
  }
  end();
  return shown;
};
