/** Every seal computed again: the hash, the canonical form, the chain of revisions, the attachments, and what was dispatched. */
import type { SealedAttachment, SealedContent } from "../../domain/response/sealed-content.ts";
import type { Database } from "../database/client.ts";
import { attachedBytes, type Attached } from "./attached-bytes.ts";
import { canonicalForm, sha256 } from "./canonical.ts";

export type SealFault = { readonly responseId: string; readonly revision: number; readonly what: string };

type Row = { readonly responseId: string; readonly revision: number; readonly content: string; readonly trail: string; readonly sha256: string };

export const sealFaults = async (database: Database): Promise<{ readonly seals: number; readonly faults: readonly SealFault[] }> => {
  const rows = await database.responseSeal.findMany({ orderBy: [{ responseId: "asc" }, { revision: "asc" }] });
  const faults: SealFault[] = [];
  const hashOfFile = attachmentHashes(database);
  const hashOf = (a: SealedAttachment) => hashOfFile("versionId" in a ? { versionId: a.versionId } : { fileId: a.fileId });
  for (const [index, row] of rows.entries()) {
    const before = rows[index - 1];
    const expected = before?.responseId === row.responseId ? before.revision + 1 : 1;
    const what = row.revision === expected ? await faultOf(row, hashOf) : `revision ${expected} is missing`;
    if (what !== null) faults.push({ responseId: row.responseId, revision: row.revision, what });
  }
  return { seals: rows.length, faults: [...faults, ...(await statesWithoutSeal(database))] };
};

const faultOf = async (row: Row, hashOf: (attachment: SealedAttachment) => Promise<string | null>): Promise<string | null> => {
  if (sha256(row.content) !== row.sha256) return "the content is not what the hash was taken of";
  const content = parsed<SealedContent>(row.content);
  if (content === null || canonicalForm(content) !== row.content) return "the content is not in canonical form";
  if (content.responseId !== row.responseId || content.revision !== row.revision) return "the content is another seal's";
  if (sha256(row.trail) !== content.trailSha256) return "the trail is not what the hash was taken of";
  for (const attachment of content.attachments) {
    if ((await hashOf(attachment)) !== attachment.sha256) return `attachment ${attachment.number} is not the file that was sealed`;
  }
  return null;
};

const parsed = <T>(text: string): T | null => {
  try {
    return JSON.parse(text) as T;
  } catch {
    return null;
  }
};

/** A draft is an attachment of many responses, and a reservation of several revisions: each is read once. */
const attachmentHashes = (database: Database) => {
  const known = new Map<string, Promise<string | null>>();
  return (attachment: Attached): Promise<string | null> => {
    const key = JSON.stringify(attachment);
    const hash = known.get(key) ?? attachedBytes(database, attachment).then((bytes) => bytes && sha256(bytes));
    known.set(key, hash);
    return hash;
  };
};

/** From approval on there is a seal; from the decision on it holds one; what is dispatched is the last one. */
const statesWithoutSeal = async (database: Database): Promise<SealFault[]> => {
  const responses = await database.response.findMany({
    where: { state: { in: ["approved", "committee", "decided", "dispatched"] } },
    include: { seals: { orderBy: { revision: "desc" }, take: 1 }, dispatch: true },
  });
  return responses.flatMap(({ id: responseId, state, seals: [last], dispatch }) => {
    const fault = (what: string): SealFault[] => [{ responseId, revision: last?.revision ?? 0, what }];
    if (!last) return fault(`is ${state} and has no seal`);
    const decision = parsed<SealedContent>(last.content)?.decision ?? null;
    if ((state === "decided" || state === "dispatched") && decision === null) return fault(`is ${state} and its seal holds no decision`);
    if (state === "dispatched" && dispatch?.sealId !== last.id) return fault("what was dispatched is not the last seal");
    return [];
  });
};
