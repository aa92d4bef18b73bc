/**
 * A first complete draft of *synpunkter* from everything that was accepted: connected prose in the order of the draft, in the words of
 * those who wrote. Nothing is added but who says it, the line that leads in a place which the words themselves do not name, final
 * punctuation, and the frame around suggested wording.
 */
import type { Kind } from "../annotation/kind.ts";
import { firstBlockIndex, type Target } from "../annotation/target.ts";
import type { Block } from "../draft/block.ts";
import type { PointId } from "../ids.ts";
import type { SourceRef } from "../rich-text/rich-text.ts";
import { placesInProse, type Place } from "./derived/references.ts";
import { asSentence, upperFirst } from "./derived/swedish.ts";
import { mergeDuplicates, type View } from "./duplicates.ts";
import { openingLine, type Phrases } from "./phrases.ts";
import { statedBy } from "./stated-by.ts";

export type FirstDraftInput = {
  readonly source: SourceRef;
  readonly kind: Kind;
  readonly target: Target;
  /** The draft's words that it points at; empty for what is missing and for the whole. */
  readonly quote: string;
  /** The annotation's plain text and its suggested wording; either may be empty. */
  readonly text: string;
  readonly suggestion: string;
};

/** One sentence (or an annotation's few sentences) with what it rests on; a leading-in line rests on nothing. */
export type DraftSentence = { readonly text: string; readonly sources: readonly SourceRef[] };

/** One paragraph of the response. Sentences are joined by a space. */
export type DraftPoint = { readonly pointId: PointId; readonly sentences: readonly DraftSentence[] };

export type FirstDraftContext = {
  /** The draft's blocks, in order. */
  readonly blocks: readonly Block[];
  /** What the office calls itself: "Exploateringskontoret" where it first speaks, "kontoret" after that. */
  readonly office: string;
  readonly noun: string;
  readonly phrases: Phrases;
  /** The stem of a word in lower case. */
  readonly stem: (word: string) => string;
  readonly newPointId: () => PointId;
};

/** A paragraph longer than this, in UTF-16 units, is followed by another about the same place. */
const longest = 900;
/** Neighbouring places with no more to say than this share a paragraph. */
const shortest = 420;

export const firstDraft = (accepted: readonly FirstDraftInput[], context: FirstDraftContext): DraftPoint[] => {
  const speaker = speakerOf(context);
  return joinShort(groupsInDraftOrder(accepted, context.blocks).flatMap((group) => paragraphsOf(group, context, speaker))).map(
    ({ sentences }) => ({ pointId: context.newPointId(), sentences }),
  );
};

/** One point from the chosen annotations alone: what a consolidator inserts or merges by hand. */
export const pointOf = (chosen: readonly FirstDraftInput[], context: FirstDraftContext): DraftPoint => {
  const groups = groupsInDraftOrder(chosen, context.blocks);
  const sentences = groups.flatMap((group) => paragraphsOf(group, context, speakerOf(context)).flatMap((p) => p.sentences));
  return { pointId: context.newPointId(), sentences };
};

/** What one annotation says, alone. */
export const sentencesFor = (input: FirstDraftInput, { noun }: Pick<FirstDraftContext, "noun">): DraftSentence[] =>
  mergeDuplicates([input]).flatMap((view) => [...ownWords(view), ...wordings(view, noun)]);

type Group = { readonly place: Place; readonly inputs: readonly FirstDraftInput[] };

/** The whole first, then place by place; within a place what is good first, then the order of the text. */
const groupsInDraftOrder = (accepted: readonly FirstDraftInput[], blocks: readonly Block[]): Group[] => {
  const placeOf = placesInProse(blocks);
  const groups = new Map<number, { place: Place; inputs: FirstDraftInput[] }>();
  for (const input of accepted.filter(hasWords)) {
    const place = placeOf(input.target);
    const group = groups.get(place.index);
    if (group) group.inputs.push(input);
    else groups.set(place.index, { place, inputs: [input] });
  }
  const rank = (input: FirstDraftInput) => (input.kind === "support" ? 0 : 1);
  const indexOf = (input: FirstDraftInput) => (input.target.type === "document" ? -1 : firstBlockIndex(input.target, blocks));
  const startOf = ({ target }: FirstDraftInput) => (target.type === "range" ? target.start : 0);
  for (const { inputs } of groups.values()) {
    inputs.sort((a, b) => rank(a) - rank(b) || indexOf(a) - indexOf(b) || startOf(a) - startOf(b));
  }
  return [...groups.values()].sort((a, b) => a.place.index - b.place.index);
};

const hasWords = (input: FirstDraftInput): boolean => input.text.trim() !== "" || input.suggestion.trim() !== "";

