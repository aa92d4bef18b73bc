import type { LoaderFunctionArgs } from "@remix-run/node";
import { refusalStatus } from "../../domain/refusals.ts";

/** `GET /annotations/:annotationId/assignees`: whom a thread can be given to, as `{ok, value}` or `{ok, refusal}`. */
export const loader = async ({ params, context }: LoaderFunctionArgs): Promise<Response> => {
  const result = await context.ask("assignees", { annotationId: params["annotationId"] ?? "" });
  return Response.json(result, { status: result.ok ? 200 : refusalStatus[result.refusal.code] });
};
