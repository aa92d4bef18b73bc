/** Finds the places that the demo's annotations name by their words in a draft that was imported. */
import type { Target } from "../../domain/annotation/target.ts";
import type { Block } from "../../domain/draft/block.ts";
import type { DemoTarget } from "./types.ts";

type FoundIn = Pick<Block, "id" | "kind" | "text">;

export type TargetFinder = (target: DemoTarget) => Target;

/** Throws when a text is not found exactly once: then the content and the draft have grown apart. */
export const targetFinder = (blocks: readonly FoundIn[]): TargetFinder => {
  const headings = blocks.filter((block) => block.kind === "heading");
  const others = blocks.filter((block) => block.kind !== "heading");

  const only = (found: readonly FoundIn[], words: string): FoundIn => {
    const [first] = found;
    if (!first || found.length > 1) throw new Error(`Found ${found.length} times in the draft: "${words}"`);
    return first;
  };

  const section = (title: string): FoundIn => only(headings.filter((block) => block.text === title), title);

  const block = (beginning: string): FoundIn => only(others.filter((one) => one.text.startsWith(beginning)), beginning);

  const quoted = (words: string): { block: FoundIn; start: number; end: number } => {
    const found = only(blocks.filter((one) => one.text.includes(words)), words);
    const start = found.text.indexOf(words);
    if (found.text.includes(words, start + 1)) throw new Error(`Found twice in one block: "${words}"`);
    return { block: found, start, end: start + words.length };
  };

  return (target) => {
    if ("document" in target) return { type: "document" };
    if ("section" in target) return { type: "section", sectionId: section(target.section).id };
    if ("block" in target) return { type: "block", blockId: block(target.block).id };
    if ("missingAfter" in target) {
      const isHeading = headings.some((one) => one.text === target.missingAfter);
      return { type: "missing", missingAfter: (isHeading ? section : block)(target.missingAfter).id };
    }
    const first = quoted(target.quote);
    const last = target.endQuote === undefined ? first : quoted(target.endQuote);
    return { type: "range", blockId: first.block.id, start: first.start, endBlockId: last.block.id, end: last.end };
  };
};
