import type { LoaderFunctionArgs } from "@remix-run/node";

/** `GET /session`: who asks, as `{personId}`; null when nobody is signed in. A page that lies open asks whether its session still stands. */
export const loader = ({ context }: LoaderFunctionArgs): Response =>
  Response.json({ personId: context.actor?.personId ?? null }, { headers: { "Cache-Control": "no-store" } });
