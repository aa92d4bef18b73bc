import type { ActionFunctionArgs } from "@remix-run/node";
import { actionResult } from "../http/respond.ts";
import { stageUpload } from "../sender/import/stage-upload.server.ts";

/** Takes the uploaded file and answers in JSON, because only a request of its own can tell how far it has come. */
export const action = async ({ request, params, context }: ActionFunctionArgs) =>
  actionResult(await stageUpload(request, context, params["consultationId"] ?? ""), context);