type Paragraph = { readonly place: Place; readonly sentences: readonly DraftSentence[]; readonly length: number };
type Speaker = (sentence: string, adverb: string | null) => string;

const lengthOf = (sentences: readonly DraftSentence[]): number => sentences.reduce((sum, s) => sum + s.text.length + 1, 0);

const paragraphsOf = ({ place, inputs }: Group, context: FirstDraftContext, speaker: Speaker): Paragraph[] => {
  const paragraphs: Paragraph[] = [];
  let sentences: DraftSentence[] = [];
  let isSpoken = false;
  const end = () => {
    if (sentences.length > 0) paragraphs.push({ place, sentences, length: lengthOf(sentences) });
    sentences = [];
    isSpoken = false;
  };
  const views = mergeDuplicates(inputs);
  views.forEach((view, index) => {
    const said = [...ownWords(view), ...wordings(view, context.noun)];
    const turns = index > 0 && views[index - 1]?.kind === "support" && view.kind !== "support";
    // The whole is praised first; what could be better begins a paragraph of its own.
    const turnsWhole = turns && place.index === -1;
    if (sentences.length > 0 && (turnsWhole || lengthOf(sentences) + lengthOf(said) > longest)) end();
    if (sentences.length === 0 && (turnsWhole || !namesPlace(view.text, place, context.stem))) {
      const kinds = views.slice(index).map((v) => v.kind);
      const led = kinds.filter((kind) => (kind === "support") === (view.kind === "support"));
      sentences.push({ text: openingLine(place.name, led, context.phrases, turnsWhole ? "dock" : null), sources: [] });
    }
    const [first, ...rest] = said;
    const mayBeStated = first && view.kind !== "support" && !isSpoken && view.text.trim() !== "";
    const text = mayBeStated ? speaker(first.text, turns && !turnsWhole && sentences.length > 0 ? "dock" : null) : first?.text;
    isSpoken ||= text !== first?.text;
    if (first && text !== undefined) sentences.push({ ...first, text }, ...rest);
  });
  end();
  return paragraphs;
};

/** Verbs of opinion, taken in turn. */
const opinionVerbs = ["anser", "menar"] as const;

/** Says once in a paragraph whose view it is, where the sentence lets itself be said so. The office's full name comes first. */
const speakerOf = ({ office, noun }: FirstDraftContext): Speaker => {
  let spoken = 0;
  return (sentence, adverb) => {
    const verb = opinionVerbs[spoken % opinionVerbs.length] ?? "anser";
    const text = statedBy({ name: spoken === 0 ? office : upperFirst(noun), verb, adverb }, sentence);
    if (text !== sentence) spoken += 1;
    return text;
  };
};

const ownWords = (view: View): DraftSentence[] =>
  view.text.trim() === "" ? [] : [{ text: upperFirst(asSentence(view.text)), sources: view.sources }];

const longestQuote = 120;

const wordings = (view: View, noun: string): DraftSentence[] =>
  view.suggestions.map(({ text, quote, sources }) => {
    const wording = text.replace(/\s+/g, " ").trim();
    const instead = quote !== "" && quote.length <= longestQuote ? ` i stället för ”${quote.replace(/[.]$/, "")}”` : "";
    const end = instead !== "" || !/[.!?…]$/.test(wording) ? "." : "";
    return { text: `${upperFirst(noun)} föreslår lydelsen ”${instead === "" ? wording : wording.replace(/[.]$/, "")}”${instead}${end}`, sources };
  });

/** True when the text itself says which place it is about. */
const namesPlace = (text: string, place: Place, stem: (word: string) => string): boolean => {
  if (place.index === -1) return true;
  const stems = wordsOf(text).map(stem);
  return place.titles.some((title) => {
    const wanted = wordsOf(title).filter((word) => word.length > 3).map(stem);
    return wanted.length > 0 && wanted.every((one) => stems.some((other) => other.startsWith(one) || (other.length > 4 && one.startsWith(other))));
  });
};

const wordsOf = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];

/** Places that have little to say share a paragraph with their neighbours; the whole stands alone. */
const joinShort = (paragraphs: readonly Paragraph[]): Paragraph[] => {
  const joined: Paragraph[] = [];
  for (const paragraph of paragraphs) {
    const last = joined.at(-1);
    const fits = last && last.place.index !== -1 && last.place.index !== paragraph.place.index && last.length + paragraph.length <= shortest;
    if (fits) {
      joined[joined.length - 1] = {
        place: paragraph.place,
        sentences: [...last.sentences, ...paragraph.sentences],
        length: last.length + paragraph.length,
      };
    } else joined.push(paragraph);
  }
  return joined;
};
