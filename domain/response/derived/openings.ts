/** The phrase that opens what a first draft says about one section, named in running prose. Chosen by the kinds of view under it. */
import type { Kind } from "../../annotation/kind.ts";
import type { Block, Section } from "../../draft/block.ts";
import { upperFirst } from "./swedish.ts";

type Mood = "support" | "addition" | "question" | "mixed";

const moodOfKind: Record<Kind, Mood> = {
  support: "support",
  add: "addition",
  missing: "addition",
  question: "question",
  clarify: "mixed",
  change: "mixed",
  strike: "mixed",
  structure: "mixed",
};

/** `place` reads after a preposition: "avsnittet Lägesbild", "förslaget som helhet". Several phrases are taken in turn. */
type Phrase = (noun: string, place: string) => string;

const templates: Record<Mood, readonly [Phrase, ...Phrase[]]> = {
  support: [(noun, place) => `I fråga om ${place} ser ${noun} positivt på följande.`],
  addition: [(noun, place) => `${upperFirst(noun)} anser att ${place} behöver kompletteras enligt följande.`],
  question: [(noun, place) => `Om ${place} undrar ${noun} följande.`],
  mixed: [
    (noun, place) => `Vad gäller ${place} framför ${noun} följande.`,
    (noun, place) => `I fråga om ${place} vill ${noun} framhålla följande.`,
  ],
};

export type OpeningInput = {
  /** Null for views on the whole draft. */
  readonly section: Section | null;
  readonly blocks: readonly Block[];
  /** At least one. */
  readonly kinds: readonly Kind[];
  readonly noun: string;
  /** Which opening of the response this is, from 0. */
  readonly ordinal: number;
};

export const openingFor = ({ section, blocks, kinds, noun, ordinal }: OpeningInput): string => {
  const phrases = templates[commonMood(kinds)];
  const phrase = phrases[ordinal % phrases.length] ?? phrases[0];
  return phrase(noun, placeInProse(section, blocks));
};

const commonMood = (kinds: readonly Kind[]): Mood => {
  const [mood, ...others] = new Set(kinds.map((kind) => moodOfKind[kind]));
  return mood && others.length === 0 ? mood : "mixed";
};

const placeInProse = (section: Section | null, blocks: readonly Block[]): string => {
  if (section === null) return "förslaget som helhet";
  if (section.id === null || isDocumentTitle(section, blocks)) return "förslagets titel och inledning";
  const title = (blocks[section.from]?.text ?? "").replace(/\s+/g, " ").trim().replace(/[.:]$/, "");
  const focusArea = /^fokusområde(?:t)?\s*(?:\d+)?\s*[:.–-]?\s+(\p{L}.*)$/iu.exec(title)?.[1];
  return focusArea ? `fokusområdet ${focusArea}` : `avsnittet ${title}`;
};

/** The draft's own title: its first block, alone on the highest heading level. */
const isDocumentTitle = (section: Section, blocks: readonly Block[]): boolean =>
  section.from === 0 && blocks.every((block, index) => index === 0 || block.kind !== "heading" || block.level > section.level);
