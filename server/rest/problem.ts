/** Every no of the REST interface, as problem+json (RFC 9457) in the caller's language. */
import { z } from "@hono/zod-openapi";
import { refusalText } from "../../domain/messages/refusal-text.ts";
import * as english from "../../domain/messages/refusals.en.ts";
import * as swedish from "../../domain/messages/refusals.sv.ts";
import type { Locale } from "../../domain/people/actor.ts";
import { refusalStatus } from "../../domain/refusals.ts";
import type { Refusal } from "../../domain/result.ts";
import { httpStatus, httpTexts, statusTitles, type HttpCode } from "./http-texts.ts";

export const problemType = "application/problem+json";

export const Problem = z
  .object({
    type: z.string().openapi({ example: "urn:samsvar:problem:policy.not-reviewer" }),
    title: z.string().openapi({ description: "The status in short, in the caller's language." }),
    status: z.int(),
    detail: z.string().openapi({ description: "Why not, as a sentence, in the caller's language." }),
    code: z.string().openapi({ description: "The reason, stable: for programs.", example: "policy.not-reviewer" }),
    params: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
  })
  .openapi("Problem");

export type Problem = z.infer<typeof Problem>;

const catalogs = { sv: swedish, en: english };

const problem = (code: string, status: number, detail: string, locale: Locale, params?: Refusal["params"]): Problem => ({
  type: `urn:samsvar:problem:${code}`,
  title: statusTitles[locale][status] ?? String(status),
  status,
  detail,
  code,
  ...(params ? { params } : {}),
});

export const problemOfRefusal = (refusal: Refusal, locale: Locale): Problem =>
  problem(refusal.code, refusalStatus[refusal.code], refusalText(catalogs[locale], refusal), locale, refusal.params);

export const problemOfHttp = (code: HttpCode, locale: Locale): Problem =>
  problem(code, httpStatus[code], httpTexts[locale][code], locale);

export const problemResponse = (value: Problem, headers: Record<string, string> = {}): Response =>
  new Response(JSON.stringify(value), {
    status: value.status,
    headers: { "content-type": problemType, "cache-control": "no-store", ...headers },
  });
