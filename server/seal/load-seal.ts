import type { SealedContent, SealedResponse, SealedTrail } from "../../domain/response/sealed-content.ts";
import type { Database, Transaction } from "../database/client.ts";

export type StoredSeal = SealedResponse & { readonly id: string; readonly revision: number; readonly trail: SealedTrail };

type Row = { readonly id: string; readonly revision: number; readonly content: string; readonly trail: string; readonly sha256: string };

export const toSeal = ({ id, revision, content, trail, sha256 }: Row): StoredSeal => ({
  id,
  revision,
  content: JSON.parse(content) as SealedContent,
  trail: JSON.parse(trail) as SealedTrail,
  sha256,
});

/** The seal in force, or an earlier revision. */
export const loadSeal = async (tx: Database | Transaction, responseId: string, revision?: number): Promise<StoredSeal | null> => {
  const row = await tx.responseSeal.findFirst({
    where: { responseId, ...(revision === undefined ? {} : { revision }) },
    orderBy: { revision: "desc" },
  });
  return row && toSeal(row);
};
