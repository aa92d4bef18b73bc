/** How places in the draft are called in running Swedish prose: by their headings, never by page or paragraph. */
import type { Target } from "../../annotation/target.ts";
import { firstBlockIndex } from "../../annotation/target.ts";
import type { Block } from "../../draft/block.ts";
import { lowerFirst } from "./swedish.ts";

/** A chapter or section that the response speaks of as one: the innermost heading of the two highest levels. */
export type Place = {
  /** Index of its heading; -1 for the draft as a whole, and for its title. */
  readonly index: number;
  /** "fokusområdet förebyggande arbete", "avsnittet Lägesbild", "förslaget": reads after a preposition and as a subject. */
  readonly name: string;
  /** Words that a text about it may call it by. */
  readonly titles: readonly string[];
};

const whole: Place = { index: -1, name: "förslaget", titles: ["förslaget", "programmet", "dokumentet"] };

/** Answers where a target stands, as the response would call it. Walks the draft once. */
export const placesInProse = (blocks: readonly Block[]): ((target: Target) => Place) => {
  const start = titleIndex(blocks);
  const top = Math.min(...blocks.filter((b, index) => b.kind === "heading" && index !== start).map((b) => b.level));
  // Where nothing is divided further, everything is a section.
  const chapters = blocks.some((b) => b.kind === "heading" && b.level > top) ? top : -1;
  const repeated = repeatedTitles(blocks);
  const open: { block: Block; index: number }[] = [];
  const around = blocks.map((block, index): Place => {
    if (block.kind === "heading" && index !== start) {
      while ((open.at(-1)?.block.level ?? 0) >= block.level) open.pop();
      open.push({ block, index });
    }
    const group = open.findLast((h) => h.block.level <= top + 1) ?? open[0];
    if (!group) return whole;
    const parents = open.slice(0, open.indexOf(group)).map((h) => h.block);
    const inner = open.slice(open.indexOf(group)).map((h) => titleOf(h.block));
    return { index: group.index, name: nameOf(group.block, parents, chapters, repeated), titles: inner };
  });
  return (target) => (target.type === "document" ? whole : (around[firstBlockIndex(target, blocks)] ?? whole));
};

/** The draft's own title: its first block, when no other heading stands as high, or those that do are numbered and it is not. */
const titleIndex = (blocks: readonly Block[]): number => {
  const [first, ...rest] = blocks;
  if (first?.kind !== "heading") return -1;
  const peers = rest.filter((b) => b.kind === "heading" && b.level <= first.level);
  return peers.length === 0 || (first.label === null && peers.every((b) => b.label !== null)) ? 0 : -1;
};

const titleOf = (block: Block): string => block.text.replace(/\s+/g, " ").trim().replace(/[.:]$/, "");

const repeatedTitles = (blocks: readonly Block[]): ReadonlySet<string> => {
  const seen = new Set<string>();
  const repeated = new Set<string>();
  for (const block of blocks) {
    if (block.kind !== "heading") continue;
    const title = titleOf(block).toLowerCase();
    if (seen.has(title)) repeated.add(title);
    seen.add(title);
  }
  return repeated;
};

const nameOf = (block: Block, parents: readonly Block[], chapters: number, repeated: ReadonlySet<string>): string => {
  const title = titleOf(block);
  const parent = parents.at(-1);
  const itself = focusArea(title) ?? (parent && /^fokusområden?a?$/iu.test(titleOf(parent)) ? `fokusområdet ${lowerFirst(title)}` : null);
  const name = itself ?? `${block.level === chapters ? "kapitlet" : "avsnittet"} ${title}`;
  // The same heading in several places: which of them, by the heading above it.
  return repeated.has(title.toLowerCase()) && parent ? `${name} under ${nameOf(parent, parents.slice(0, -1), chapters, new Set())}` : name;
};

const focusArea = (title: string): string | null => {
  const area = /^fokusområde(?:t)?\s*\d*\s*[:.–-]?\s+(\p{L}.*)$/iu.exec(title)?.[1];
  return area ? `fokusområdet ${lowerFirst(area)}` : null;
};
