import type { LoaderFunctionArgs } from "@remix-run/node";
import { refusalStatus } from "../../domain/refusals.ts";
import type { Audience } from "../../domain/annotation/audience.ts";

/** `GET …/mentionable?annotation=&audience=&words=` or `&named=…`: whom a comment can name, as `{ok, value}` or `{ok, refusal}`. */
export const loader = async ({ params, request, context }: LoaderFunctionArgs): Promise<Response> => {
  const search = new URL(request.url).searchParams;
  const [annotationId, audience, named] = [search.get("annotation"), search.get("audience"), search.getAll("named")];
  const result = await context.ask("mentionable", {
    consultationId: params["consultationId"] ?? "",
    words: search.get("words") ?? "",
    ...(annotationId === null ? {} : { annotationId }),
    ...(audience === null ? {} : { audience: audience as Audience }),
    ...(named.length === 0 ? {} : { named }),
  });
  return Response.json(result, { status: result.ok ? 200 : refusalStatus[result.refusal.code], headers: { "cache-control": "no-store" } });
};
