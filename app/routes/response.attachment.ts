import type { LoaderFunctionArgs } from "@remix-run/node";
import { valueOrThrow } from "../http/respond.ts";
import { fileResponse } from "../response/file-response.ts";

/** `GET …/responses/:responseId/attachments/:number`: one of the files under *Bilagor*, as it was sealed. */
export const loader = async ({ params, context }: LoaderFunctionArgs): Promise<Response> => {
  const wanted = { responseId: params["responseId"] ?? "", number: Number(params["number"]) };
  return fileResponse(valueOrThrow(await context.ask("response-attachment", wanted), context));
};
