import type { LoaderFunctionArgs } from "@remix-run/node";
import { refusalStatus } from "../../domain/refusals.ts";

/** `GET /consultations/:consultationId/my-threads`: what the reader follows, has muted and is named in, as `{ok, value}` or `{ok, refusal}`. */
export const loader = async ({ params, context }: LoaderFunctionArgs): Promise<Response> => {
  const result = await context.ask("my-threads", { consultationId: params["consultationId"] ?? "" });
  return Response.json(result, { status: result.ok ? 200 : refusalStatus[result.refusal.code] });
};
