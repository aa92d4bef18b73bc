import { createRoute, z, type OpenAPIHono } from "@hono/zod-openapi";
import { v7 as newUuid } from "uuid";
import { responseFileBytes } from "../../../domain/response/response-file.ts";
import type { Services } from "../../compose.ts";
import { attachment } from "../attachment.ts";
import { unwrap } from "../refused.ts";
import type { RestEnv } from "../rest-env.ts";
import { byId, changeProblems, commandIdOf, created, idempotency, readProblems, uuid } from "../route-parts.ts";
import { ResponseFile } from "../schemas/responses.ts";
import { boundedFile, fileRequest, uploadedFile } from "../uploaded-file.ts";

const tags = ["responses"];

const add = createRoute({
  method: "post",
  path: "/responses/{id}/files",
  tags,
  summary: "Upload a reservation or a special statement, to name in the decision",
  description:
    "DOCX or PDF, at most 10 MB, known by its content. As `multipart/form-data` with the field `file`, or as the body itself with the file's " +
    "name in `Content-Disposition` or `fileName`.",
  middleware: boundedFile(responseFileBytes),
  request: {
    params: byId,
    ...fileRequest,
    headers: idempotency,
  },
  responses: { 201: created(ResponseFile, "The file, to be named by its id in `POST …/decision`."), ...changeProblems },
});

const read = createRoute({
  method: "get",
  path: "/responses/{id}/attachments/{number}",
  tags,
  summary: "A file under Bilagor, as it was sealed; the sender's once it is dispatched",
  request: { params: z.object({ id: uuid, number: z.coerce.number().int().min(1) }) },
  responses: {
    200: { description: "The file.", content: { "application/octet-stream": { schema: { type: "string" as const, format: "binary" } } } },
    ...readProblems,
  },
});

export const responseFileRoutes = (rest: OpenAPIHono<RestEnv>, { ask, execute }: Services): void => {
  rest.openapi(add, async (c) => {
    const responseId = c.req.valid("param").id;
    const { name, bytes } = unwrap(await uploadedFile(c.req.raw, c.req.valid("query").fileName));
    const input = { id: newUuid(), responseId, fileName: name, bytes };
    const made = unwrap(await execute(c.get("actor"), "response.add-file", input, commandIdOf(c.req.valid("header"))));
    return c.json(made, 201, { location: `/api/v1/responses/${responseId}` });
  });

  rest.openapi(read, async (c) => {
    const { id: responseId, number } = c.req.valid("param");
    const { bytes, contentType, fileName } = unwrap(await ask(c.get("actor"), "response-attachment", { responseId, number }));
    return c.body(bytes, 200, { "content-type": contentType, "content-disposition": attachment(fileName) });
  });
};
