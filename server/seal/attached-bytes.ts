import type { Database, Transaction } from "../database/client.ts";

/** Which file an attachment is: the draft that was answered, or what was handed in with the decision. */
export type Attached = { readonly versionId: string } | { readonly fileId: string };

/** The file itself, or null where there is none any more. */
export const attachedBytes = async (tx: Database | Transaction, attached: Attached): Promise<Uint8Array<ArrayBuffer> | null> => {
  if ("versionId" in attached) {
    const version = await tx.draftVersion.findUnique({ where: { id: attached.versionId }, select: { source: true } });
    return version?.source ?? null;
  }
  const file = await tx.responseFile.findUnique({ where: { id: attached.fileId }, select: { bytes: true } });
  return file?.bytes ?? null;
};
