/** Finds the sentences of a passage that rest on no annotation: the writer's own words, which a reader should be able to tell apart. */

export type Run = { readonly text: string; readonly sourced: boolean };
/** UTF-16 units in the runs' joined text, end exclusive, without the white space around the sentence. */
export type Span = { readonly from: number; readonly to: number };

const sentences = new Intl.Segmenter("sv", { granularity: "sentence" });

/** A sentence counts as supported as soon as any of its words does: an edited sentence keeps its ground. */
export const unsupportedSpans = (runs: readonly Run[]): Span[] => {
  const text = runs.map((run) => run.text).join("");
  const supported = sourcedSpans(runs);
  const spans: Span[] = [];
  for (const { segment, index } of sentences.segment(text)) {
    const from = index + (segment.length - segment.trimStart().length);
    const to = index + segment.trimEnd().length;
    if (from < to && !supported.some((s) => s.from < to && from < s.to)) spans.push({ from, to });
  }
  return spans;
};

const sourcedSpans = (runs: readonly Run[]): Span[] => {
  let at = 0;
  return runs.flatMap(({ text, sourced }) => {
    const from = at;
    at += text.length;
    return sourced && text.trim() !== "" ? [{ from, to: at }] : [];
  });
};
