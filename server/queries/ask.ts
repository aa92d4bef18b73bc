import type { Actor } from "../../domain/people/actor.ts";
import { refuse, type Result } from "../../domain/result.ts";
import type { Database } from "../database/client.ts";
import type { z } from "zod";
import { createAnnotationCache } from "./annotation/annotation-cache.ts";
import { createDraftCache } from "./consultation/draft-cache.ts";
import type { Query } from "./query.ts";
import { queries, type QueryInput, type QueryName, type QueryOutput } from "./registry.ts";

export type Ask = <Name extends QueryName>(
  actor: Actor | null,
  name: Name,
  input: QueryInput<Name>,
) => Promise<Result<QueryOutput<Name>>>;

/** The one door through which anything is read. */
export const createAsk = (database: Database, now: () => Date): Ask => {
  const annotationCache = createAnnotationCache(database, now);
  const draftCache = createDraftCache(database);
  const ask = async (actor: Actor | null, name: QueryName, input: unknown): Promise<Result<unknown>> => {
    if (!actor) return refuse("auth.required");
    const question = queries[name] as unknown as Query<z.ZodType, unknown>;
    const parsed = question.input.safeParse(input);
    if (!parsed.success) return refuse("input.invalid", { field: parsed.error.issues.map((i) => i.path.join(".")).join(", ") });
    return question.run({ actor, database, annotationCache, draftCache, now: now() }, parsed.data);
  };
  return ask as Ask;
};
