/** Words of a live text, kept hold of while people write around them. */
import * as Y from "yjs";

/** Where words begin and end: Yjs relative positions in base64. The first holds to the word after it, the second to the word before. */
export type Span = { readonly start: string; readonly end: string };

/** Words with their marks, as Yjs gives them. */
export type Stretch = { readonly text: string; readonly marks: Readonly<Record<string, unknown>> };

const toBase64 = (bytes: Uint8Array): string => btoa(String.fromCharCode(...bytes));
const fromBase64 = (text: string): Uint8Array => Uint8Array.from(atob(text), (character) => character.charCodeAt(0));

const encoded = (type: Y.XmlText, index: number, assoc: number): string =>
  toBase64(Y.encodeRelativePosition(Y.createRelativePositionFromTypeIndex(type, index, assoc)));

export const spanAt = (text: Y.XmlText, from: number, to: number): Span => spanBetween(text, from, text, to);

export const positionOf = (text: string): Y.RelativePosition => Y.decodeRelativePosition(fromBase64(text));

/** Like `spanAt`, for words that may begin and end in different paragraphs. */
export const spanBetween = (first: Y.XmlText, from: number, last: Y.XmlText, to: number): Span => ({ start: encoded(first, from, 0), end: encoded(last, to, -1) });

/** The place of the words now; null where what held them is gone, and for what is no position: it may come from anywhere. */
export const placeOf = (doc: Y.Doc, span: Span): { readonly text: Y.XmlText; readonly from: number; readonly to: number } | null => {
  try {
    const [start, end] = [span.start, span.end].map((text) => Y.createAbsolutePositionFromRelativePosition(positionOf(text), doc));
    if (!start || !end || start.type !== end.type || !(start.type instanceof Y.XmlText)) return null;
    return { text: start.type, from: start.index, to: Math.max(start.index, end.index) };
  } catch {
    return null;
  }
};

/** The words of a stretch of one paragraph. */
export const wordsAt = (doc: Y.Doc, span: Span): string | null => {
  const place = placeOf(doc, span);
  return place && stretches(place.text, place.from, place.to).map(({ text }) => text).join("");
};

type Delta = { readonly insert: unknown; readonly attributes?: Readonly<Record<string, unknown>> };

export const stretches = (text: Y.XmlText, from: number, to: number): Stretch[] => {
  let at = 0;
  return (text.toDelta() as Delta[]).flatMap(({ insert, attributes = {} }) => {
    const words = typeof insert === "string" ? insert : "";
    const cut = words.slice(Math.max(0, from - at), Math.max(0, to - at));
    at += typeof insert === "string" ? words.length : 1;
    return cut === "" ? [] : [{ text: cut, marks: attributes }];
  });
};
