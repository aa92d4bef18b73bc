import { inTransaction, Prisma, type Database } from "../database/client.ts";
import { recordAudit } from "../repositories/changes.ts";
import { holdConsultation } from "../repositories/consultations.ts";

/** As long as somebody may have the record of a decision open with a file that they have handed in for it. */
const keptForMs = 24 * 3_600_000;

const unnamed = Prisma.sql`not exists (select from "ResponseSeal" s where s."responseId" = f."responseId" and strpos(s.content, f.id::text) > 0)`;

type Erased = { readonly id: string; readonly sha256: string; readonly responseId: string; readonly bodyId: string };

/**
 * Erases what was handed in for a decision a day ago or more, and is named by none that was recorded. Under the consultation's lock, so that
 * no decision that names it is being recorded meanwhile. That it came, with its hash, and that it went stays in the audit events.
 */
export const eraseUnnamedFiles = async (database: Database, now: Date): Promise<void> => {
  const before = new Date(now.getTime() - keptForMs);
  const concerned = await database.$queryRaw<{ consultationId: string }[]>`
    select distinct r."consultationId" from "ResponseFile" f join "Response" r on r.id = f."responseId"
    where f."uploadedAt" < ${before} and ${unnamed}`;
  for (const { consultationId } of concerned) {
    await inTransaction(database, async (tx) => {
      await holdConsultation(tx, consultationId);
      const erased = await tx.$queryRaw<Erased[]>`
        delete from "ResponseFile" f using "Response" r
        where r.id = f."responseId" and r."consultationId" = ${consultationId}::uuid and f."uploadedAt" < ${before} and ${unnamed}
        returning f.id, f.sha256, r.id as "responseId", r."bodyId"`;
      for (const { id, sha256, responseId, bodyId } of erased) {
        await recordAudit(tx, null, { type: "response.erase-file", subjectId: responseId, consultationId, bodyId, data: { fileId: id, sha256 } });
      }
    });
  }
};
