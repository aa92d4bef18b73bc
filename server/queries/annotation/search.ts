import { z } from "zod";
import type { AnnotationId, BlockId } from "../../../domain/ids.ts";
import { ok } from "../../../domain/result.ts";
import * as field from "../../commands/input.ts";
import { loadAnnotations } from "../../repositories/annotations.ts";
import { readable } from "../consultation/readable.ts";
import { query } from "../query.ts";
import { searchExpression } from "./search-words.ts";
import { visibleTo } from "./visible.ts";

/** Words found in a text: UTF-16 units, end exclusive. */
export type Span = readonly [start: number, end: number];

export type SearchHits = {
  /** In the newest version of the draft, in order. Without spans where the words cannot be pointed out. */
  readonly blocks: readonly { readonly id: BlockId; readonly spans: readonly Span[] }[];
  /** Annotations whose text, suggested wording or answers hold the words. */
  readonly annotationIds: readonly AnnotationId[];
};

const mostBlocks = 200;
const mostAnnotations = 200;

/** Full text with Swedish stemming, in the draft and in the threads that the actor may see. What may not be seen is not counted either. */
export const search = query({
  name: "search",
  input: z.object({ consultationId: field.consultationId, words: field.line(200) }),
  run: async (context, { consultationId, words }) => {
    const found = await readable(context, consultationId);
    if (!found.ok) return found;
    const { database } = context;
    const expression = searchExpression(words);
    if (expression === null) return ok<SearchHits>({ blocks: [], annotationIds: [] });
    const blocks = await database.$queryRaw<{ id: string; text: string; marked: string }[]>`
      select b.id, b.text, ts_headline('swedish', b.text, q, ${headline}) as marked
      from "DraftBlock" b, to_tsquery('swedish', ${expression}) q
      where b."versionId" = (
        select v.id from "DraftVersion" v where v."consultationId" = ${consultationId}::uuid order by v.number desc limit 1
      ) and b.tsv @@ q
      order by b.position limit ${mostBlocks}`;
    const hits = await database.$queryRaw<{ id: string }[]>`
      with q as (select to_tsquery('swedish', ${expression}) as words)
      select a.id from "Annotation" a, q
      where a."consultationId" = ${consultationId}::uuid and a.state <> 'withdrawn' and a.tsv @@ q.words
      union
      select r."annotationId" from "Reply" r join "Annotation" a on a.id = r."annotationId", q
      where a."consultationId" = ${consultationId}::uuid and r."withdrawnAt" is null and r.tsv @@ q.words`;
    const annotations = await loadAnnotations(database, { ids: hits.map((h) => h.id) });
    const visible = annotations.filter(visibleTo(context.actor, found.value)).slice(0, mostAnnotations);
    const value: SearchHits = {
      blocks: blocks.map(({ id, text, marked }) => ({ id: id as BlockId, spans: spansOf(text, marked) })),
      annotationIds: visible.map((a) => a.id),
    };
    return ok(value);
  },
});

const [from, to] = ["\u0002", "\u0003"];
/** The whole text, with signs around the words that no text has. */
const headline = `HighlightAll=true, StartSel="${from}", StopSel="${to}"`;

/** Where the marked words stand in the text. PostgreSQL leaves out what it takes for tags; then the places are unknown. */
const spansOf = (text: string, marked: string): Span[] => {
  const spans: Span[] = [];
  let [plain, start] = ["", 0];
  for (const part of marked.split(/(\u0002|\u0003)/)) {
    if (part === from) start = plain.length;
    else if (part === to) spans.push([start, plain.length]);
    else plain += part;
  }
  return plain === text ? spans : [];
};
