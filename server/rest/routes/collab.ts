import { createRoute, z, type OpenAPIHono } from "@hono/zod-openapi";
import type { Services } from "../../compose.ts";
import { documentAccess } from "../../live/document-access.ts";
import { unwrap } from "../refused.ts";
import type { RestEnv } from "../rest-env.ts";
import { boundedJson, changeProblems, json, jsonBody } from "../route-parts.ts";

const Ticket = z
  .object({
    url: z.string().openapi({ description: "Where to open the document, once, with the y-websocket protocol.", example: "ws://127.0.0.1:3000/collab/annotation/…?ticket=…" }),
    expiresAt: z.iso.datetime({ offset: true }),
  })
  .openapi("Ticket");

const ticket = createRoute({
  method: "post",
  path: "/collab/tickets",
  tags: ["live documents"],
  summary: "A ticket to open one live document",
  description: "For documents that the caller may open, to read or to write. Good once, for a minute; what it opens is closed when the token is revoked.",
  middleware: boundedJson,
  request: { body: jsonBody(z.object({ document: z.string().max(100).openapi({ example: "annotation/0198…" }) })) },
  responses: { 201: json(Ticket, "The ticket, as part of the address."), ...changeProblems },
});

export const collabRoutes = (rest: OpenAPIHono<RestEnv>, { database, tickets }: Services): void => {
  rest.openapi(ticket, async (c) => {
    const actor = c.get("actor");
    const { name } = unwrap(await documentAccess(database, actor, c.req.valid("json").document));
    const { secret, expiresAt } = await tickets.issue(actor, c.get("accessToken"), name);
    const url = new URL(`/collab/${name}`, c.req.url);
    url.protocol = url.protocol === "https:" ? "wss:" : "ws:";
    url.search = new URLSearchParams({ ticket: secret }).toString();
    return c.json({ url: url.href, expiresAt: expiresAt.toISOString() }, 201);
  });
};
