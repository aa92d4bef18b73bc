import { z } from "@hono/zod-openapi";
import { outcomes } from "../../../domain/annotation/disposition.ts";
import { contradictionChoices, contradictionKinds } from "../../../domain/response/contradiction.ts";
import { changeOutcomes, commentBounds } from "../../../domain/response/comment.ts";
import { responseStates, sectionKeys, stances, writtenSections } from "../../../domain/response/state.ts";
import { responseFileFormats } from "../../../domain/response/response-file.ts";
import { uuid } from "../route-parts.ts";
import { decisionOutcomes, reservationKinds } from "../../../domain/response/committee-decision.ts";
import { day } from "./consultations.ts";

export const Point = z
  .object({
    id: uuid.nullable().openapi({ description: "Null where editing has left sourced words outside any point." }),
    text: z.string(),
    annotationIds: z.array(uuid),
    drifted: z.array(uuid).openapi({ description: "Sources whose text has changed since they were used." }),
  })
  .openapi("Point");

const fate = z.union([
  z.object({ type: z.literal("used") }),
  z.object({ type: z.literal("set-aside"), reason: z.string() }),
  z.object({ type: z.literal("disposed"), outcome: z.enum(outcomes) }),
  z.object({ type: z.literal("none") }),
  z.object({ type: z.literal("unsettled") }),
]);

const responseFields = {
  id: uuid,
  consultationId: uuid,
  bodyId: uuid,
  state: z.enum(responseStates),
  stance: z.enum(stances).nullable(),
  documentDay: day.nullable(),
  signatories: z.array(z.object({ name: z.string(), title: z.string() })),
  mayWrite: z.boolean(),
  title: z.string(),
  sections: z
    .array(z.object({ key: z.union([z.enum(sectionKeys), z.templateLiteral(["own-", z.string()])]), heading: z.string().nullable(), origin: z.enum(["derived", "written"]), text: z.string() }))
    .openapi({ description: "The formal document in order; paragraphs are parted by newlines." }),
  points: z.array(Point),
  coverage: z.object({ accepted: z.int(), used: z.int(), setAside: z.int(), left: z.int(), unsettled: z.int(), contradicted: z.int() }),
  contradictions: z
    .array(
      z.object({
        kind: z.enum(contradictionKinds),
        state: z.enum(["unsettled", "waiting", "settled"]),
        annotationIds: z.array(uuid),
        choice: z.enum(contradictionChoices).nullable(),
        reason: z.string().nullable(),
      }),
    )
    .openapi({ description: "Lines that cannot both be followed, and what was chosen. An unsettled one stands against approving." }),
  annotations: z
    .array(z.object({ annotationId: uuid, fate, pointIds: z.array(uuid) }))
    .openapi({ description: "Every annotation of the body that bears on the response, and what became of it." }),
};

const moment = z.iso.datetime();

export const Decision = z
  .object({
    outcome: z.enum(decisionOutcomes),
    decidedBy: z.enum(["committee", "official"]),
    decidedOn: day,
    paragraph: z.string(),
    proposed: z.array(z.string()),
    decided: z.array(z.string()),
    immediatelyAdjusted: z.boolean(),
    reservations: z.array(
      z.object({
        kind: z.enum(reservationKinds),
        by: z.string(),
        text: z.string(),
        file: z
          .object({ id: uuid, fileName: z.string(), sha256: z.string(), number: z.int() })
          .optional()
          .openapi({ description: "Read it under `attachments/{number}`." }),
      }),
    ),
  })
  .openapi("Decision");

const signOffFields = {
  decidedBy: z.enum(["committee", "official"]).openapi({ description: "`official`: on delegation, or a company's own; the committee is skipped." }),
  history: z.array(
    z.object({ from: z.enum(responseStates), to: z.enum(responseStates), by: z.string(), at: moment, reason: z.string().nullable() }),
  ),
  seal: z.object({ revision: z.int(), sha256: z.string(), sealedAt: moment }).nullable().openapi({ description: "The seal in force, from `approved` on." }),
  decision: Decision.nullable(),
  dispatchedAt: moment.nullable(),
  receivedAt: moment.nullable(),
};

