import { z } from "@hono/zod-openapi";
import { audiences, cowritings } from "../../../domain/annotation/audience.ts";
import { outcomes } from "../../../domain/annotation/disposition.ts";
import { kinds } from "../../../domain/annotation/kind.ts";
import { uuid } from "../route-parts.ts";

const blockId = z.string().regex(/^[A-Za-z0-9_-]{1,40}$/);
const offset = z.int().min(0).max(1_000_000);
const moment = z.iso.datetime({ offset: true });

/** Where an annotation points; exactly one of the shapes. */
export const Target = z
  .union([
    z.strictObject({ blockId, start: offset, end: offset, endBlockId: blockId.optional() }),
    z.strictObject({ blockId }),
    z.strictObject({ sectionId: blockId }),
    z.strictObject({ document: z.literal(true) }),
    z.strictObject({ missingAfter: blockId }),
  ])
  .openapi("Target", {
    description:
      "A range (UTF-16 offsets of the block's text, end exclusive; `end` counts in `endBlockId` when it is given), a block, a section by its " +
      "heading, the whole draft, or a place where something is missing.",
  });
export type Target = z.infer<typeof Target>;

const disposition = z.object({ outcome: z.enum(outcomes), reason: z.string().nullable(), byName: z.string(), at: moment });

const agreement = z.object({
  bodyId: uuid,
  bodyName: z.string(),
  count: z.int().min(1),
  names: z.array(z.string()).openapi({ description: "Of the caller's own bodies alone." }),
});

const assignment = z.object({ personId: uuid, name: z.string(), dueDay: z.iso.date().nullable(), byName: z.string() });

const annotationFields = {
  id: uuid,
  consultationId: uuid,
  versionId: uuid,
  bodyId: uuid,
  bodyName: z.string(),
  unitId: uuid.nullable(),
  unitName: z.string().nullable(),
  authorId: uuid,
  authorName: z.string(),
  kind: z.enum(kinds),
  audience: z.enum(audiences),
  cowriting: z.enum(cowritings),
  state: z.enum(["draft", "open", "settled", "withdrawn"]),
  target: Target,
  quote: z.object({ exact: z.string(), prefix: z.string(), suffix: z.string() }),
  text: z.string(),
  html: z.string().openapi({ description: "The text with its formatting; sanitised." }),
  suggestion: z.string(),
  tags: z.array(z.string()),
  replyCount: z.int(),
  disposition: disposition.nullable(),
  proposal: disposition.nullable().openapi({ description: "A verdict that waits for whoever raised the thread. Told to the body's own people." }),
  assignment: assignment.nullable().openapi({ description: "Who is to see to it, and until when. Told to the body's own people." }),
  agreements: z.array(agreement).openapi({ description: "Who agrees, body by body, as far as the caller may know." }),
  iAgree: z.boolean(),
  seq: z.int().openapi({ description: "The change number at which it last changed." }),
  createdAt: moment,
  submittedAt: moment.nullable(),
};

export const Annotation = z.object(annotationFields).openapi("Annotation");
export type Annotation = z.infer<typeof Annotation>;

export const Reply = z
  .object({
    id: uuid,
    authorId: uuid,
    authorName: z.string(),
    bodyId: uuid,
    bodyName: z.string(),
    text: z.string(),
    html: z.string(),
    createdAt: moment,
    withdrawn: z.boolean(),
  })
  .openapi("Reply");

export const Thread = z
  .object({
    ...annotationFields,
    replies: z.array(Reply),
    history: z.array(
      disposition.extend({
        outcome: z.string(),
        reopened: z.object({ byName: z.string(), at: moment, reason: z.string().nullable() }).nullable(),
      }),
    ),
  })
  .openapi("Thread");

export const AnnotationList = z.object({ seq: z.int(), annotations: z.array(Annotation) }).openapi("AnnotationList");

export const NewAnnotation = z
  .object({
    id: uuid.optional().openapi({ description: "Made by the caller, so that a repeated request creates it once." }),
    audience: z.enum(audiences),
    kind: z.enum(kinds),
    target: Target,
    text: z.string().max(20_000),
    suggestion: z.string().max(20_000).optional().openapi({ description: "Suggested wording; kept for `change`, `add` and `missing`." }),
    tags: z.array(z.string().max(60)).max(12).optional(),
    bodyId: uuid.optional().openapi({ description: "The body to speak for, for whoever belongs to several that were asked." }),
  })
  .openapi("NewAnnotation");

export const Changes = z
  .object({
    consultationId: uuid,
    since: z.int(),
    seq: z.int(),
    reload: z.boolean().openapi({ description: "The consultation itself changed: read it anew." }),
    responses: z.array(uuid).openapi({ description: "Responses of the caller's own bodies that changed." }),
    upserts: z.array(Annotation),
    gone: z.array(uuid).openapi({ description: "Annotations that the caller could see and cannot any more." }),
  })
  .openapi("Changes");

export const NewReply = z.object({ id: uuid.optional(), text: z.string().min(1).max(10_000) }).openapi("NewReply");

export const Verdict = z
  .object({ outcome: z.enum(outcomes), reason: z.string().max(2000).optional().openapi({ description: "Required for `partly` and `declined`." }) })
  .openapi("Verdict");

export const NewAudience = z.object({ audience: z.enum(audiences) }).openapi("NewAudience");
