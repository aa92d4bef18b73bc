import { createRoute, type OpenAPIHono } from "@hono/zod-openapi";
import type { Services } from "../../compose.ts";
import type { RestEnv } from "../rest-env.ts";
import { json, readProblems } from "../route-parts.ts";
import { Me } from "../schemas/consultations.ts";

const me = createRoute({
  method: "get",
  path: "/me",
  tags: ["account"],
  summary: "Who the token's owner is, and what they may be where",
  responses: { 200: json(Me, "The token's owner."), ...readProblems },
});

export const meRoutes = (rest: OpenAPIHono<RestEnv>, { database }: Services): void => {
  rest.openapi(me, async (c) => {
    const actor = c.get("actor");
    // Names of one's own bodies and units: nothing that the memberships do not already open.
    const bodies = await database.body.findMany({
      where: { id: { in: actor.memberships.map((m) => m.bodyId) } },
      select: { id: true, name: true, units: { select: { id: true, name: true } } },
    });
    const memberships = actor.memberships.map((m) => {
      const body = bodies.find((b) => b.id === m.bodyId);
      return {
        bodyId: m.bodyId,
        bodyName: body?.name ?? "",
        unitId: m.unitId,
        unitName: body?.units.find((u) => u.id === m.unitId)?.name ?? null,
        roles: [...m.roles],
      };
    });
    const { personId: id, name, email, locale, isOperator } = actor;
    return c.json({ id, name, email, locale, isOperator, memberships }, 200);
  });
};
