import { redirect, type ActionFunctionArgs } from "@remix-run/node";
import { serialize } from "cookie";
import { z } from "zod";
import { refuseAnothersPage } from "../http/refuse-anothers-page.ts";
import { refusalResponse, valueOrThrow } from "../http/respond.ts";
import { sitePath } from "../session/safe-path.ts";

const input = z.object({ locale: z.enum(["sv", "en"]), returnTo: z.string().max(2000).optional() });
const year = 365 * 24 * 60 * 60;

export const loader = () => redirect("/account");

/** Chooses the language: in the account when signed in, and in a cookie for the pages before that. */
export const action = async ({ request, context }: ActionFunctionArgs) => {
  const form = await request.formData();
  refuseAnothersPage(form, context);
  const parsed = input.safeParse(Object.fromEntries(form));
  if (!parsed.success) throw refusalResponse({ code: "input.invalid" }, context);
  const { locale, returnTo } = parsed.data;
  if (context.actor) valueOrThrow(await context.execute("account.set-locale", { locale }), context);
  return redirect(sitePath(returnTo) ?? "/", {
    headers: { "Set-Cookie": serialize("locale", locale, { path: "/", sameSite: "lax", maxAge: year }) },
  });
};
