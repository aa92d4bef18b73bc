import { z } from "zod";
import type { Block } from "../../../domain/draft/block.ts";
import type { ImportedDraft } from "../../../domain/draft/imported-draft.ts";
import type { VersionId } from "../../../domain/ids.ts";
import { isSenderOf } from "../../../domain/policy/consultation-policy.ts";
import { ok, refuse } from "../../../domain/result.ts";
import * as field from "../../commands/input.ts";
import { query } from "../query.ts";
import { readable } from "./readable.ts";

export type Draft = {
  readonly versionId: VersionId;
  readonly number: number;
  readonly title: string;
  readonly blocks: readonly Block[];
};

/** A published version, whole: the newest, unless an earlier one is asked for by its number. */
export const draft = query({
  name: "draft",
  input: z.object({ consultationId: field.consultationId, number: z.number().int().min(1).optional() }),
  run: async (context, { consultationId, number }) => {
    const found = await readable(context, consultationId);
    if (!found.ok) return found;
    const version = await context.database.draftVersion.findFirst({
      where: { consultationId, number },
      orderBy: { number: "desc" },
      select: { id: true, number: true, title: true },
    });
    if (!version) return refuse(number === undefined ? "consultation.no-version" : "not-found");
    const value: Draft = {
      versionId: version.id as VersionId,
      number: version.number,
      title: version.title,
      blocks: await context.draftCache.blocksOf(version.id),
    };
    return ok(value);
  },
});

export type StagedDraft = { readonly id: string; readonly fileName: string; readonly uploadedAt: string; readonly imported: ImportedDraft };

/** The file that the sender has uploaded and not yet published, as it was understood. Null when there is none. */
export const stagedDraft = query({
  name: "staged-draft",
  input: z.object({ consultationId: field.consultationId }),
  run: async (context, { consultationId }) => {
    const found = await readable(context, consultationId);
    if (!found.ok) return found;
    if (!isSenderOf(context.actor, found.value)) return refuse("policy.not-sender");
    const staged = await context.database.stagedDraft.findFirst({
      where: { consultationId },
      orderBy: { uploadedAt: "desc" },
      select: { id: true, fileName: true, uploadedAt: true, imported: true },
    });
    const value: StagedDraft | null = staged && {
      id: staged.id,
      fileName: staged.fileName,
      uploadedAt: staged.uploadedAt.toISOString(),
      imported: staged.imported as unknown as ImportedDraft,
    };
    return ok(value);
  },
});
