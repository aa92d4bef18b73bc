import type { ActionFunctionArgs } from "@remix-run/node";
import { actionResult } from "../http/respond.ts";
import { addFile } from "../response/add-file.server.ts";

/** `POST …/responses/:responseId/files` with the field `file`: takes what was handed in with the decision, before that is recorded. */
export const action = async ({ request, params, context }: ActionFunctionArgs) =>
  actionResult(await addFile(request, context, params["responseId"] ?? ""), context);
