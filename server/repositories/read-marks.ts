import type { Visits } from "../../domain/annotation/unread.ts";
import type { Transaction } from "../database/client.ts";

export const loadVisits = async (tx: Transaction, personId: string, consultationId: string): Promise<Visits | null> => {
  const row = await tx.readMark.findUnique({ where: { personId_consultationId: { personId, consultationId } } });
  return row && { seq: Number(row.seq), visitSeq: Number(row.visitSeq), visitAt: row.visitAt };
};
