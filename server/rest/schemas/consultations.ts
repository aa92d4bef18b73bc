import { z } from "@hono/zod-openapi";
import { extensionStates } from "../../../domain/consultation/extension.ts";
import { roles } from "../../../domain/people/actor.ts";
import { uuid } from "../route-parts.ts";

export const day = z.iso.date().openapi({ example: "2026-03-31" });
const moment = z.iso.datetime({ offset: true });

export const Me = z
  .object({
    id: uuid,
    name: z.string(),
    email: z.string(),
    locale: z.enum(["sv", "en"]),
    isOperator: z.boolean(),
    memberships: z.array(
      z.object({
        bodyId: uuid,
        bodyName: z.string(),
        unitId: uuid.nullable(),
        unitName: z.string().nullable(),
        roles: z.array(z.enum(roles)),
      }),
    ),
  })
  .openapi("Me");

export const Body = z
  .object({ id: uuid, name: z.string(), officeName: z.string(), kind: z.enum(["committee", "company"]) })
  .openapi("Body");

const consultationFields = {
  id: uuid,
  title: z.string(),
  dnr: z.string().openapi({ description: "The sender's registry number." }),
  description: z.string(),
  lastAnswerDay: day,
  state: z.enum(["prepared", "open", "closed"]),
  sharing: z.boolean().openapi({ description: "Whether the bodies see what other bodies have released to all." }),
  senderBodyId: uuid,
  senderName: z.string(),
  iAmSender: z.boolean(),
  seq: z.int().openapi({ description: "The number of the last change; ask `changes?since=` with it." }),
};

export const ConsultationSummary = z.object(consultationFields).openapi("ConsultationSummary");

const responseName = z.object({
  id: uuid,
  bodyId: uuid,
  lastAnswerDay: day.openapi({ description: "The body's own: later than the consultation's where it has been granted more time." }),
});

export const Extension = z
  .object({
    id: uuid,
    bodyId: uuid,
    state: z.enum(extensionStates).openapi({ description: "`asked` waits for the sender's answer." }),
    wantedDay: day,
    reason: z.string(),
    askedByName: z.string(),
    askedAt: moment,
    grantedDay: day.nullable(),
    answer: z.string().openapi({ description: "The sender's words; why not, where it was declined." }),
    closedByName: z.string().nullable(),
    closedAt: moment.nullable(),
  })
  .openapi("Extension");

export const NewExtension = z
  .object({
    id: uuid.optional(),
    wantedDay: day,
    reason: z.string().min(1).max(2000),
    bodyId: uuid.optional().openapi({ description: "Needed by whoever is in several of the bodies that were asked." }),
  })
  .openapi("NewExtension");

export const Consultation = z
  .object({
    ...consultationFields,
    bodies: z.array(z.object({ id: uuid, name: z.string() })),
    versions: z.array(z.object({ id: uuid, number: z.int(), title: z.string(), publishedAt: moment })),
    documents: z.array(z.string()).openapi({
      description: "The live documents that the caller may open, by name: `annotation/<id>` and `response/<id>`.",
    }),
    response: responseName.nullable().openapi({ description: "The response of the caller's own body; the first when there are several." }),
    responses: z.array(responseName).openapi({ description: "The responses of all the caller's bodies that were asked." }),
  })
  .openapi("Consultation");

export const NewConsultation = z
  .object({
    id: uuid.optional().openapi({ description: "Made by the caller, so that a repeated request creates it once." }),
    title: z.string().min(1).max(200),
    dnr: z.string().min(1).max(60),
    lastAnswerDay: day,
    description: z.string().max(10_000).optional(),
    senderBodyId: uuid.optional().openapi({ description: "Needed by whoever is sender in several bodies." }),
    bodyIds: z.array(uuid).max(500).optional().openapi({ description: "Bodies to ask at once." }),
  })
  .openapi("NewConsultation");

export const ConsultationChange = z
  .object({
    title: z.string().min(1).max(200).optional(),
    dnr: z.string().min(1).max(60).optional(),
    lastAnswerDay: day.optional(),
    description: z.string().max(10_000).optional(),
    state: z.enum(["open", "closed"]).optional().openapi({ description: "`open` sends it to its bodies; `closed` ends it." }),
    sharing: z.boolean().optional(),
  })
  .openapi("ConsultationChange");

const notice = z.object({
  code: z.string().openapi({ example: "comments-dropped" }),
  count: z.int(),
  examples: z.array(z.string()),
});

export const Version = z
  .object({
    id: uuid,
    number: z.int(),
    title: z.string(),
    format: z.enum(["docx", "pdf", "markdown", "text"]),
    blocks: z.int().openapi({ description: "How many blocks the draft has." }),
    notices: z.array(notice).openapi({ description: "What the file held and the draft does not, or what should be doubted." }),
  })
  .openapi("Version");

export const Draft = z
  .object({
    versionId: uuid,
    number: z.int(),
    title: z.string(),
    blocks: z.array(
      z.object({
        id: z.string(),
        number: z.string().nullable().openapi({ description: "The paragraph number in the margin; null for headings." }),
        kind: z.enum(["heading", "paragraph", "listItem", "table", "footnote"]),
        level: z.int(),
        label: z.string().nullable().openapi({ description: "The author's own numbering, when it is not part of the text." }),
        text: z.string().openapi({ description: "Offsets of annotations count in this, in UTF-16 units." }),
        rows: z.array(z.array(z.string())).nullable().openapi({ description: "Tables only." }),
        headerRow: z.boolean(),
      }),
    ),
  })
  .openapi("Draft");
