/** Annotations that say the same in the same words, as one view with all its sources. */
import type { Kind } from "../annotation/kind.ts";
import type { SourceRef } from "../rich-text/rich-text.ts";
import type { FirstDraftInput } from "./first-draft.ts";

export type View = {
  readonly kind: Kind;
  readonly text: string;
  readonly sources: readonly SourceRef[];
  /** Each suggested wording with those who suggest it, and the words it would replace. */
  readonly suggestions: readonly { readonly text: string; readonly quote: string; readonly sources: readonly SourceRef[] }[];
};

export const mergeDuplicates = (inputs: readonly FirstDraftInput[]): View[] =>
  grouped(inputs, (input) => normalised(input.text) || `only the suggestion: ${normalised(input.suggestion)}`).flatMap((same) => {
    const [first] = same;
    return first ? [{ kind: first.kind, text: first.text, sources: same.map((input) => input.source), suggestions: suggestionsOf(same) }] : [];
  });

const suggestionsOf = (inputs: readonly FirstDraftInput[]): View["suggestions"] =>
  grouped(
    inputs.filter((input) => input.suggestion.trim() !== ""),
    (input) => normalised(input.suggestion),
  ).flatMap((same) => {
    const [first] = same;
    const quote = first && first.target.type === "range" && first.kind === "change" ? first.quote : "";
    return first ? [{ text: first.suggestion, quote, sources: same.map((input) => input.source) }] : [];
  });

/** In the order in which each key first comes. */
const grouped = <T>(items: readonly T[], keyOf: (item: T) => string): T[][] => {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    groups.set(key, [...(groups.get(key) ?? []), item]);
  }
  return [...groups.values()];
};

/** The same words: case, spacing and punctuation do not tell two texts apart. */
const normalised = (text: string): string =>
  text
    .normalize("NFC")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
