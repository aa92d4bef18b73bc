import type { LoaderFunctionArgs } from "@remix-run/node";
import { refuse } from "../../domain/result.ts";
import { valueOrThrow } from "../http/respond.ts";
import { isFormat } from "../response/export-formats.ts";
import { fileResponse } from "../response/file-response.ts";

/** `GET …/response/export/:format?body=`: the formal response as a file. */
export const loader = async ({ params, request, context }: LoaderFunctionArgs): Promise<Response> => {
  const format = params["format"] ?? "";
  if (!isFormat(format)) return valueOrThrow(refuse("not-found"), context);
  const consultationId = params["consultationId"] ?? "";
  const { mine } = valueOrThrow(await context.ask("consultation", { consultationId }), context);
  const bodyId = new URL(request.url).searchParams.get("body");
  const body = mine.find((m) => m.bodyId === bodyId) ?? mine[0];
  if (!body) return valueOrThrow(refuse("policy.not-member"), context);
  return fileResponse(valueOrThrow(await context.exportResponse(body.responseId, format), context));
};
