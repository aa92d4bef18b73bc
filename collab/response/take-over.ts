import * as Y from "yjs";
import type { SourceRef } from "../../domain/rich-text/rich-text.ts";
import { writtenSections } from "../../domain/response/state.ts";
import { isSourceRefs } from "../schema/attributes.ts";
import type { SourcedSentence } from "./points.ts";

/**
 * Brings the words that rest on a changed source up to what it says now: words that rest on it alone give way to `sentences`; words that
 * others support too stay, no longer rest on it, and have `sentences` after them. They are said once, where the first such words stood.
 * No sentences: the words go. Touches nothing else, so that what somebody writes beside them at the same time stays. Answers how many
 * stretches of text were changed.
 */
export const takeOverSource = (doc: Y.Doc, used: SourceRef, sentences: readonly SourcedSentence[]): number => {
  const texts = writtenSections.flatMap((section) => textsOf(doc.getXmlFragment(section)));
  const touched = texts.filter((text) => runsOf(text).some((run) => restsOn(run, used)));
  doc.transact(() => {
    touched.forEach((text, index) => rewrite(text, used, index === 0 ? sentences : []));
    for (const text of touched) removeIfEmpty(text);
  });
  return touched.length;
};

const textsOf = (parent: Y.XmlFragment): Y.XmlText[] =>
  parent.toArray().flatMap((child) => (child instanceof Y.XmlText ? [child] : child instanceof Y.XmlElement ? textsOf(child) : []));

type Run = { readonly at: number; readonly text: string; readonly refs: readonly SourceRef[] };

const runsOf = (text: Y.XmlText): Run[] => {
  let at = 0;
  return (text.toDelta() as { insert: unknown; attributes?: { source?: { ids?: unknown } } }[]).map(({ insert, attributes }) => {
    const words = typeof insert === "string" ? insert : "";
    const ids = attributes?.source?.ids;
    const run = { at, text: words, refs: isSourceRefs(ids) ? ids : [] };
    at += words.length;
    return run;
  });
};

const isSame = (a: SourceRef, b: SourceRef): boolean => a.id === b.id && a.hash === b.hash;

const restsOn = (run: Run, used: SourceRef): boolean => run.refs.some((ref) => isSame(ref, used));

const rewrite = (text: Y.XmlText, used: SourceRef, sentences: readonly SourcedSentence[]): void => {
  const touched = runsOf(text).filter((run) => restsOn(run, used));
  // From the back, so that places stay true.
  for (const [index, run] of [...touched.entries()].reverse()) {
    const others = run.refs.filter((ref) => !isSame(ref, used));
    const said = index === 0 ? sentences : [];
    if (others.length > 0) {
      text.format(run.at, run.text.length, { source: { ids: others } });
      say(text, run.at + run.text.length, said, true);
    } else {
      text.delete(run.at, run.text.length);
      say(text, run.at, said, false);
      if (said.length === 0) joinSpaces(text, run.at);
    }
  }
};

const say = (text: Y.XmlText, at: number, sentences: readonly SourcedSentence[], begins: boolean): void => {
  let place = at;
  const put = (words: string, attributes: Record<string, unknown>) => {
    text.insert(place, words, attributes);
    place += words.length;
  };
  sentences.forEach(({ text: words, sources }, index) => {
    if (begins || index > 0) put(" ", { source: null });
    put(words, { source: { ids: sources } });
  });
};

/** Words went at `at`: of the spaces that were around them one is left, and none at either end. */
const joinSpaces = (text: Y.XmlText, at: number): void => {
  const words = runsOf(text)
    .map((run) => run.text)
    .join("");
  const isOpen = at === 0 || words[at - 1] === " ";
  if (isOpen && words[at] === " ") text.delete(at, 1);
  else if (at === words.length && at > 0 && words[at - 1] === " ") text.delete(at - 1, 1);
};

/** A paragraph, and the list item or list around it, that has no words left. */
const removeIfEmpty = (text: Y.XmlText): void => {
  if (text.length > 0) return;
  let node: Y.XmlElement | Y.XmlText = text;
  while (node.parent instanceof Y.XmlElement && node.parent.length === 1) node = node.parent;
  const { parent } = node;
  if (parent instanceof Y.XmlElement || parent instanceof Y.XmlFragment) {
    parent.delete(parent.toArray().indexOf(node), 1);
  }
};
