import { createRoute, z, type OpenAPIHono } from "@hono/zod-openapi";
import { v7 as newUuid } from "uuid";
import type { Actor } from "../../../domain/people/actor.ts";
import type { Services } from "../../compose.ts";
import { trailChoices } from "../../export/beside.ts";
import { exportFormats } from "../../export/export-response.ts";
import { attachment } from "../attachment.ts";
import { canonicalForm } from "../../seal/canonical.ts";
import { presentCommentThread, presentResponse } from "../present/response.ts";
import { Refused, unwrap } from "../refused.ts";
import type { RestEnv } from "../rest-env.ts";
import { boundedJson, byId, changeProblems, commandIdOf, created, idempotency, json, jsonBody, readProblems } from "../route-parts.ts";
import {
  GeneratedDraft,
  NewDecision,
  NewPoint,
  NewResponseComment,
  NewSetAside,
  Point,
  Receipt,
  ReceivedResponse,
  Response as ResponseSchema,
  ResponseCommentThread,
  Seal,
  Transition,
} from "../schemas/responses.ts";

const tags = ["responses"];

const one = createRoute({
  method: "get",
  path: "/responses/{id}",
  tags,
  summary: "A response: sections, points with their annotations, coverage, state",
  request: { params: byId },
  responses: { 200: json(ResponseSchema, "The response, from what is committed."), ...readProblems },
});

const generate = createRoute({
  method: "post",
  path: "/responses/{id}/draft",
  tags,
  summary: "Write a first draft from everything accepted that is neither used nor set aside",
  middleware: boundedJson,
  request: { params: byId, headers: idempotency },
  responses: { 200: json(GeneratedDraft, "The response, and how much was written."), ...changeProblems },
});

const addPoint = createRoute({
  method: "post",
  path: "/responses/{id}/points",
  tags,
  summary: "Put accepted annotations into the response as one point",
  middleware: boundedJson,
  request: { params: byId, headers: idempotency, body: jsonBody(NewPoint) },
  responses: { 201: created(Point, "The point."), ...changeProblems },
});

const setAside = createRoute({
  method: "post",
  path: "/responses/{id}/set-aside",
  tags,
  summary: "Leave an accepted annotation out, with a reason",
  middleware: boundedJson,
  request: { params: byId, headers: idempotency, body: jsonBody(NewSetAside) },
  responses: { 200: json(ResponseSchema, "The response with its coverage."), ...changeProblems },
});

const transition = createRoute({
  method: "post",
  path: "/responses/{id}/transitions",
  tags,
  summary: "Take the response a step: to review, an approval, the committee, dispatch, or back to writing",
  middleware: boundedJson,
  request: { params: byId, headers: idempotency, body: jsonBody(Transition) },
  responses: { 200: json(ResponseSchema, "The response in its new state."), ...changeProblems },
});

const decision = createRoute({
  method: "post",
  path: "/responses/{id}/decision",
  tags,
  summary: "Record what was decided, and seal it with the statement it was decided on",
  middleware: boundedJson,
  request: { params: byId, headers: idempotency, body: jsonBody(NewDecision) },
  responses: { 200: json(ResponseSchema, "The response, decided."), ...changeProblems },
});

const seal = createRoute({
  method: "get",
  path: "/responses/{id}/seal",
  tags,
  summary: "What was sealed, to compute the hash from; for the sender what was dispatched",
  request: { params: byId },
  responses: { 200: json(Seal, "The seal in force."), ...readProblems },
});

const receipt = createRoute({
  method: "post",
  path: "/responses/{id}/receipt",
  tags,
  summary: "Acknowledge, as the sender, a response that was dispatched",
  request: { params: byId, headers: idempotency },
  responses: { 200: json(Receipt, "When it was first acknowledged."), ...changeProblems },
});

const received = createRoute({
  method: "get",
  path: "/consultations/{id}/responses",
  tags,
  summary: "The responses that have been dispatched to the sender",
  request: { params: byId },
  responses: { 200: json(z.object({ responses: z.array(ReceivedResponse) }), "In the order of the list of bodies."), ...readProblems },
});

const file = createRoute({
  method: "get",
  path: "/responses/{id}/export",
  tags,
  summary: "The formal response as a file",
  request: {
    params: byId,
    query: z.object({
      format: z.enum(exportFormats),
      trail: z.enum(trailChoices).optional().openapi({
        description: "The annotations behind the response: as an appendix, as comments in the margin (Word), or both. For the body's own people.",
      }),
    }),
  },
  responses: {
    200: {
      description: "The file. The same response gives the same bytes.",
      content: Object.fromEntries(
        ["application/vnd.openxmlformats-officedocument.wordprocessingml.document", "application/pdf", "text/html", "application/json", "application/zip"].map(
          (type) => [type, { schema: { type: "string" as const, format: "binary" } }],
        ),
      ),
    },
    ...readProblems,
  },
});

const comments = createRoute({
  method: "get",
  path: "/responses/{id}/comments",
  tags,
  summary: "What the body's people have said of the response",
  request: { params: byId },
  responses: { 200: json(z.object({ threads: z.array(ResponseCommentThread) }), "Oldest first. They stay inside the body."), ...readProblems },
});

const comment = createRoute({
  method: "post",
  path: "/responses/{id}/comments",
  tags,
  summary: "Comment on the response as a whole, or answer a comment",
  middleware: boundedJson,
  request: { params: byId, headers: idempotency, body: jsonBody(NewResponseComment) },
  responses: { 201: created(ResponseCommentThread, "The thread."), ...changeProblems },
});

