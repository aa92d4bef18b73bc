/** The response's live rich text as blocks of the formal document: provenance marks become sources, what is empty is left out. */
import type { AnnotationId, PointId } from "../ids.ts";
import type { RichBlock, RichInline, RichMark, RichText } from "../rich-text/rich-text.ts";
import type { FormalBlock, FormalRun } from "./formal-document.ts";

export const formalBlocks = (written: RichText): FormalBlock[] => evenLevels(written.content.flatMap((block) => fromBlock(block)));

/** A heading inside a list or a quotation would break the document's outline; there it is a bold paragraph. */
const nestedBlocks = (content: readonly RichBlock[] = []): FormalBlock[] =>
  content.flatMap(fromBlock).map((block) =>
    block.type === "heading"
      ? { type: "paragraph", runs: block.runs.map((run) => ({ ...run, bold: true })), pointId: null }
      : block,
  );

const fromBlock = (block: RichBlock): FormalBlock[] => {
  switch (block.type) {
    case "paragraph": {
      const runs = formalRuns(block.content ?? []);
      return hasText(runs) ? [{ type: "paragraph", runs, pointId: (block.attrs?.pointId ?? null) as PointId | null }] : [];
    }
    case "heading": {
      const runs = formalRuns(block.content ?? []);
      return hasText(runs) ? [{ type: "heading", level: block.attrs.level, runs }] : [];
    }
    case "blockquote": {
      const blocks = nestedBlocks(block.content);
      return blocks.length > 0 ? [{ type: "quote", blocks }] : [];
    }
    case "bulletList":
    case "orderedList": {
      const items = (block.content ?? []).map((item) => nestedBlocks(item.content)).filter((item) => item.length > 0);
      return items.length > 0 ? [{ type: "list", ordered: block.type === "orderedList", items }] : [];
    }
  }
};

/** Neighbours that look and rest on the same are one run; a line break is "\n" within a run. */
export const formalRuns = (content: readonly RichInline[]): FormalRun[] => {
  const runs: FormalRun[] = [];
  for (const inline of content) {
    const run = runOf(inline, runs.at(-1));
    const previous = runs.at(-1);
    if (previous && looks(previous) === looks(run)) runs[runs.length - 1] = { ...previous, text: previous.text + run.text };
    else if (run.text !== "") runs.push(run);
  }
  return trimmed(runs);
};

const runOf = (inline: RichInline, previous: FormalRun | undefined): FormalRun => {
  if (inline.type === "hardBreak") return { ...previous, text: "\n" };
  return inline.type === "mention" ? { text: `@${inline.attrs.label}` } : fromText(inline.text, inline.marks ?? []);
};

const fromText = (text: string, marks: readonly RichMark[]): FormalRun => {
  const href = marks.find((m) => m.type === "link")?.attrs.href;
  const sources = marks.flatMap((m) => (m.type === "source" ? m.attrs.ids.map((ref) => ref.id as AnnotationId) : []));
  return {
    text,
    ...(marks.some((m) => m.type === "bold") && { bold: true }),
    ...(marks.some((m) => m.type === "italic") && { italic: true }),
    ...(href !== undefined && isSafeHref(href) && { href }),
    ...(sources.length > 0 && { sources: [...new Set(sources)] }),
  };
};

/** Only what a reader of a sent document may follow. A link of another kind keeps its words. */
const isSafeHref = (href: string): boolean => /^(https?:\/\/|mailto:)\S+$/i.test(href);

const looks = ({ bold, italic, href, sources }: FormalRun): string => JSON.stringify([bold, italic, href, sources]);

const trimmed = (runs: readonly FormalRun[]): FormalRun[] =>
  runs
    .map((run, index) => {
      const text = index === 0 ? run.text.trimStart() : run.text;
      return { ...run, text: index === runs.length - 1 ? text.trimEnd() : text };
    })
    .filter((run) => run.text !== "");

const hasText = (runs: readonly FormalRun[]): boolean => runs.some((run) => run.text.trim() !== "");

/** A subheading never skips a level: level 4 counts as 3 until a level 3 has come. */
const evenLevels = (blocks: readonly FormalBlock[]): FormalBlock[] => {
  let hasThree = false;
  return blocks.map((block) => {
    if (block.type !== "heading") return block;
    const level = hasThree ? block.level : 3;
    hasThree = true;
    return { ...block, level };
  });
};
