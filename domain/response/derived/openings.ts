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

/** `place` reads after a preposition: "avsnittet Lägesbild", "förslaget som helhet". */
const templates: Record<Mood, (noun: string, place: string) => string> = {
  support: (noun, place) => `I fråga om ${place} ser ${noun} positivt på följande.`,
  addition: (noun, place) => `${upperFirst(noun)} ser behov av följande kompletteringar i fråga om ${place}.`,
  question: (noun, place) => `${upperFirst(noun)} ställer följande frågor om ${place}.`,
  mixed: (noun, place) => `Vad gäller ${place} framför ${noun} följande.`,
};

export type OpeningInput = {
  /** Null for views on the whole draft. */
  readonly section: Section | null;
  readonly blocks: readonly Block[];
  /** At least one. */
  readonly kinds: readonly Kind[];
  readonly noun: string;
};

export const openingFor = ({ section, blocks, kinds, noun }: OpeningInput): string =>
  templates[commonMood(kinds)](noun, placeInProse(section, blocks));

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
