import { z } from "zod";
import { placesIn } from "../../../domain/annotation/place.ts";
import type { AnnotationId } from "../../../domain/ids.ts";
import { ok } from "../../../domain/result.ts";
import * as field from "../../commands/input.ts";
import type { Database } from "../../database/client.ts";
import type { ResponseSources, SourceThread } from "../../export/source-thread.ts";
import { placeWords } from "../../export/words.ts";
import { loadNewestBlocks } from "../../repositories/drafts.ts";
import { visibleTo } from "../annotation/visible.ts";
import { query } from "../query.ts";
import { ownResponse } from "./own-response.ts";
import { loadMaterial } from "./response-coverage.ts";

/** The annotations that a response rests on or leaves out, with their answers: what an export for the body's own people shows beside it. */
export const responseSources = query({
  name: "response-sources",
  input: z.object({ responseId: field.responseId }),
  run: async ({ actor, database }, { responseId }) => {
    const found = await ownResponse({ actor, database }, responseId);
    if (!found.ok) return found;
    const { consultation } = found.value;

    const { annotations, coverage } = await loadMaterial(database, responseId);
    const fateOf = (id: AnnotationId) => coverage.fates.get(id)?.type;
    const shown = annotations.filter(visibleTo(actor, consultation)).filter(({ id }) => fateOf(id) === "used" || fateOf(id) === "set-aside");
    const repliesTo = await loadReplies(database, shown.map((a) => a.id));
    const placeOf = placesIn(await loadNewestBlocks(database, consultation.id));
    const value: ResponseSources = {
      threads: shown.map((a): SourceThread => ({
        id: a.id,
        kind: a.kind,
        authorName: a.authorName,
        unitName: a.unitName,
        at: a.submittedAt ?? a.createdAt,
        place: placeWords(placeOf(a.target)),
        quote: a.quote.exact,
        text: a.text,
        suggestion: a.suggestion,
        replies: repliesTo.get(a.id) ?? [],
        verdict: a.disposition,
      })),
      setAside: shown.flatMap(({ id }) => {
        const fate = coverage.fates.get(id);
        return fate?.type === "set-aside" ? [{ id, reason: fate.reason }] : [];
      }),
    };
    return ok(value);
  },
});

type ShownReply = SourceThread["replies"][number];

const loadReplies = async (database: Database, annotationIds: readonly string[]): Promise<Map<string, ShownReply[]>> => {
  const rows = await database.reply.findMany({
    where: { annotationId: { in: [...annotationIds] }, withdrawnAt: null },
    select: { annotationId: true, authorId: true, createdAt: true, text: true },
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
  });
  const people = await database.person.findMany({ where: { id: { in: rows.map((r) => r.authorId) } }, select: { id: true, name: true } });
  const nameOf = new Map(people.map((p) => [p.id, p.name]));
  const replies = new Map<string, ShownReply[]>();
  for (const { annotationId, authorId, createdAt, text } of rows) {
    const reply = { authorName: nameOf.get(authorId) ?? "", at: createdAt.toISOString(), text };
    replies.set(annotationId, [...(replies.get(annotationId) ?? []), reply]);
  }
  return replies;
};
