import { z } from "zod";
import * as Y from "yjs";
import { writeText } from "../../../collab/annotation/annotation-text.ts";
import { serverClientFor } from "../../../collab/room/server-client.ts";
import { annotationDocument } from "../../../collab/schema/document-name.ts";
import { takesSuggestion } from "../../../domain/annotation/kind.ts";
import { resolveTarget } from "../../../domain/annotation/target.ts";
import { membershipIn } from "../../../domain/people/actor.ts";
import { actingBody, mayAnnotate, type AnnotationAccess } from "../../../domain/policy/annotation-policy.ts";
import { ok, refuse } from "../../../domain/result.ts";
import { lockConsultation } from "../../repositories/consultations.ts";
import { recordChange } from "../../repositories/changes.ts";
import { loadTargetBlocks, newestVersionId } from "../../repositories/drafts.ts";
import { createLiveDocument } from "../../repositories/live-documents.ts";
import { renderAnnotation } from "../../live/render-annotation.ts";
import { rowCommand } from "../command.ts";
import * as field from "../input.ts";

/**
 * Places an annotation. Without text it is a draft, written in its live document from the first keystroke; with text (the REST
 * interface) it can be submitted at once.
 */
export const createAnnotation = rowCommand({
  name: "annotation.create",
  input: z.object({
    id: field.annotationId,
    consultationId: field.consultationId,
    bodyId: field.bodyId.optional(),
    kind: field.kind,
    audience: field.audience,
    cowriting: field.cowriting.default("author"),
    target: field.target,
    tags: field.tags.default([]),
    text: field.text(20_000).default(""),
    suggestion: field.text(20_000).default(""),
    submit: z.boolean().default(false),
  }),
  authorise: async ({ tx, actor }, input) => {
    const locked = await lockConsultation(tx, input.consultationId);
    if (!locked) return refuse("not-found");
    const { facts, seq } = locked;
    const bodyId = actingBody(actor, facts, input.bodyId);
    if (bodyId === null) return refuse("consultation.not-invited");
    const decision = mayAnnotate(actor, facts, bodyId, input.audience, input.cowriting);
    return decision.ok ? ok({ facts, seq, bodyId }) : decision;
  },
  apply: async ({ tx, actor, now }, input, { facts, seq, bodyId }) => {
    const versionId = await newestVersionId(tx, facts.id);
    if (versionId === null) return refuse("consultation.no-version");
    const quote = resolveTarget(input.target, await loadTargetBlocks(tx, versionId, input.target));
    if (!quote.ok) return quote;
    if (input.submit && input.text === "" && input.suggestion === "") return refuse("annotation.empty");

    const doc = new Y.Doc();
    doc.clientID = serverClientFor([], actor.personId).clientId;
    writeText(doc, { text: input.text, suggestion: takesSuggestion(input.kind) ? input.suggestion : "" });
    const rendered = renderAnnotation(doc);
    const written = input.text !== "" || input.suggestion !== "";
    const document = annotationDocument(input.id);
    await createLiveDocument(tx, document, written ? { personId: actor.personId, doc } : null);

    const access: AnnotationAccess = {
      bodyId,
      unitId: membershipIn(actor, bodyId)?.unitId ?? null,
      authorId: actor.personId,
      audience: input.audience,
      cowriting: input.cowriting,
      state: input.submit ? "open" : "draft",
    };
    await tx.annotation.create({
      data: {
        ...access,
        id: input.id,
        consultationId: facts.id,
        versionId,
        kind: input.kind,
        target: input.target,
        quote: quote.value,
        tags: input.tags,
        seq,
        createdAt: now,
        submittedAt: input.submit ? now : null,
        ...rendered,
        renderedSeq: written ? 1 : 0,
      },
    });
    if (input.submit && input.audience !== "own") {
      await tx.release.create({
        data: { id: input.id, annotationId: input.id, fromAudience: "own", toAudience: input.audience, byId: actor.personId, at: now },
      });
    }
    await recordChange(tx, actor, {
      consultationId: facts.id,
      seq,
      subject: "annotation",
      subjectId: input.id,
      type: "annotation.create",
      before: null,
      after: access,
      data: { kind: input.kind, audience: input.audience, state: access.state },
    });
    return ok({ id: input.id });
  },
});
