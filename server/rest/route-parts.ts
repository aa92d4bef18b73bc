/** The parts that routes have in common: ids, headers, answers, bounds. */
import { z } from "@hono/zod-openapi";
import { bodyLimit } from "hono/body-limit";
import { v5 as uuidFrom } from "uuid";
import { Problem, problemType } from "./problem.ts";

/** Largest JSON body, in bytes: two texts of the longest kind with every character escaped. */
export const jsonBytes = 512 * 1024;

export const boundedJson = bodyLimit({ maxSize: jsonBytes });

export const uuid = z.uuid();
export const byId = z.object({ id: uuid });

/** Repeating a request with the same key takes effect once and answers the same. */
export const idempotency = z.object({
  "idempotency-key": z.uuid().optional().openapi({ description: "A UUID of the caller's making. Repeating a request with it takes effect once." }),
});

const reasons = {
  400: "The body cannot be read.",
  401: "No token, or one that does not open anything.",
  403: "Not allowed.",
  404: "Not there, or not to be seen by the caller.",
  409: "Not possible in the present state, or the same id or key was used for something else.",
  413: "Too large.",
  415: "The body's content type is not taken here.",
  422: "What was sent cannot be used.",
  429: "Too many requests; Retry-After says when to come back.",
} as const;

type Reason = keyof typeof reasons;

/** The problems that a route may answer with. Typed away: handlers throw them, `answerError` answers. */
export const problems = (...statuses: readonly Reason[]): Record<never, never> =>
  Object.fromEntries(
    statuses.map((status) => [
      status,
      {
        description: reasons[status],
        content: { [problemType]: { schema: Problem } },
        ...(status === 401 ? { headers: { "WWW-Authenticate": { schema: { type: "string" as const } } } } : {}),
        ...(status === 429 ? { headers: { "Retry-After": { description: "Seconds.", schema: { type: "integer" as const } } } } : {}),
      },
    ]),
  );

export const readProblems = problems(401, 403, 404, 422, 429);

export const changeProblems = problems(400, 401, 403, 404, 409, 413, 415, 422, 429);

export const json = <Schema extends z.ZodType>(schema: Schema, description: string) => ({
  description,
  content: { "application/json": { schema } },
});

export const created = <Schema extends z.ZodType>(schema: Schema, description: string) => ({
  ...json(schema, description),
  headers: { Location: { description: "Where it can be read.", schema: { type: "string" as const } } },
});

export const jsonBody = <Schema extends z.ZodType>(schema: Schema) => ({
  required: true,
  content: { "application/json": { schema } },
});

/** The caller's key as the command's id. */
export const commandIdOf = (headers: { readonly "idempotency-key"?: string | undefined }): { commandId?: string } => {
  const key = headers["idempotency-key"]?.toLowerCase();
  return key === undefined ? {} : { commandId: key };
};

/** The id of a further command of the same request. */
export const furtherCommandId = (headers: { readonly "idempotency-key"?: string | undefined }, name: string): { commandId?: string } => {
  const { commandId } = commandIdOf(headers);
  return commandId === undefined ? {} : { commandId: uuidFrom(name, commandId) };
};
