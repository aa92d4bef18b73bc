import { redirect, type ActionFunctionArgs } from "@remix-run/node";

export const loader = () => redirect("/");

export const action = async ({ context }: ActionFunctionArgs) =>
  redirect("/login", { headers: { "Set-Cookie": await context.signOut() } });
