import { z } from "zod";
import { toColumns } from "../../../domain/annotation/columns.ts";
import { ok, refuse } from "../../../domain/result.ts";
import * as field from "../../commands/input.ts";
import { readable } from "../consultation/readable.ts";
import { query } from "../query.ts";
import { viewFor, visibleTo } from "./visible.ts";

/** The same annotations as `annotations` gives, as columns and without what they say: what a page begins with. */
export const annotationColumns = query({
  name: "annotation-columns",
  input: z.object({ consultationId: field.consultationId }),
  run: async (context, { consultationId }) => {
    const found = await readable(context, consultationId);
    if (!found.ok) return found;
    const snapshot = await context.annotationCache.current(consultationId);
    if (!snapshot) return refuse("not-found");
    const seen = [...snapshot.annotations.values()].filter(visibleTo(context.actor, found.value));
    return ok({ seq: snapshot.seq, columns: toColumns(seen.map(viewFor(context.actor, found.value))) });
  },
});
