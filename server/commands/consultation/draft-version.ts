import { z } from "zod";
import { v7 as uuid } from "uuid";
import type { ImportedDraft } from "../../../domain/draft/imported-draft.ts";
import { versionBlocks } from "../../../domain/draft/number-blocks.ts";
import { ok, refuse } from "../../../domain/result.ts";
import { importDraft } from "../../import/import-draft.ts";
import type { Prisma } from "../../database/client.ts";
import { insertBlocks, loadBlocks } from "../../repositories/drafts.ts";
import { rowCommand, slowCommand } from "../command.ts";
import * as field from "../input.ts";
import { carryAnnotations } from "./carry-annotations.ts";
import { lockSteered, recordSteering } from "./lock-steered.ts";

const fileBytes = z.instanceof(Uint8Array);

/** Reads an uploaded file and keeps what was found for the sender to look at. Nothing is published. */
export const stageDraft = slowCommand({
  name: "draft.stage",
  input: z.object({ id: field.anyId, consultationId: field.consultationId, fileName: field.line(255), bytes: fileBytes }),
  authorise: (context, input) => lockSteered(context, input.consultationId),
  prepare: ({ fileName, bytes }, logger) =>
    importDraft({ name: fileName, bytes }, { onFault: (err) => logger.warn({ err, fileName }, "A file could not be read, for a reason of ours") }),
  apply: async ({ tx, actor, now }, input, { facts }, imported) => {
    if (facts.state === "closed") return refuse("consultation.not-open");
    await tx.stagedDraft.deleteMany({ where: { consultationId: facts.id } });
    await tx.stagedDraft.create({
      data: {
        id: input.id,
        consultationId: facts.id,
        fileName: input.fileName,
        format: imported.format,
        source: Buffer.from(input.bytes),
        imported: imported as unknown as Prisma.InputJsonObject,
        uploadedById: actor.personId,
        uploadedAt: now,
      },
    });
    return ok({ id: input.id });
  },
});

export const discardDraft = rowCommand({
  name: "draft.discard",
  input: z.object({ consultationId: field.consultationId, stagedId: field.anyId }),
  authorise: (context, input) => lockSteered(context, input.consultationId),
  apply: async ({ tx }, input) => {
    await tx.stagedDraft.deleteMany({ where: { id: input.stagedId, consultationId: input.consultationId } });
    return ok({ id: input.stagedId });
  },
});

/**
 * Publishes what was staged as the consultation's next version, and carries the annotations into it. Once it is closed, what was answered
 * stays what was sent.
 */
export const publishDraft = rowCommand({
  name: "draft.publish",
  input: z.object({ consultationId: field.consultationId, stagedId: field.anyId }),
  authorise: (context, input) => lockSteered(context, input.consultationId),
  apply: async (context, input, steered) => {
    const { tx, actor, now } = context;
    const staged = await tx.stagedDraft.findFirst({ where: { id: input.stagedId, consultationId: input.consultationId } });
    if (!staged) return refuse("not-found");
    const previous = await tx.draftVersion.findFirst({
      where: { consultationId: input.consultationId },
      orderBy: { number: "desc" },
    });
    if (steered.facts.state === "closed") return refuse("consultation.not-open");
    const imported = staged.imported as unknown as ImportedDraft;
    const blocks = versionBlocks(imported.blocks, previous ? await loadBlocks(tx, previous.id) : undefined);
    const versionId = uuid();
    const number = (previous?.number ?? 0) + 1;
    await tx.draftVersion.create({
      data: {
        id: versionId,
        consultationId: input.consultationId,
        number,
        title: imported.title,
        fileName: staged.fileName,
        format: staged.format,
        source: staged.source,
        notices: imported.notices as unknown as Prisma.InputJsonArray,
        publishedAt: now,
        publishedById: actor.personId,
      },
    });
    await insertBlocks(tx, versionId, blocks);
    await tx.stagedDraft.delete({ where: { id: staged.id } });
    const place = { consultationId: input.consultationId, versionId, blocks, seq: steered.seq };
    const carried = previous ? await carryAnnotations(tx, place) : {};
    await recordSteering(context, steered, "draft.publish", { versionId, number, ...carried });
    return ok({ versionId, number });
  },
});
