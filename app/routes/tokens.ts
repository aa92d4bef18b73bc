import { redirect, type ActionFunctionArgs } from "@remix-run/node";
import { z } from "zod";
import { actionResult } from "../http/respond.ts";
import { refuse } from "../../domain/result.ts";

const input = z.discriminatedUnion("intent", [
  z.object({ intent: z.literal("create"), id: z.uuid(), name: z.string() }),
  z.object({ intent: z.literal("revoke"), id: z.uuid() }),
]);

export const loader = () => redirect("/account");

/** Makes or revokes one of one's own access tokens. The token itself is in this answer and nowhere else. */
export const action = async ({ context, request }: ActionFunctionArgs) => {
  const parsed = input.safeParse(Object.fromEntries(await request.formData()));
  if (!parsed.success) return actionResult(refuse("input.invalid"), context);
  const { intent, id } = parsed.data;
  if (intent === "revoke") return actionResult(await context.execute("token.revoke", { id }), context);
  return actionResult(await context.execute("token.create", { id, name: parsed.data.name }), context);
};
