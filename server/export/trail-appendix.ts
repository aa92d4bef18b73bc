/** The trail on paper: each point of the response with the annotations that it rests on, and those that were set aside. */
import type { AnnotationId } from "../../domain/ids.ts";
import type { FormalBlock, FormalDocument, FormalRun, FormalSection } from "../../domain/response/formal-document.ts";
import type { LaidOutDocument, LaidOutSection } from "./laid-out.ts";
import type { ResponseSources, SourceThread } from "./source-thread.ts";
import { kindWords, outcomeWords, swedishDay } from "./words.ts";

export const withTrailAppendix = (document: FormalDocument, sources: ResponseSources): LaidOutDocument => ({
  ...document,
  sections: [...document.sections, appendix(document, sources)],
});

const appendix = (document: FormalDocument, { threads, setAside }: ResponseSources): LaidOutSection => {
  const threadOf = new Map(threads.map((t) => [t.id, t]));
  let points = 0;
  const nextPoint = () => ++points;
  const used = document.sections.flatMap((section) => sectionTrail(section, threadOf, nextPoint));
  const aside = setAside.flatMap(({ id, reason }) => {
    const thread = threadOf.get(id);
    return thread ? [[...threadBlocks(thread), labelled("Lämnas utanför", reason)]] : [];
  });
  return {
    key: "trail",
    heading: "Bilaga: synpunkterna bakom remissvaret",
    origin: "derived",
    startsPage: true,
    blocks: [
      plain("Bilagan visar vilka synpunkter varje stycke i svaret vilar på. Den är ett arbetsmaterial och hör inte till det som skickas."),
      ...used,
      ...(aside.length > 0 ? [heading("Synpunkter som lämnas utanför svaret"), bullets(aside)] : []),
    ],
  };
};

const sectionTrail = (
  { heading: title, blocks }: FormalSection,
  threadOf: ReadonlyMap<AnnotationId, SourceThread>,
  nextPoint: () => number,
): FormalBlock[] => {
  const points = blocks.flatMap(paragraphsIn).flatMap((runs): FormalBlock[] => {
    const ids = [...new Set(runs.flatMap(({ sources = [] }) => sources))];
    const threads = ids.flatMap((id) => threadOf.get(id) ?? []);
    if (threads.length === 0) return [];
    const words = runs.map(({ text }) => text).join("");
    return [heading(`Stycke ${nextPoint()}`, 4), { type: "quote", blocks: [plain(words)] }, bullets(threads.map(threadBlocks))];
  });
  return points.length === 0 ? [] : [heading(title ?? "Underskrifter"), ...points];
};

/** The runs of everything in a block that holds words of the response. */
const paragraphsIn = (block: FormalBlock): (readonly FormalRun[])[] => {
  switch (block.type) {
    case "paragraph":
    case "heading":
      return [block.runs];
    case "list":
      return block.items.flat().flatMap(paragraphsIn);
    case "quote":
      return block.blocks.flatMap(paragraphsIn);
    case "signatory":
      return [];
  }
};

const threadBlocks = ({ kind, authorName, unitName, at, place, quote, text, suggestion, verdict, replies }: SourceThread): FormalBlock[] => [
  {
    type: "paragraph",
    pointId: null,
    runs: [{ text: kindWords[kind], bold: true }, { text: `. ${[authorName, unitName, swedishDay(at)].filter(Boolean).join(", ")}. ${place}.` }],
  },
  ...(quote === "" ? [] : [italic(`”${excerpt(quote)}”`)]),
  ...(text === "" ? [] : [plain(text)]),
  ...(suggestion === "" ? [] : [labelled("Föreslagen lydelse", suggestion)]),
  ...replies.map((reply) => labelled(`Svar av ${reply.authorName}, ${swedishDay(reply.at)}`, reply.text)),
  ...(verdict === null ? [] : [labelled(`${outcomeWords[verdict.outcome]} av ${verdict.byName}, ${swedishDay(verdict.at)}`, verdict.reason)]),
];

/** Enough of the draft's words to find the place by. */
const excerptLength = 280;
const excerpt = (quote: string): string => {
  const line = quote.replace(/\s+/g, " ").trim();
  return line.length <= excerptLength ? line : `${line.slice(0, excerptLength).replace(/\s+\S*$/, "")} …`;
};

const plain = (text: string): FormalBlock => ({ type: "paragraph", runs: [{ text }], pointId: null });
const italic = (text: string): FormalBlock => ({ type: "paragraph", runs: [{ text, italic: true }], pointId: null });
const labelled = (label: string, text: string | null): FormalBlock => ({
  type: "paragraph",
  pointId: null,
  runs: text === null || text === "" ? [{ text: `${label}.` }] : [{ text: `${label}: ` }, { text }],
});
const heading = (text: string, level: 3 | 4 = 3): FormalBlock => ({ type: "heading", level, runs: [{ text }] });
const bullets = (items: readonly (readonly FormalBlock[])[]): FormalBlock => ({ type: "list", ordered: false, items });
