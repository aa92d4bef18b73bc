import type * as Y from "yjs";
import type { RichText } from "../../domain/rich-text/rich-text.ts";
import { contentHash } from "../schema/content-hash.ts";
import { richTextOf } from "../schema/from-yjs.ts";
import { plainText, richTextFromPlain } from "../schema/plain-text.ts";
import { replaceFragment } from "../schema/to-yjs.ts";

export type AnnotationText = {
  readonly body: RichText;
  readonly suggestion: RichText;
  readonly bodyText: string;
  readonly suggestionText: string;
  /** Changes with the words of either. */
  readonly hash: string;
};

/** What an annotation's document says, for lists, search, export and drift. Changes nothing. */
export const annotationText = (doc: Y.Doc): AnnotationText => {
  const body = richTextOf(doc.getXmlFragment("body"));
  const suggestion = richTextOf(doc.getXmlFragment("suggestion"));
  const bodyText = plainText(body);
  const suggestionText = plainText(suggestion);
  return { body, suggestion, bodyText, suggestionText, hash: contentHash(bodyText, suggestionText) };
};

/** Writes plain text as the annotation's body, and as its suggested wording where one is given. Each line becomes a paragraph. */
export const writeText = (doc: Y.Doc, { text, suggestion }: { readonly text: string; readonly suggestion?: string | null }): void =>
  doc.transact(() => {
    replaceFragment(doc.getXmlFragment("body"), richTextFromPlain(text));
    if (suggestion != null) replaceFragment(doc.getXmlFragment("suggestion"), richTextFromPlain(suggestion));
  });
