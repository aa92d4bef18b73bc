import type { LoaderFunctionArgs } from "@remix-run/node";
import { refusalStatus } from "../../domain/refusals.ts";

/** `GET …/search?words=`: where the words stand, in the draft and in the threads that one may see, as `{ok, value}` or `{ok, refusal}`. */
export const loader = async ({ params, request, context }: LoaderFunctionArgs): Promise<Response> => {
  const words = new URL(request.url).searchParams.get("words") ?? "";
  const result = await context.ask("search", { consultationId: params["consultationId"] ?? "", words });
  return Response.json(result, { status: result.ok ? 200 : refusalStatus[result.refusal.code], headers: { "cache-control": "no-store" } });
};
