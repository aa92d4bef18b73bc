import { z } from "zod";
import { ok } from "../../../domain/result.ts";
import * as field from "../../commands/input.ts";
import { loadSettings } from "../../repositories/settings.ts";
import { readable } from "../consultation/readable.ts";
import { query } from "../query.ts";

/** How the actor wants to work and be told. */
export const mySettings = query({
  name: "my-settings",
  input: z.object({}),
  run: async ({ database, actor }) => ok((await loadSettings(database, [actor.personId]))(actor.personId)),
});

export type SavedView = { readonly id: string; readonly name: string; readonly filter: Readonly<Record<string, string>> };

/** The actor's own selections of a consultation's review queue, by name. */
export const savedViews = query({
  name: "saved-views",
  input: z.object({ consultationId: field.consultationId }),
  run: async (context, { consultationId }) => {
    const found = await readable(context, consultationId);
    if (!found.ok) return found;
    const rows = await context.database.savedView.findMany({
      where: { personId: context.actor.personId, consultationId },
      orderBy: { name: "asc" },
    });
    return ok(rows.map((row): SavedView => ({ id: row.id, name: row.name, filter: row.filter as SavedView["filter"] })));
  },
});
