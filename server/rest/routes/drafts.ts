import { createRoute, type z, type OpenAPIHono } from "@hono/zod-openapi";
import { v7 as newUuid } from "uuid";
import type { ImportNotice } from "../../../domain/draft/imported-draft.ts";
import type { Services } from "../../compose.ts";
import { limits } from "../../import/limits.ts";
import { unwrap } from "../refused.ts";
import type { RestEnv } from "../rest-env.ts";
import { byId, changeProblems, commandIdOf, created, furtherCommandId, idempotency, json, problems, readProblems } from "../route-parts.ts";
import { Draft, Version } from "../schemas/consultations.ts";
import { boundedFile, fileRequest, uploadedFile } from "../uploaded-file.ts";

const publish = createRoute({
  method: "post",
  path: "/consultations/{id}/versions",
  tags: ["draft"],
  summary: "Upload a file and publish it as the draft's version",
  description:
    "DOCX, PDF with text, Markdown or plain text, at most 25 MB, known by its content. As `multipart/form-data` with the field `file`, or " +
    "as the body itself with the file's name in `Content-Disposition` or `fileName`.",
  middleware: boundedFile(limits.fileBytes),
  request: {
    params: byId,
    ...fileRequest,
    headers: idempotency,
  },
  responses: { 201: created(Version, "The version, and what the file held that the draft does not."), ...changeProblems },
});

const read = createRoute({
  method: "get",
  path: "/consultations/{id}/draft",
  tags: ["draft"],
  summary: "The newest version of the draft, block by block",
  request: { params: byId },
  responses: { 200: json(Draft, "The draft."), ...readProblems, ...problems(409) },
});

export const draftRoutes = (rest: OpenAPIHono<RestEnv>, { ask, execute, database }: Services): void => {
  rest.openapi(publish, async (c) => {
    const actor = c.get("actor");
    const consultationId = c.req.valid("param").id;
    const headers = c.req.valid("header");
    const file = unwrap(await uploadedFile(c.req.raw, c.req.valid("query").fileName));

    const staged = unwrap(
      await execute(
        actor,
        "draft.stage",
        { id: newUuid(), consultationId, fileName: file.name, bytes: file.bytes },
        furtherCommandId(headers, "draft.stage"),
      ),
    );
    const published = await execute(actor, "draft.publish", { consultationId, stagedId: staged.id }, commandIdOf(headers));
    if (!published.ok) await execute(actor, "draft.discard", { consultationId, stagedId: staged.id });
    const { versionId } = unwrap(published);

    // The actor has just published it, which is the right to read it.
    const version = await database.draftVersion.findUniqueOrThrow({
      where: { id: versionId },
      select: { id: true, number: true, title: true, format: true, notices: true, _count: { select: { blocks: true } } },
    });
    const { notices, format, _count, ...facts } = version;
    const value = {
      ...facts,
      format: format as z.infer<typeof Version>["format"],
      blocks: _count.blocks,
      notices: (notices as unknown as ImportNotice[]).map((n) => ({ code: n.code, count: n.count, examples: [...n.examples] })),
    };
    return c.json(value, 201, { location: `/api/v1/consultations/${consultationId}/draft` });
  });

  rest.openapi(read, async (c) => {
    const draft = unwrap(await ask(c.get("actor"), "draft", { consultationId: c.req.valid("param").id }));
    const blocks = draft.blocks.map(({ id, number, kind, level, label, text, rows, headerRow }) => ({
      id,
      number,
      kind,
      level,
      label,
      text,
      rows: rows && rows.map((row) => [...row]),
      headerRow,
    }));
    return c.json({ versionId: draft.versionId, number: draft.number, title: draft.title, blocks }, 200);
  });
};
