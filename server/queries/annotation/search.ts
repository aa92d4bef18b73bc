import { z } from "zod";
import type { AnnotationId, BlockId } from "../../../domain/ids.ts";
import { ok } from "../../../domain/result.ts";
import * as field from "../../commands/input.ts";
import { loadAnnotations } from "../../repositories/annotations.ts";
import { readable } from "../consultation/readable.ts";
import { query } from "../query.ts";
import { visibleTo } from "./visible.ts";

/** Full text with Swedish stemming, in the draft and in the annotations that the actor may see. At most fifty hits of each. */
export const search = query({
  name: "search",
  input: z.object({ consultationId: field.consultationId, words: field.line(200) }),
  run: async (context, { consultationId, words }) => {
    const found = await readable(context, consultationId);
    if (!found.ok) return found;
    const { database } = context;
    const blocks = await database.$queryRaw<{ id: string }[]>`
      select b.id from "DraftBlock" b
      where b."versionId" = (
        select v.id from "DraftVersion" v where v."consultationId" = ${consultationId}::uuid order by v.number desc limit 1
      ) and b.tsv @@ websearch_to_tsquery('swedish', ${words})
      order by b.position limit 50`;
    const hits = await database.$queryRaw<{ id: string }[]>`
      select a.id from "Annotation" a
      where a."consultationId" = ${consultationId}::uuid and a.state <> 'withdrawn'
        and a.tsv @@ websearch_to_tsquery('swedish', ${words})`;
    const annotations = await loadAnnotations(database, { id: { in: hits.map((h) => h.id) } });
    const visible = annotations.filter(visibleTo(context.actor, found.value)).slice(0, 50);
    return ok({
      blockIds: blocks.map((b) => b.id as BlockId),
      annotationIds: visible.map((a): AnnotationId => a.id),
    });
  },
});
