import type { LoaderFunctionArgs } from "@remix-run/node";
import { refuse } from "../../domain/result.ts";
import { valueOrThrow } from "../http/respond.ts";
import { answerWithFile } from "../download/answer-with-file.server.ts";
import { isFormat, trailChoiceOf } from "../response/export-formats.ts";

/** `GET …/response/export/:format?body=&trail=`: the formal response as a file, with what it rests on beside it when that is asked for. */
export const loader = async ({ params, request, context }: LoaderFunctionArgs): Promise<Response> => {
  const format = params["format"] ?? "";
  if (!isFormat(format)) return valueOrThrow(refuse("not-found"), context);
  const consultationId = params["consultationId"] ?? "";
  const { mine } = valueOrThrow(await context.ask("consultation", { consultationId }), context);
  const search = new URL(request.url).searchParams;
  const body = mine.find((m) => m.bodyId === search.get("body")) ?? mine[0];
  if (!body) return valueOrThrow(refuse("policy.not-member"), context);
  const wanted = { responseId: body.responseId, format, trail: trailChoiceOf(search.get("trail")) };
  return answerWithFile(request, context, (following) => context.exportResponse(wanted, following));
};
