/**
 * A first complete draft of *synpunkter* from everything that was accepted: each annotation's own words, in the order of the draft, under
 * one opening phrase per section. Nothing is added but the openings, final punctuation and the frame around suggested wording.
 */
import type { Kind } from "../annotation/kind.ts";
import { firstBlockIndex, type Target } from "../annotation/target.ts";
import { sectionsOf, type Block, type Section } from "../draft/block.ts";
import type { PointId } from "../ids.ts";
import type { SourceRef } from "../rich-text/rich-text.ts";
import { openingFor } from "./derived/openings.ts";
import { asSentence, upperFirst } from "./derived/swedish.ts";

export type FirstDraftInput = {
  readonly source: SourceRef;
  readonly kind: Kind;
  readonly target: Target;
  /** The annotation's plain text and its suggested wording; either may be empty. */
  readonly text: string;
  readonly suggestion: string;
};

/** One sentence (or an annotation's few sentences) with what it rests on; an opening rests on nothing. */
export type DraftSentence = { readonly text: string; readonly sources: readonly SourceRef[] };

/** One paragraph of the response. Sentences are joined by a space. */
export type DraftPoint = { readonly pointId: PointId; readonly sentences: readonly DraftSentence[] };

export type FirstDraftContext = {
  /** The draft's blocks, in order. */
  readonly blocks: readonly Block[];
  /** What the office calls itself ("kontoret"): `officeNoun` of `derived/names.ts`. */
  readonly noun: string;
  readonly newPointId: () => PointId;
};

/** More views than this about one section are split into several paragraphs. */
const viewsPerPoint = 5;

export const firstDraft = (accepted: readonly FirstDraftInput[], context: FirstDraftContext): DraftPoint[] =>
  groupsInDraftOrder(accepted.filter(hasWords), context.blocks).flatMap(({ section, inputs }, ordinal) => {
    const kinds = inputs.map((input) => input.kind);
    const opening = openingFor({ section, blocks: context.blocks, kinds, noun: context.noun, ordinal });
    return pages(mergeDuplicates(inputs), viewsPerPoint).map((views, page) => ({
      pointId: context.newPointId(),
      sentences: [
        ...(page === 0 ? [{ text: opening, sources: [] }] : []),
        ...views.flatMap((view) => sentencesOf(view, context.noun)),
      ],
    }));
  });

/** One point from the chosen annotations alone, without an opening: what a consolidator inserts or merges by hand. */
export const pointOf = (chosen: readonly FirstDraftInput[], context: FirstDraftContext): DraftPoint => ({
  pointId: context.newPointId(),
  sentences: groupsInDraftOrder(chosen.filter(hasWords), context.blocks).flatMap(({ inputs }) =>
    mergeDuplicates(inputs).flatMap((view) => sentencesOf(view, context.noun)),
  ),
});

type Group = { readonly section: Section | null; readonly inputs: readonly FirstDraftInput[] };

/** Whole-document views first, then section by section; what points at a block that is not there counts as the whole document. */
const groupsInDraftOrder = (accepted: readonly FirstDraftInput[], blocks: readonly Block[]): Group[] => {
  const indexOf = (input: FirstDraftInput) => (input.target.type === "document" ? -1 : firstBlockIndex(input.target, blocks));
  const groups: Group[] = [null, ...sectionsOf(blocks)].map((section) => ({
    section,
    inputs: accepted
      .filter((input) => (section ? indexOf(input) >= section.from && indexOf(input) < section.to : indexOf(input) === -1))
      .sort((a, b) => supportRank(a) - supportRank(b) || indexOf(a) - indexOf(b) || startOf(a) - startOf(b)),
  }));
  return groups.filter((group) => group.inputs.length > 0);
};

const supportRank = (input: FirstDraftInput): number => (input.kind === "support" ? 0 : 1);

const startOf = (input: FirstDraftInput): number => (input.target.type === "range" ? input.target.start : 0);

const hasWords = (input: FirstDraftInput): boolean => input.text.trim() !== "" || input.suggestion.trim() !== "";

/** What one or several annotations say in the same words, with the wordings they suggest. */
type View = { readonly text: string; readonly sources: readonly SourceRef[]; readonly suggestions: readonly DraftSentence[] };

const mergeDuplicates = (inputs: readonly FirstDraftInput[]): View[] => {
  const wordsOf = (input: FirstDraftInput) => normalised(input.text) || `only the suggestion: ${normalised(input.suggestion)}`;
  return grouped(inputs, wordsOf).map((same) => ({
    text: same[0]?.text ?? "",
    sources: same.map((input) => input.source),
    suggestions: suggestionsOf(same),
  }));
};

const suggestionsOf = (inputs: readonly FirstDraftInput[]): DraftSentence[] =>
  grouped(
    inputs.filter((input) => input.suggestion.trim() !== ""),
    (input) => normalised(input.suggestion),
  ).map((same) => ({ text: same[0]?.suggestion ?? "", sources: same.map((input) => input.source) }));

/** In the order in which each key first comes. */
const grouped = <T>(items: readonly T[], keyOf: (item: T) => string): T[][] => {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    groups.set(key, [...(groups.get(key) ?? []), item]);
  }
  return [...groups.values()];
};

/** Near-verbatim means the same words: case, spacing and punctuation do not tell two texts apart. */
const normalised = (text: string): string =>
  text
    .normalize("NFC")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();

/** What one annotation says, alone. */
export const sentencesFor = (input: FirstDraftInput, { noun }: Pick<FirstDraftContext, "noun">): DraftSentence[] =>
  mergeDuplicates([input]).flatMap((view) => sentencesOf(view, noun));

const sentencesOf = (view: View, noun: string): DraftSentence[] => [
  ...(view.text.trim() === "" ? [] : [{ text: upperFirst(asSentence(view.text)), sources: view.sources }]),
  ...view.suggestions.map(({ text, sources }) => ({ text: suggestedWording(text, noun), sources })),
];

const suggestedWording = (suggestion: string, noun: string): string => {
  const wording = suggestion.replace(/\s+/g, " ").trim();
  return `${upperFirst(noun)} föreslår lydelsen ”${wording}”${/[.!?…]$/.test(wording) ? "" : "."}`;
};

const pages = <T>(items: readonly T[], size: number): T[][] =>
  Array.from({ length: Math.ceil(items.length / size) }, (_, page) => items.slice(page * size, (page + 1) * size));
