import type { z } from "zod";
import type { Actor } from "../../domain/people/actor.ts";
import type { Result } from "../../domain/result.ts";
import type { Database } from "../database/client.ts";
import type { AnnotationCache } from "./annotation/annotation-cache.ts";
import type { DraftCache } from "./consultation/draft-cache.ts";

export type QueryContext = {
  readonly actor: Actor;
  readonly database: Database;
  readonly annotationCache: AnnotationCache;
  readonly draftCache: DraftCache;
  readonly now: Date;
};

/** A question. It answers only what its actor may see: the policy is asked inside, before anything is handed out. */
export type Query<Schema extends z.ZodType, Output> = {
  readonly name: string;
  readonly input: Schema;
  readonly run: (context: QueryContext, input: z.output<Schema>) => Promise<Result<Output>>;
};

export const query = <Schema extends z.ZodType, Output>(definition: Query<Schema, Output>): Query<Schema, Output> => definition;
