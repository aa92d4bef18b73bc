/** The sentences of a passage and what each rests on. */
import type { SourceRef } from "../../domain/rich-text/rich-text.ts";

export type Run = { readonly text: string; readonly refs: readonly SourceRef[] };

/** UTF-16 units in the runs' joined text, end exclusive, without the white space around it. */
export type Sentence = { readonly from: number; readonly to: number; readonly refs: readonly SourceRef[] };

const segmenter = new Intl.Segmenter("sv", { granularity: "sentence" });

/** A sentence rests on what any of its words rests on: an edited sentence keeps its ground. None of its refs: it is the writer's own. */
export const sentencesOf = (runs: readonly Run[]): Sentence[] => {
  const text = runs.map((run) => run.text).join("");
  let at = 0;
  const placed = runs.map((run) => {
    const from = at;
    at += run.text.length;
    return { ...run, from, to: at };
  });
  return [...segmenter.segment(text)].flatMap(({ segment, index }) => {
    const from = index + (segment.length - segment.trimStart().length);
    const to = index + segment.trimEnd().length;
    if (from >= to) return [];
    const refs = placed.flatMap((run) => {
      const words = run.text.slice(Math.max(from, run.from) - run.from, Math.max(0, Math.min(to, run.to) - run.from));
      return run.from < to && from < run.to && words.trim() !== "" ? run.refs : [];
    });
    return [{ from, to, refs: union(refs) }];
  });
};

/** Neighbouring sentences that rest on the same annotations, as one: they are marked once, where the last of them ends. */
export const groundedStretches = (sentences: readonly Sentence[]): Sentence[] => {
  const stretches: Sentence[] = [];
  let last: Sentence | null = null;
  for (const sentence of sentences) {
    if (last && sentence.refs.length > 0 && namesOf(last) === namesOf(sentence)) {
      stretches.pop();
      stretches.push({ from: last.from, to: sentence.to, refs: union([...last.refs, ...sentence.refs]) });
    } else if (sentence.refs.length > 0) stretches.push(sentence);
    last = sentence.refs.length > 0 ? (stretches.at(-1) ?? null) : null;
  }
  return stretches;
};

const namesOf = ({ refs }: Sentence): string => [...new Set(refs.map((ref) => ref.id))].sort().join(" ");

const union = (refs: readonly SourceRef[]): SourceRef[] => [...new Map(refs.map((ref) => [`${ref.id} ${ref.hash}`, ref])).values()];
