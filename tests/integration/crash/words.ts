/** Texts of words, each followed by a space, so that words of several writers never grow into one another. */
import * as Y from "yjs";
import { annotationText } from "../../../collab/annotation/annotation-text.ts";
import type { Chance } from "../../../collab/testing/random.ts";

/** How often each word stands in an annotation's text. */
export const countWords = (doc: Y.Doc): Map<string, number> => {
  const counts = new Map<string, number>();
  for (const [word] of annotationText(doc).bodyText.matchAll(/\S+/g)) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
};

const textsOf = (body: Y.XmlFragment): Y.XmlText[] =>
  body.toArray().flatMap((block) => {
    const text = block instanceof Y.XmlElement ? block.get(0) : null;
    return text instanceof Y.XmlText ? [text] : [];
  });

/** Between two words, anywhere in the text; now and then in a paragraph of its own. */
export const putWord = (doc: Y.Doc, word: string, chance: Chance): void => {
  const body = doc.getXmlFragment("body");
  const texts = textsOf(body);
  if (texts.length === 0 || chance.happens(5)) {
    const paragraph = new Y.XmlElement("paragraph");
    paragraph.insert(0, [new Y.XmlText(`${word} `)]);
    body.insert(chance.below(body.length + 1), [paragraph]);
    return;
  }
  const text = chance.oneOf(texts);
  const places = [0, ...[...text.toString().matchAll(/ /g)].map((space) => space.index + 1)];
  text.insert(chance.oneOf(places), `${word} `);
};

export const removeWord = (doc: Y.Doc, word: string): void => {
  for (const text of textsOf(doc.getXmlFragment("body"))) {
    const at = ` ${text.toString()}`.indexOf(` ${word} `);
    if (at >= 0) return text.delete(at, word.length + 1);
  }
  throw new Error(`${word} is not there to be removed`);
};

/** Whether two documents hold the same, what was deleted included. */
export const areEqual = (one: Y.Doc, other: Y.Doc): boolean => Y.equalSnapshots(Y.snapshot(one), Y.snapshot(other));

/** Whether `whole` has everything that `part` has, insertions and deletions. */
export const contains = (whole: Y.Doc, part: Y.Doc): boolean => {
  const both = new Y.Doc();
  Y.applyUpdate(both, Y.encodeStateAsUpdate(whole));
  Y.applyUpdate(both, Y.encodeStateAsUpdate(part));
  const isSame = areEqual(both, whole);
  both.destroy();
  return isSame;
};
