import type { LoaderFunctionArgs } from "@remix-run/node";
import { refuse } from "../../domain/result.ts";
import { valueOrThrow } from "../http/respond.ts";
import { isFormat } from "../response/export-formats.ts";
import { fileResponse } from "../response/file-response.ts";

/** `GET …/received/:responseId/export/:format`: what was dispatched, as a file. */
export const loader = async ({ params, request, context }: LoaderFunctionArgs): Promise<Response> => {
  const format = params["format"] ?? "";
  if (!isFormat(format)) return valueOrThrow(refuse("not-found"), context);
  return fileResponse(valueOrThrow(await context.exportResponse({ responseId: params["responseId"] ?? "", format }, request.signal), context));
};
