import type { Quote, Target } from "../../../domain/annotation/target.ts";
import { isCertain, type Fate } from "../../../domain/annotation/carry.ts";
import type { Block } from "../../../domain/draft/block.ts";
import { carryBetween, type Carried } from "../../anchoring/carry-anchor.ts";
import { Prisma, type Transaction } from "../../database/client.ts";
import { loadBlocks } from "../../repositories/drafts.ts";

type NewVersion = {
  readonly consultationId: string;
  readonly versionId: string;
  readonly blocks: readonly Block[];
  /** The change under which the version is published. */
  readonly seq: bigint;
};

/** How many annotations came to each fate. */
export type CarryCounts = Readonly<Record<Fate, number>>;

type Decided = { readonly row: { readonly id: string; readonly versionId: string; readonly target: Target; readonly quote: Quote }; readonly carried: Carried };

/**
 * Finds the place of every annotation in a version that is being published. What is certain is moved there; the rest keeps pointing into
 * the version it was written on until a person decides (`annotation.carry`).
 */
export const carryAnnotations = async (tx: Transaction, version: NewVersion): Promise<CarryCounts> => {
  const rows = await tx.annotation.findMany({
    where: { consultationId: version.consultationId, state: { not: "withdrawn" } },
    select: { id: true, versionId: true, target: true, quote: true },
  });
  const decided: Decided[] = [];
  for (const versionId of new Set(rows.map((row) => row.versionId))) {
    const carry = carryBetween(await loadBlocks(tx, versionId), version.blocks);
    for (const row of rows.filter((r) => r.versionId === versionId)) {
      const anchor = { target: row.target as Target, quote: row.quote as Quote };
      decided.push({ row: { ...row, ...anchor }, carried: carry(anchor) });
    }
  }
  await tx.anchorCarry.createMany({
    data: decided.map(({ row, carried }) => ({
      annotationId: row.id,
      versionId: version.versionId,
      fromVersionId: row.versionId,
      fromTarget: row.target,
      fromQuote: row.quote,
      fate: carried.fate,
      score: carried.score,
      target: carried.anchor?.target ?? Prisma.DbNull,
      quote: carried.anchor?.quote ?? Prisma.DbNull,
      state: isCertain(carried.fate) ? "carried" : "pending",
    })),
  });
  const certain = decided.filter(({ carried }) => isCertain(carried.fate));
  await tx.$executeRaw`
    update "Annotation" a
    set "versionId" = ${version.versionId}::uuid, target = c.target::jsonb, quote = c.quote::jsonb, seq = ${version.seq}
    from unnest(
      ${certain.map(({ row }) => row.id)}::uuid[],
      ${certain.map(({ carried }) => JSON.stringify(carried.anchor?.target))}::text[],
      ${certain.map(({ carried }) => JSON.stringify(carried.anchor?.quote))}::text[]
    ) as c(id, target, quote)
    where a.id = c.id`;
  const counts: Record<Fate, number> = { same: 0, moved: 0, changed: 0, gone: 0 };
  for (const { carried } of decided) counts[carried.fate] += 1;
  return counts;
};
