import { createRoute, z, type OpenAPIHono } from "@hono/zod-openapi";
import { accepts } from "hono/accepts";
import { v7 as newUuid } from "uuid";
import type { Services } from "../../compose.ts";
import { listFormats } from "../../export/order.ts";
import { attachment } from "../attachment.ts";
import { localeOf } from "../locale.ts";
import { presentAnnotation, presentThread, targetFromOutside } from "../present/annotation.ts";
import { annotationContext, annotationPage, webAnnotationType } from "../present/web-annotation.ts";
import { unwrap } from "../refused.ts";
import type { RestEnv } from "../rest-env.ts";
import { boundedJson, byId, changeProblems, commandIdOf, created, idempotency, json, jsonBody, readProblems } from "../route-parts.ts";
import { AnnotationList, Changes, NewAnnotation, Thread } from "../schemas/annotations.ts";
import { WebAnnotationPage } from "../schemas/web-annotation.ts";

const tags = ["annotations"];

const list = createRoute({
  method: "get",
  path: "/consultations/{id}/annotations",
  tags,
  summary: "Every annotation that the caller may see",
  description: "With `Accept: application/ld+json`, those that are submitted as a page of the W3C Web Annotation model.",
  request: { params: byId },
  responses: {
    200: {
      description: "The annotations in the order of their creation.",
      content: {
        "application/json": { schema: AnnotationList },
        [webAnnotationType]: { schema: WebAnnotationPage },
      },
    },
    ...readProblems,
  },
});

const create = createRoute({
  method: "post",
  path: "/consultations/{id}/annotations",
  tags,
  summary: "Submit an annotation",
  middleware: boundedJson,
  request: { params: byId, headers: idempotency, body: jsonBody(NewAnnotation) },
  responses: { 201: created(Thread, "The annotation, submitted to its audience."), ...changeProblems },
});

const changes = createRoute({
  method: "get",
  path: "/consultations/{id}/changes",
  tags,
  summary: "What the caller has missed since a change number",
  request: { params: byId, query: z.object({ since: z.coerce.number().int().min(0).openapi({ type: "integer" }) }) },
  responses: { 200: json(Changes, "What changed, as far as the caller may see it."), ...readProblems },
});

const listFile = createRoute({
  method: "get",
  path: "/consultations/{id}/annotations/export",
  tags,
  summary: "The annotations that the caller may see, as a file for a spreadsheet or a program",
  request: { params: byId, query: z.object({ format: z.enum(listFormats) }) },
  responses: {
    200: {
      description: "The file: one row for each submitted annotation, with what became of it. `jsonld` is a page of the W3C Web Annotation model.",
      content: Object.fromEntries(
        ["application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "text/csv", webAnnotationType].map((type) => [
          type,
          { schema: { type: "string" as const, format: "binary" } },
        ]),
      ),
    },
    ...readProblems,
  },
});

export const annotationRoutes = (rest: OpenAPIHono<RestEnv>, { ask, execute, exports }: Services): void => {
  rest.openapi(list, async (c) => {
    const actor = c.get("actor");
    const consultationId = c.req.valid("param").id;
    const { seq, annotations } = unwrap(await ask(actor, "annotations", { consultationId }));
    c.header("vary", "Accept");
    const wanted = accepts(c, { header: "Accept", supports: ["application/json", webAnnotationType], default: "application/json" });
    if (wanted !== webAnnotationType) return c.json({ seq, annotations: annotations.map(presentAnnotation) }, 200);
    const draft = await ask(actor, "draft", { consultationId });
    const page = annotationPage({
      origin: new URL(c.req.url).origin,
      consultationId,
      annotations,
      draft: draft.ok ? draft.value : null,
    });
    return c.json(page, 200, { "Content-Type": `${webAnnotationType}; profile="${annotationContext}"` });
  });

  rest.openapi(listFile, async (c) => {
    const actor = c.get("actor");
    const wanted = { consultationId: c.req.valid("param").id, format: c.req.valid("query").format, locale: localeOf(c.req.header("accept-language"), actor.locale), origin: new URL(c.req.url).origin };
    const { bytes, contentType, fileName } = unwrap(await exports.annotations(actor, wanted, { signal: c.req.raw.signal }));
    return c.body(bytes, 200, { "content-type": contentType, "content-disposition": attachment(fileName) });
  });

  rest.openapi(create, async (c) => {
    const actor = c.get("actor");
    const { id = newUuid(), target, audience, kind, text, suggestion, tags: labels, bodyId } = c.req.valid("json");
    const made = unwrap(
      await execute(
        actor,
        "annotation.create",
        {
          id,
          consultationId: c.req.valid("param").id,
          audience,
          kind,
          target: targetFromOutside(target),
          text,
          suggestion: suggestion ?? "",
          tags: labels ?? [],
          submit: true,
          ...(bodyId === undefined ? {} : { bodyId }),
        },
        commandIdOf(c.req.valid("header")),
      ),
    );
    const thread = unwrap(await ask(actor, "annotation", { annotationId: made.id }));
    return c.json(presentThread(thread), 201, { location: `/api/v1/annotations/${made.id}` });
  });

  rest.openapi(changes, async (c) => {
    const { since } = c.req.valid("query");
    const delta = unwrap(await ask(c.get("actor"), "changes", { consultationId: c.req.valid("param").id, since }));
    const { responses, upserts, gone, ...rest } = delta;
    return c.json({ ...rest, responses: [...responses], upserts: upserts.map(presentAnnotation), gone: [...gone] }, 200);
  });
};
