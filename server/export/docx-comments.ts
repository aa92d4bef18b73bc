/**
 * Annotations as comments in Word's margin, each at the first words that rest on it: the thread with its answers and its verdict, closed
 * once it is settled. Where other words rest on it too, a short comment says so.
 */
import { CommentRangeEnd, CommentRangeStart, CommentReference, Paragraph, TextRun, type ICommentOptions, type ParagraphChild } from "docx";
import type { AnnotationId } from "../../domain/ids.ts";
import type { FormalRun } from "../../domain/response/formal-document.ts";
import type { SourceThread } from "./source-thread.ts";
import { kindWords, outcomeWords } from "./words.ts";

export type WordComments = {
  /** The runs of one paragraph as `draw` gives them, with the comments of what they rest on around them. */
  readonly around: (runs: readonly FormalRun[], draw: (run: FormalRun, index: number) => ParagraphChild[]) => ParagraphChild[];
  /** Everything that was anchored so far, for the file's part of comments. */
  readonly written: () => readonly ICommentOptions[];
};

type Span = { readonly ids: readonly number[]; readonly first: number; readonly last: number };

export const wordComments = (threads: readonly SourceThread[]): WordComments => {
  const threadOf = new Map(threads.map((t) => [t.id, t]));
  const rootOf = new Map<AnnotationId, number>();
  const written: ICommentOptions[] = [];
  const write = (comment: Omit<ICommentOptions, "id" | "initials">): number => {
    const id = written.length;
    written.push({ ...comment, id, initials: initialsOf(comment.author ?? ""), durableId: durableId(id) });
    return id;
  };

  /** The ids of the comments that stand for one annotation at one place. */
  const commentsFor = (id: AnnotationId): number[] => {
    const thread = threadOf.get(id);
    if (!thread) return [];
    const resolved = thread.verdict !== null;
    const before = rootOf.get(id);
    const by = { author: thread.authorName, date: new Date(thread.at), resolved };
    if (before !== undefined) return [write({ ...by, children: [line(`Vilar också på synpunkten ovan: ${summary(thread)}`)] })];
    const root = write({ ...by, children: bodyOf(thread) });
    rootOf.set(id, root);
    const answers = answersTo(thread).map(({ author, at, text }) =>
      write({ author, date: new Date(at), parentId: root, resolved, children: linesOf(text) }),
    );
    return [root, ...answers];
  };

  return {
    around: (runs, draw) => {
      const spans = [...new Set(runs.flatMap(({ sources = [] }) => sources))].flatMap((source): Span[] => {
        const ids = commentsFor(source);
        const rests = (run: FormalRun) => run.sources?.includes(source) ?? false;
        return ids.length === 0 ? [] : [{ ids, first: runs.findIndex(rests), last: runs.findLastIndex(rests) }];
      });
      return runs.flatMap((run, index): ParagraphChild[] => [
        ...spans.filter((s) => s.first === index).flatMap((s) => s.ids.map((id) => new CommentRangeStart(id))),
        ...draw(run, index),
        ...spans.filter((s) => s.last === index).flatMap((s) => s.ids.flatMap((id) => [new CommentRangeEnd(id), reference(id)])),
      ]);
    },
    written: () => written,
  };
};

const reference = (id: number): TextRun => new TextRun({ children: [new CommentReference(id)] });

const bodyOf = (thread: SourceThread): Paragraph[] => [
  new Paragraph({ style: "CommentText", children: [new TextRun({ text: summary(thread), bold: true })] }),
  ...(thread.quote === "" ? [] : [line(`”${thread.quote}”`, { italics: true })]),
  ...(thread.text === "" ? [] : linesOf(thread.text)),
  ...(thread.suggestion === "" ? [] : linesOf(`Föreslagen lydelse: ${thread.suggestion}`)),
];

const summary = ({ kind, place, unitName }: SourceThread): string => [kindWords[kind], unitName, place].filter(Boolean).join(" · ");

type Answer = { readonly author: string; readonly at: string; readonly text: string };

/** What was said after: the answers, and last the verdict. */
const answersTo = ({ replies, verdict }: SourceThread): Answer[] => [
  ...replies.map(({ authorName, at, text }) => ({ author: authorName, at, text })),
  ...(verdict === null
    ? []
    : [{ author: verdict.byName, at: verdict.at, text: [`${outcomeWords[verdict.outcome]}.`, verdict.reason ?? ""].join(" ").trim() }]),
];

/** At least one, since Word wants a paragraph in every comment. */
const linesOf = (text: string): Paragraph[] => {
  const parts = text.split(/\n+/).filter((part) => part.trim() !== "");
  return (parts.length > 0 ? parts : [""]).map((part) => line(part));
};
const line = (text: string, look: { readonly italics?: boolean } = {}): Paragraph =>
  new Paragraph({ style: "CommentText", children: [new TextRun({ text, ...look })] });

const initialsOf = (name: string): string => name.split(/[\s-]+/).map((part) => part.charAt(0)).join("").slice(0, 3).toLocaleUpperCase("sv");

/** Word keeps a comment apart by it. Must be below 0x7fffffff, and is the same for the same place. */
const durableId = (id: number): string => (0x10000000 + id).toString(16).toUpperCase();
