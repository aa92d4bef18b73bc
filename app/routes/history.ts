import type { LoaderFunctionArgs } from "@remix-run/node";
import { refusalStatus } from "../../domain/refusals.ts";

/**
 * `GET /documents/:document/history`: who wrote in a live document and when; with `?seq=&since=` its text at a number, and what had changed in it.
 * As `{ok, value}` or `{ok, refusal}`.
 */
export const loader = async ({ params, request, context }: LoaderFunctionArgs): Promise<Response> => {
  const document = params["document"] ?? "";
  const asked = new URL(request.url).searchParams;
  const result = asked.has("seq")
    ? await context.ask("document.version", { document, seq: Number(asked.get("seq")), since: Number(asked.get("since")) })
    : await context.ask("document.history", { document });
  return Response.json(result, {
    status: result.ok ? 200 : refusalStatus[result.refusal.code],
    headers: { "cache-control": "no-store" },
  });
};
