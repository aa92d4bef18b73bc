import { createRoute, z, type OpenAPIHono } from "@hono/zod-openapi";
import type { Services } from "../../compose.ts";
import { unwrap } from "../refused.ts";
import type { RestEnv } from "../rest-env.ts";
import { json, readProblems } from "../route-parts.ts";
import { Body } from "../schemas/consultations.ts";

const list = createRoute({
  method: "get",
  path: "/bodies",
  tags: ["consultations"],
  summary: "The bodies that can be asked",
  description: "For senders, body admins and operators.",
  responses: { 200: json(z.object({ bodies: z.array(Body) }), "Every body, by name."), ...readProblems },
});

export const bodyRoutes = (rest: OpenAPIHono<RestEnv>, { ask }: Services): void => {
  rest.openapi(list, async (c) => {
    const bodies = unwrap(await ask(c.get("actor"), "bodies", {}));
    return c.json({ bodies: bodies.map(({ id, name, officeName, kind }) => ({ id, name, officeName, kind })) }, 200);
  });
};
