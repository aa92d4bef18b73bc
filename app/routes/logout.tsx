import { redirect, type ActionFunctionArgs } from "@remix-run/node";
import { refuseAnothersPage } from "../http/refuse-anothers-page.ts";

export const loader = () => redirect("/");

export const action = async ({ request, context }: ActionFunctionArgs) => {
  // Who sends no form says nothing of a page.
  refuseAnothersPage(await request.formData().catch(() => new FormData()), context);
  return redirect("/login", { headers: { "Set-Cookie": await context.signOut() } });
};