export const responseRoutes = (rest: OpenAPIHono<RestEnv>, { ask, execute, exports }: Services): void => {
  const show = async (actor: Actor, responseId: string) => presentResponse(unwrap(await ask(actor, "response", { responseId })));

  rest.openapi(one, async (c) => c.json(await show(c.get("actor"), c.req.valid("param").id), 200));

  rest.openapi(generate, async (c) => {
    const actor = c.get("actor");
    const responseId = c.req.valid("param").id;
    const generated = unwrap(await execute(actor, "response.generate", { responseId }, commandIdOf(c.req.valid("header"))));
    return c.json({ ...(await show(actor, responseId)), generated }, 200);
  });

  rest.openapi(addPoint, async (c) => {
    const actor = c.get("actor");
    const responseId = c.req.valid("param").id;
    const { id: pointId = newUuid(), annotationIds, text } = c.req.valid("json");
    const input = { responseId, pointId, annotationIds, ...(text === undefined ? {} : { text }) };
    const made = unwrap(await execute(actor, "response.add-point", input, commandIdOf(c.req.valid("header"))));
    const { points } = await show(actor, responseId);
    // Somebody may have taken it out again meanwhile; then it is what was asked for.
    const point = points.find((p) => p.id === made.pointId) ?? { id: made.pointId, text: text ?? "", annotationIds, drifted: [] };
    return c.json(point, 201, { location: `/api/v1/responses/${responseId}` });
  });

  rest.openapi(setAside, async (c) => {
    const actor = c.get("actor");
    const responseId = c.req.valid("param").id;
    unwrap(await execute(actor, "response.set-aside", { responseId, ...c.req.valid("json") }, commandIdOf(c.req.valid("header"))));
    return c.json(await show(actor, responseId), 200);
  });

  rest.openapi(transition, async (c) => {
    const actor = c.get("actor");
    const responseId = c.req.valid("param").id;
    const { to, reason } = c.req.valid("json");
    const input = { responseId, to, ...(reason === undefined ? {} : { reason }) };
    unwrap(await execute(actor, "response.transition", input, commandIdOf(c.req.valid("header"))));
    return c.json(await show(actor, responseId), 200);
  });

  rest.openapi(decision, async (c) => {
    const actor = c.get("actor");
    const responseId = c.req.valid("param").id;
    unwrap(await execute(actor, "response.decide", { responseId, ...c.req.valid("json") }, commandIdOf(c.req.valid("header"))));
    return c.json(await show(actor, responseId), 200);
  });

  const threads = async (actor: Actor, responseId: string) =>
    unwrap(await ask(actor, "response-comments", { responseId })).threads.map(presentCommentThread);

  rest.openapi(comments, async (c) => c.json({ threads: await threads(c.get("actor"), c.req.valid("param").id) }, 200));

  rest.openapi(comment, async (c) => {
    const actor = c.get("actor");
    const responseId = c.req.valid("param").id;
    const { id = newUuid(), text, inReplyTo } = c.req.valid("json");
    const commandId = commandIdOf(c.req.valid("header"));
    const before = inReplyTo === undefined ? [] : await threads(actor, responseId);
    if (inReplyTo !== undefined && !before.some((t) => isIn(t, inReplyTo))) throw new Refused({ code: "not-found" });
    const made = unwrap(
      inReplyTo === undefined
        ? await execute(actor, "response.comment", { id, responseId, text, anchor: null }, commandId)
        : await execute(actor, "response.reply-comment", { id, commentId: inReplyTo, text }, commandId),
    );
    const thread = (await threads(actor, responseId)).find((t) => isIn(t, made.id));
    // Repeated after everything in it was taken back.
    if (!thread) throw new Refused({ code: "not-found" });
    return c.json(thread, 201, { location: `/api/v1/responses/${responseId}/comments` });
  });

  rest.openapi(seal, async (c) => {
    const { sealed } = unwrap(await ask(c.get("actor"), "response-content", { responseId: c.req.valid("param").id }));
    if (!sealed) throw new Refused({ code: "not-found" });
    return c.json({ revision: sealed.content.revision, sha256: sealed.sha256, canonical: canonicalForm(sealed.content) }, 200);
  });

  rest.openapi(receipt, async (c) => {
    const responseId = c.req.valid("param").id;
    return c.json(unwrap(await execute(c.get("actor"), "response.acknowledge", { responseId }, commandIdOf(c.req.valid("header")))), 200);
  });

  rest.openapi(received, async (c) => {
    const list = unwrap(await ask(c.get("actor"), "received-responses", { consultationId: c.req.valid("param").id }));
    return c.json({ responses: list.map((r) => ({ ...r })) }, 200);
  });

  rest.openapi(file, async (c) => {
    const { format, trail = "none" } = c.req.valid("query");
    const wanted = { responseId: c.req.valid("param").id, format, trail };
    const { bytes, contentType, fileName } = unwrap(await exports.response(c.get("actor"), wanted, { signal: c.req.raw.signal }));
    return c.body(bytes, 200, { "content-type": contentType, "content-disposition": attachment(fileName) });
  });
};

const isIn = (thread: { readonly id: string; readonly replies: readonly { readonly id: string }[] }, id: string): boolean =>
  thread.id === id || thread.replies.some((reply) => reply.id === id);
