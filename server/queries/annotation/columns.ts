import { z } from "zod";
import type { AnnotationView } from "../../../domain/annotation/annotation.ts";
import { toColumns } from "../../../domain/annotation/columns.ts";
import type { AnnotationId } from "../../../domain/ids.ts";
import { ok, refuse } from "../../../domain/result.ts";
import * as field from "../../commands/input.ts";
import { loadAnnotations } from "../../repositories/annotations.ts";
import { newestVersionId } from "../../repositories/drafts.ts";
import { readable } from "../consultation/readable.ts";
import { query } from "../query.ts";
import { firstInDraft } from "./first-in-draft.ts";
import { viewFor, visibleTo } from "./visible.ts";

/** What a tall window shows of a list of threads, and what it is ready to. */
const atFirst = 16;

/**
 * The same annotations as `annotations` gives, as columns and without what they say, but for those that a reader sees at once: what stands
 * first in the draft, and the one that is opened.
 */
export const annotationColumns = query({
  name: "annotation-columns",
  // An address may name anything as opened.
  input: z.object({ consultationId: field.consultationId, opened: field.annotationId.optional().catch(undefined) }),
  run: async (context, { consultationId, opened }) => {
    const found = await readable(context, consultationId);
    if (!found.ok) return found;
    const [snapshot, versionId] = await Promise.all([
      context.annotationCache.current(consultationId),
      newestVersionId(context.database, consultationId),
    ]);
    if (!snapshot) return refuse("not-found");
    const isSeen = visibleTo(context.actor, found.value);
    const toView = viewFor(context.actor, found.value);
    const seen = [...snapshot.annotations.values()].filter(isSeen);

    const blocks = versionId ? await context.draftCache.blocksOf(versionId) : [];
    const first = firstInDraft(seen.filter((a) => a.versionId === versionId), blocks, atFirst).map((a) => a.id);
    const ids = [...first, ...(opened && !first.includes(opened) ? [opened] : [])];
    const said = new Map<AnnotationId, AnnotationView>();
    for (const row of await loadAnnotations(context.database, { consultationId, ids })) {
      // What has changed since then comes as news, whole.
      if (isSeen(row) && snapshot.annotations.get(row.id)?.seq === row.seq) said.set(row.id, toView(row));
    }
    return ok({ seq: snapshot.seq, columns: toColumns(seen.map(toView), said) });
  },
});
