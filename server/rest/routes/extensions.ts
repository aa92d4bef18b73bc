import { createRoute, z, type OpenAPIHono } from "@hono/zod-openapi";
import { v7 as newUuid } from "uuid";
import type { Actor } from "../../../domain/people/actor.ts";
import { refuse } from "../../../domain/result.ts";
import type { Services } from "../../compose.ts";
import { Refused, unwrap } from "../refused.ts";
import type { RestEnv } from "../rest-env.ts";
import { boundedJson, byId, changeProblems, commandIdOf, created, idempotency, json, jsonBody, readProblems } from "../route-parts.ts";
import { day, Extension, NewExtension } from "../schemas/consultations.ts";

const tags = ["consultations"];

const list = createRoute({
  method: "get",
  path: "/consultations/{id}/extensions",
  tags,
  summary: "Requests for more time: the caller's own bodies', or every body's for the sender",
  request: { params: byId },
  responses: { 200: json(z.object({ extensions: z.array(Extension) }), "Newest first."), ...readProblems },
});

const ask = createRoute({
  method: "post",
  path: "/consultations/{id}/extensions",
  tags,
  summary: "Ask the sender, in a body's name, for a later last answer day",
  middleware: boundedJson,
  request: { params: byId, headers: idempotency, body: jsonBody(NewExtension) },
  responses: { 201: created(Extension, "The request, waiting for its answer."), ...changeProblems },
});

const answerOf = <Body extends z.ZodType>(verb: "withdraw" | "grant" | "decline", summary: string, body: Body) =>
  createRoute({
    method: "post",
    path: `/extensions/{id}/${verb}`,
    tags,
    summary,
    middleware: boundedJson,
    request: { params: byId, headers: idempotency, body: jsonBody(body) },
    responses: { 200: json(Extension, "The request, closed."), ...changeProblems },
  });

const withdraw = answerOf("withdraw", "Take back a request that is not answered", z.object({}));
const grant = answerOf("grant", "Give the body a last answer day of its own", z.object({ day, answer: z.string().max(2000).optional() }));
const decline = answerOf("decline", "Decline a request, with the reason", z.object({ reason: z.string().min(1).max(2000) }));

export const extensionRoutes = (rest: OpenAPIHono<RestEnv>, { ask: query, execute }: Services): void => {
  const show = async (actor: Actor, { id, consultationId }: { readonly id: string; readonly consultationId: string }) => {
    const all = unwrap(await query(actor, "extensions", { consultationId }));
    const found = all.find((e) => e.id === id);
    if (!found) throw new Refused(refuse("not-found").refusal);
    return found;
  };
  /** In whose name: the body that was named, else the only one of the caller's that was asked. */
  const bodyFor = async (actor: Actor, consultationId: string, named: string | undefined): Promise<string> => {
    if (named !== undefined) return named;
    const { mine } = unwrap(await query(actor, "consultation", { consultationId }));
    const [only, ...others] = mine;
    if (!only) throw new Refused(refuse("policy.not-member").refusal);
    if (others.length > 0) throw new Refused(refuse("input.invalid", { field: "bodyId" }).refusal);
    return only.bodyId;
  };

  rest.openapi(list, async (c) => c.json({ extensions: unwrap(await query(c.get("actor"), "extensions", { consultationId: c.req.valid("param").id })) }, 200));

  rest.openapi(ask, async (c) => {
    const actor = c.get("actor");
    const consultationId = c.req.valid("param").id;
    const { id = newUuid(), bodyId, ...rest } = c.req.valid("json");
    const input = { id, consultationId, bodyId: await bodyFor(actor, consultationId, bodyId), ...rest };
    const made = unwrap(await execute(actor, "extension.ask", input, commandIdOf(c.req.valid("header"))));
    return c.json(await show(actor, made), 201, { location: `/api/v1/consultations/${consultationId}/extensions` });
  });

  rest.openapi(withdraw, async (c) => {
    const actor = c.get("actor");
    const input = { extensionId: c.req.valid("param").id };
    return c.json(await show(actor, unwrap(await execute(actor, "extension.withdraw", input, commandIdOf(c.req.valid("header"))))), 200);
  });

  rest.openapi(grant, async (c) => {
    const actor = c.get("actor");
    const { day: granted, answer } = c.req.valid("json");
    const input = { extensionId: c.req.valid("param").id, day: granted, ...(answer === undefined ? {} : { answer }) };
    return c.json(await show(actor, unwrap(await execute(actor, "extension.grant", input, commandIdOf(c.req.valid("header"))))), 200);
  });

  rest.openapi(decline, async (c) => {
    const actor = c.get("actor");
    const input = { extensionId: c.req.valid("param").id, reason: c.req.valid("json").reason };
    return c.json(await show(actor, unwrap(await execute(actor, "extension.decline", input, commandIdOf(c.req.valid("header"))))), 200);
  });
};
