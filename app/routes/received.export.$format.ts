import type { LoaderFunctionArgs } from "@remix-run/node";
import { refuse } from "../../domain/result.ts";
import { valueOrThrow } from "../http/respond.ts";
import { isFormat } from "../response/export-formats.ts";
import { answerWithFile } from "../download/answer-with-file.server.ts";

/** `GET …/received/:responseId/export/:format`: what was dispatched, as a file. */
export const loader = async ({ params, request, context }: LoaderFunctionArgs): Promise<Response> => {
  const format = params["format"] ?? "";
  if (!isFormat(format)) return valueOrThrow(refuse("not-found"), context);
  const wanted = { responseId: params["responseId"] ?? "", format };
  return answerWithFile(request, context, (following) => context.exportResponse(wanted, following));
};
