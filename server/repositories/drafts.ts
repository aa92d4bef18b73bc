import { namedBlocks, type Target } from "../../domain/annotation/target.ts";
import type { Block, BlockKind, InlineMark } from "../../domain/draft/block.ts";
import type { BlockId } from "../../domain/ids.ts";
import { Prisma, type Transaction } from "../database/client.ts";

type BlockRow = {
  id: string;
  number: string | null;
  kind: string;
  level: number;
  label: string | null;
  text: string;
  marks: unknown;
  rows: unknown;
  headerRow: boolean;
};

const toBlock = (row: BlockRow): Block => ({
  id: row.id as BlockId,
  number: row.number,
  kind: row.kind as BlockKind,
  level: row.level,
  label: row.label,
  text: row.text,
  marks: row.marks as InlineMark[],
  rows: row.rows as string[][] | null,
  headerRow: row.headerRow,
});

const blockSelect = {
  id: true,
  number: true,
  kind: true,
  level: true,
  label: true,
  text: true,
  marks: true,
  rows: true,
  headerRow: true,
} as const;

/** The version that annotations are placed on; null before the first is published. */
export const newestVersionId = async (tx: Transaction, consultationId: string): Promise<string | null> => {
  const version = await tx.draftVersion.findFirst({ where: { consultationId }, orderBy: { number: "desc" }, select: { id: true } });
  return version?.id ?? null;
};

/** A published version's blocks in reading order; empty when there is no such version. */
export const loadBlocks = async (tx: Transaction, versionId: string): Promise<Block[]> => {
  const rows = await tx.draftBlock.findMany({ where: { versionId }, select: blockSelect, orderBy: { position: "asc" } });
  return rows.map(toBlock);
};

/** What readers have before them; empty before a version is published. */
export const loadNewestBlocks = async (tx: Transaction, consultationId: string): Promise<Block[]> => {
  const versionId = await newestVersionId(tx, consultationId);
  return versionId === null ? [] : loadBlocks(tx, versionId);
};

/** The blocks of a version that a target runs over, in reading order; those that are not there are left out. */
export const loadTargetBlocks = async (tx: Transaction, versionId: string, target: Target): Promise<Block[]> => {
  const named = await tx.draftBlock.findMany({ where: { versionId, id: { in: [...namedBlocks(target)] } }, select: { position: true } });
  if (named.length === 0) return [];
  const positions = named.map((b) => b.position);
  const rows = await tx.draftBlock.findMany({
    where: { versionId, position: { gte: Math.min(...positions), lte: Math.max(...positions) } },
    select: blockSelect,
    orderBy: { position: "asc" },
  });
  return rows.map(toBlock);
};

export const insertBlocks = async (tx: Transaction, versionId: string, blocks: readonly Block[]): Promise<void> => {
  await tx.draftBlock.createMany({
    data: blocks.map((b, position) => ({
      versionId,
      position,
      id: b.id,
      number: b.number,
      kind: b.kind,
      level: b.level,
      label: b.label,
      text: b.text,
      marks: b.marks as unknown as Prisma.InputJsonArray,
      rows: b.rows ? (b.rows as unknown as Prisma.InputJsonArray) : Prisma.DbNull,
      headerRow: b.headerRow,
    })),
  });
};
