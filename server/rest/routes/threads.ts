import { createRoute, type OpenAPIHono } from "@hono/zod-openapi";
import { v7 as newUuid } from "uuid";
import type { Actor } from "../../../domain/people/actor.ts";
import type { Services } from "../../compose.ts";
import { presentThread } from "../present/annotation.ts";
import { unwrap } from "../refused.ts";
import type { RestEnv } from "../rest-env.ts";
import { boundedJson, byId, changeProblems, commandIdOf, created, idempotency, json, jsonBody, readProblems } from "../route-parts.ts";
import { NewAudience, NewReply, Reply, Thread, Verdict } from "../schemas/annotations.ts";

const tags = ["annotations"];

const one = createRoute({
  method: "get",
  path: "/annotations/{id}",
  tags,
  summary: "One annotation with its replies and verdicts",
  request: { params: byId },
  responses: { 200: json(Thread, "The thread."), ...readProblems },
});

const reply = createRoute({
  method: "post",
  path: "/annotations/{id}/replies",
  tags,
  summary: "Answer in a thread",
  middleware: boundedJson,
  request: { params: byId, headers: idempotency, body: jsonBody(NewReply) },
  responses: { 201: created(Reply, "The answer."), ...changeProblems },
});

const settle = createRoute({
  method: "post",
  path: "/annotations/{id}/disposition",
  tags,
  summary: "Settle a thread",
  middleware: boundedJson,
  request: { params: byId, headers: idempotency, body: jsonBody(Verdict) },
  responses: { 200: json(Thread, "The thread, settled."), ...changeProblems },
});

const release = createRoute({
  method: "post",
  path: "/annotations/{id}/release",
  tags,
  summary: "Let more people see an annotation",
  middleware: boundedJson,
  request: { params: byId, headers: idempotency, body: jsonBody(NewAudience) },
  responses: { 200: json(Thread, "The thread with its new audience."), ...changeProblems },
});

export const threadRoutes = (rest: OpenAPIHono<RestEnv>, { ask, execute }: Services): void => {
  const show = async (actor: Actor, annotationId: string) => presentThread(unwrap(await ask(actor, "annotation", { annotationId })));

  rest.openapi(one, async (c) => c.json(await show(c.get("actor"), c.req.valid("param").id), 200));

  rest.openapi(reply, async (c) => {
    const actor = c.get("actor");
    const annotationId = c.req.valid("param").id;
    const { id = newUuid(), text } = c.req.valid("json");
    const made = unwrap(await execute(actor, "annotation.reply", { id, annotationId, text }, commandIdOf(c.req.valid("header"))));
    const { replies } = await show(actor, annotationId);
    const written = replies.find((r) => r.id === made.id);
    if (!written) throw new Error(`Reply ${made.id} was written and cannot be read`);
    return c.json(written, 201, { location: `/api/v1/annotations/${annotationId}` });
  });

  rest.openapi(settle, async (c) => {
    const actor = c.get("actor");
    const annotationId = c.req.valid("param").id;
    const { outcome, reason } = c.req.valid("json");
    const input = { annotationId, outcome, ...(reason === undefined ? {} : { reason }) };
    unwrap(await execute(actor, "annotation.settle", input, commandIdOf(c.req.valid("header"))));
    return c.json(await show(actor, annotationId), 200);
  });

  rest.openapi(release, async (c) => {
    const actor = c.get("actor");
    const annotationId = c.req.valid("param").id;
    const { audience } = c.req.valid("json");
    unwrap(await execute(actor, "annotation.release", { annotationId, audience }, commandIdOf(c.req.valid("header"))));
    return c.json(await show(actor, annotationId), 200);
  });
};
