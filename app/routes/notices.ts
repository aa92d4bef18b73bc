import type { LoaderFunctionArgs } from "@remix-run/node";
import { refusalStatus } from "../../domain/refusals.ts";

/** `GET /notices`: what the reader is told of, as `{ok, value}` or `{ok, refusal}`. */
export const loader = async ({ context }: LoaderFunctionArgs): Promise<Response> => {
  const result = await context.ask("notices", {});
  return Response.json(result, { status: result.ok ? 200 : refusalStatus[result.refusal.code] });
};
