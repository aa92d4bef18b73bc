import type { LoaderFunctionArgs } from "@remix-run/node";
import { refusalStatus } from "../../domain/refusals.ts";
import { loadMaterial } from "../consolidate/load-material.server.ts";

/** `GET …/response/material?body=`: the response with its coverage, for pages that follow it, as `{ok, value}` or `{ok, refusal}`. */
export const loader = async ({ params, request, context }: LoaderFunctionArgs): Promise<Response> => {
  const bodyId = new URL(request.url).searchParams.get("body");
  const result = await loadMaterial(context, { consultationId: params["consultationId"] ?? "", bodyId });
  return Response.json(result, {
    status: result.ok ? 200 : refusalStatus[result.refusal.code],
    headers: { "cache-control": "no-store" },
  });
};
