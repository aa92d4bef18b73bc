import { z } from "zod";
import type { Difference } from "../../../domain/draft/difference.ts";
import type { ImportedDraft } from "../../../domain/draft/imported-draft.ts";
import { versionBlocks } from "../../../domain/draft/number-blocks.ts";
import { isSenderOf } from "../../../domain/policy/consultation-policy.ts";
import { ok, refuse, type Result } from "../../../domain/result.ts";
import { compareDrafts } from "../../anchoring/compare-drafts.ts";
import * as field from "../../commands/input.ts";
import { loadBlocks } from "../../repositories/drafts.ts";
import { query, type QueryContext } from "../query.ts";
import { readable } from "./readable.ts";

export type DraftDifferences = {
  /** Numbers of the versions compared; `to` is null for what is uploaded and not yet published. */
  readonly from: number;
  readonly to: number | null;
  readonly differences: readonly Difference[];
};

const versionNumber = z.number().int().min(1);

/** What a version says otherwise than an earlier one; for the sender also what the uploaded file would. */
export const draftDifferences = query({
  name: "draft-differences",
  input: z.object({ consultationId: field.consultationId, from: versionNumber, to: z.union([versionNumber, z.literal("staged")]) }),
  run: async (context, { consultationId, from, to }): Promise<Result<DraftDifferences>> => {
    const found = await readable(context, consultationId);
    if (!found.ok) return found;
    if (to === "staged" && !isSenderOf(context.actor, found.value)) return refuse("policy.not-sender");
    const before = await blocksOf(context, consultationId, from);
    if (!before) return refuse("not-found");
    const after = to === "staged" ? await stagedBlocks(context, consultationId, before) : await blocksOf(context, consultationId, to);
    if (!after) return refuse("not-found");
    return ok({ from, to: to === "staged" ? null : to, differences: compareDrafts(before, after) });
  },
});

const blocksOf = async ({ database }: QueryContext, consultationId: string, number: number) => {
  const version = await database.draftVersion.findUnique({ where: { consultationId_number: { consultationId, number } }, select: { id: true } });
  return version && loadBlocks(database, version.id);
};

const stagedBlocks = async ({ database }: QueryContext, consultationId: string, before: Awaited<ReturnType<typeof loadBlocks>>) => {
  const staged = await database.stagedDraft.findFirst({ where: { consultationId }, orderBy: { uploadedAt: "desc" }, select: { imported: true } });
  return staged && versionBlocks((staged.imported as unknown as ImportedDraft).blocks, before);
};
