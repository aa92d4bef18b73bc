/** Words of the response put in the place of others, with what those rested on. */
import type * as Y from "yjs";
import type { SourceRef } from "../../domain/rich-text/rich-text.ts";
import { refuse, ok, type Result } from "../../domain/result.ts";
import { isSourceRefs } from "../schema/attributes.ts";
import { placeOf, spanAt, stretches, type Span, type Stretch } from "../schema/span.ts";

export type Replaced = { readonly span: Span; readonly was: readonly Stretch[] };

/**
 * Puts words in the place of those at the span, which must read `expected`. Plain words rest on all that the words before them rested on,
 * and keep bold and italic where all of those had it. Refuses `response.words-changed`. Call in a transaction.
 */
export const replaceWords = (doc: Y.Doc, span: Span, expected: string, by: string | readonly Stretch[]): Result<Replaced> => {
  const place = placeOf(doc, span);
  if (!place) return refuse("response.words-changed");
  const { text, from, to } = place;
  const was = stretches(text, from, to);
  if (was.map((s) => s.text).join("") !== expected) return refuse("response.words-changed");
  const put = typeof by === "string" ? [{ text: by, marks: commonMarks(was) }] : by;
  text.delete(from, to - from);
  let at = from;
  for (const stretch of put) {
    text.insert(at, stretch.text, { ...stretch.marks });
    at += stretch.text.length;
  }
  return ok({ span: spanAt(text, from, at), was });
};

const commonMarks = (was: readonly Stretch[]): Stretch["marks"] => {
  const refs = was.flatMap(({ marks }): readonly SourceRef[] => {
    const ids = (marks["source"] as { ids?: unknown } | undefined)?.ids;
    return isSourceRefs(ids) ? ids : [];
  });
  const ids = [...new Map(refs.map((ref) => [`${ref.id} ${ref.hash}`, ref])).values()];
  const shared = ["bold", "italic"].filter((mark) => was.length > 0 && was.every(({ marks }) => marks[mark] !== undefined));
  return { ...Object.fromEntries(shared.map((mark) => [mark, {}])), ...(ids.length > 0 && { source: { ids } }) };
};
