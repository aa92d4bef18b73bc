import { z } from "@hono/zod-openapi";
import { outcomes } from "../../../domain/annotation/disposition.ts";
import { contradictionChoices, contradictionKinds } from "../../../domain/response/contradiction.ts";
import { responseStates, sectionKeys, stances } from "../../../domain/response/state.ts";
import { uuid } from "../route-parts.ts";
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
    .array(z.object({ key: z.enum(sectionKeys), heading: z.string().nullable(), origin: z.enum(["derived", "written"]), text: z.string() }))
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

export const Response = z.object(responseFields).openapi("Response");
export type Response = z.infer<typeof Response>;

export const GeneratedDraft = z
  .object({ ...responseFields, generated: z.object({ points: z.int(), annotations: z.int() }) })
  .openapi("GeneratedDraft");

export const NewPoint = z
  .object({
    id: uuid.optional(),
    annotationIds: z.array(uuid).min(1).max(200),
    text: z.string().max(20_000).optional().openapi({ description: "Left out: written from the annotations." }),
  })
  .openapi("NewPoint");

export const NewSetAside = z.object({ annotationId: uuid, reason: z.string().min(1).max(2000) }).openapi("NewSetAside");

export const Transition = z
  .object({ to: z.enum(responseStates), reason: z.string().max(2000).optional().openapi({ description: "Required for a step back." }) })
  .openapi("Transition");