export const Response = z.object({ ...responseFields, ...signOffFields }).openapi("Response");
export type Response = z.infer<typeof Response>;

export const GeneratedDraft = z
  .object({ ...responseFields, ...signOffFields, generated: z.object({ points: z.int(), annotations: z.int() }) })
  .openapi("GeneratedDraft");

export const NewPoint = z
  .object({
    id: uuid.optional(),
    annotationIds: z.array(uuid).min(1).max(200),
    text: z.string().max(20_000).optional().openapi({ description: "Left out: written from the annotations." }),
  })
  .openapi("NewPoint");

export const NewSetAside = z.object({ annotationId: uuid, reason: z.string().min(1).max(2000) }).openapi("NewSetAside");

const said = {
  id: uuid,
  authorName: z.string(),
  text: z.string().openapi({ description: "Empty when it has been taken back." }),
  at: moment,
  isEdited: z.boolean(),
  isWithdrawn: z.boolean(),
};

export const ResponseComment = z.object(said).openapi("ResponseComment");

export const ResponseCommentThread = z
  .object({
    ...said,
    section: z.enum(writtenSections).nullable().openapi({ description: "Null, as `quote`: the comment is on the response as a whole." }),
    quote: z.string().nullable().openapi({ description: "The words it is on, as they were; a line for each paragraph." }),
    replacement: z.string().nullable().openapi({ description: "Suggested in their place." }),
    outcome: z.enum(changeOutcomes).nullable().openapi({ description: "What became of the suggestion." }),
    resolvedByName: z.string().nullable(),
    replies: z.array(ResponseComment),
  })
  .openapi("ResponseCommentThread");

export const NewResponseComment = z
  .object({
    id: uuid.optional(),
    text: z.string().min(1).max(commentBounds.text).openapi({ description: "`@` and the whole name of somebody of the body mentions them." }),
    inReplyTo: uuid.optional().openapi({ description: "A comment. Left out: a comment of its own, on the response as a whole." }),
  })
  .openapi("NewResponseComment");

export const Transition = z
  .object({ to: z.enum(responseStates), reason: z.string().max(2000).optional().openapi({ description: "Required for a step back." }) })
  .openapi("Transition");

export const NewDecision = z
  .object({
    outcome: z.enum(decisionOutcomes),
    decidedOn: day,
    paragraph: z.string().max(60).optional(),
    items: z.array(z.string().min(1).max(4000)).max(20).optional().openapi({ description: "What was decided, item by item; left out when it is as proposed." }),
    immediatelyAdjusted: z.boolean(),
    reservations: z
      .array(
        z.object({
          kind: z.enum(reservationKinds),
          by: z.string().min(1).max(200),
          text: z.string().max(20_000).optional(),
          fileId: uuid.optional().openapi({ description: "From `POST …/files`. Without it `text` is needed." }),
        }),
      )
      .max(20)
      .optional(),
  })
  .openapi("NewDecision");

export const ResponseFile = z
  .object({ id: uuid, fileName: z.string(), format: z.enum(responseFileFormats), sha256: z.string().openapi({ description: "In hexadecimal." }) })
  .openapi("ResponseFile");

export const Seal = z
  .object({
    revision: z.int(),
    sha256: z.string().openapi({ description: "SHA-256, in hexadecimal, of `canonical` as UTF-8." }),
    canonical: z.string().openapi({ description: "What was sealed, as JSON in the canonical form of RFC 8785." }),
  })
  .openapi("Seal");

export const Receipt = z.object({ receivedAt: moment }).openapi("Receipt");

export const ReceivedResponse = z
  .object({
    responseId: uuid,
    bodyId: uuid,
    bodyName: z.string(),
    dnr: z.string().nullable(),
    stance: z.enum(stances).nullable(),
    stanceWording: z.string(),
    outcome: z.enum(decisionOutcomes).nullable(),
    decidedOn: day.nullable(),
    revision: z.int(),
    sha256: z.string(),
    dispatchedAt: moment,
    receivedAt: moment.nullable(),
    receivedByName: z.string().nullable(),
  })
  .openapi("ReceivedResponse");
