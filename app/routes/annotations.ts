import type { LoaderFunctionArgs } from "@remix-run/node";
import { refusalStatus } from "../../domain/refusals.ts";

/** `GET …/annotations?ids=a,b`: annotations with what they say; all without `ids`. As `{ok, value}` or `{ok, refusal}`. */
export const loader = async ({ params, request, context }: LoaderFunctionArgs): Promise<Response> => {
  const ids = new URL(request.url).searchParams.get("ids");
  const input = { consultationId: params["consultationId"] ?? "", ...(ids === null ? {} : { ids: ids.split(",") }) };
  const result = await context.ask("annotations", input);
  return Response.json(result, { status: result.ok ? 200 : refusalStatus[result.refusal.code], headers: { "cache-control": "no-store" } });
};
