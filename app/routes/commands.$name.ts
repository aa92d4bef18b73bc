import type { ActionFunctionArgs } from "@remix-run/node";
import { refusalStatus } from "../../domain/refusals.ts";
import { refuse, type Result } from "../../domain/result.ts";

const answer = (result: Result<unknown>): Response =>
  Response.json(result, { status: result.ok ? 200 : refusalStatus[result.refusal.code], headers: { "cache-control": "no-store" } });

/** `POST {commandId, input}` → `{ok: true, value}` or `{ok: false, refusal}`: the door that the browser's outbox knocks on. */
export const action = async ({ request, params, context }: ActionFunctionArgs): Promise<Response> => {
  if (!request.headers.get("content-type")?.startsWith("application/json")) return answer(refuse("input.invalid", { field: "content-type" }));
  const body: unknown = await request.json().catch(() => null);
  if (!isCommand(body)) return answer(refuse("input.invalid", { field: "commandId, input" }));
  return answer(await context.executeUntrusted(params["name"] ?? "", body.input, { commandId: body.commandId }));
};

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

const isCommand = (body: unknown): body is { readonly commandId: string; readonly input: unknown } =>
  typeof body === "object" && body !== null && "input" in body && "commandId" in body && typeof body.commandId === "string" && uuid.test(body.commandId);
