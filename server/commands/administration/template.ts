import { z } from "zod";
import { mayAdministerBody } from "../../../domain/policy/administration-policy.ts";
import { ok, refuse, type Result } from "../../../domain/result.ts";
import { isSoundTemplate, templateBounds, templatePresets, type Logo, type ResponseTemplate } from "../../../domain/response/template.ts";
import { sectionKeys, type OwnSectionKey } from "../../../domain/response/state.ts";
import type { Prisma } from "../../database/client.ts";
import { sniffLogo } from "../../logo/sniff-logo.ts";
import { loadTemplate } from "../../queries/response/response-form.ts";
import { recordAudit } from "../../repositories/changes.ts";
import { rowCommand, type CommandContext } from "../command.ts";
import * as field from "../input.ts";

const bounds = templateBounds;
const ownKey = z
  .string()
  .regex(/^own-[a-z0-9-]{1,30}$/)
  .transform((key) => key as OwnSectionKey);

const section = z.object({
  key: z.union([z.enum(sectionKeys), ownKey]),
  isShown: z.boolean(),
  heading: field.line(bounds.line).nullable(),
  boilerplate: field.text(bounds.boilerplate),
});

const authorise = async ({ tx, actor }: CommandContext, { bodyId }: { bodyId: string }): Promise<Result<ResponseTemplate>> => {
  const body = await tx.body.findUnique({ where: { id: bodyId }, select: { id: true } });
  if (!body) return refuse("not-found");
  const decision = mayAdministerBody(actor, body.id as Parameters<typeof mayAdministerBody>[1]);
  return decision.ok ? ok(await loadTemplate(tx, bodyId)) : decision;
};

const keep = async ({ tx, actor, now }: CommandContext, bodyId: string, template: ResponseTemplate): Promise<void> => {
  const row = { template: template as unknown as Prisma.InputJsonObject, updatedAt: now, updatedById: actor.personId };
  await tx.responseTemplate.upsert({ where: { bodyId }, create: { bodyId, ...row }, update: row });
  await recordAudit(tx, actor, { type: "template.update", subjectId: bodyId, bodyId, data: { preset: template.preset } });
};

/** How a body lays out its responses: order, headings, texts of its own, header lines, signatories. Responses that are sealed stay as they are. */
export const updateTemplate = rowCommand({
  name: "template.update",
  input: z.object({
    bodyId: field.bodyId,
    template: z.object({
      preset: z.enum(templatePresets),
      sections: z.array(section).max(sectionKeys.length + bounds.ownSections),
      headerLines: z.array(field.line(bounds.line)).max(bounds.headerLines),
      signatories: z.array(z.object({ name: field.line(bounds.line), title: field.line(bounds.line) })).max(6),
      unitApprovalRequired: z.boolean(),
    }),
  }),
  authorise,
  apply: async (context, { bodyId, template }, { logo }) => {
    const next: ResponseTemplate = { ...template, logo };
    if (!isSoundTemplate(next)) return refuse("template.unsound");
    await keep(context, bodyId, next);
    return ok({ bodyId });
  },
});

/** The logo in the header: an image that is looked at before it is kept, or none. */
export const setLogo = rowCommand({
  name: "template.set-logo",
  input: z.object({
    bodyId: field.bodyId,
    /** The file in base64. */
    image: z
      .base64()
      .max(Math.ceil(bounds.logoBytes / 3) * 4 + 4)
      .nullable(),
  }),
  authorise,
  apply: async (context, { bodyId, image }, template) => {
    const logo = image === null ? ok(null) : logoOf(image);
    if (!logo.ok) return logo;
    await keep(context, bodyId, { ...template, logo: logo.value });
    return ok({ bodyId });
  },
});

const logoOf = (base64: string): Result<Logo> => {
  const bytes = Buffer.from(base64, "base64");
  if (bytes.length === 0) return refuse("file.empty");
  if (bytes.length > bounds.logoBytes) return refuse("file.too-large");
  const image = sniffLogo(bytes);
  if (!image) return refuse("file.type");
  const isSized = [image.width, image.height].every((pixels) => pixels > 0 && pixels <= bounds.logoPixels);
  return isSized ? ok({ ...image, base64: bytes.toString("base64") }) : refuse("file.too-large");
};
