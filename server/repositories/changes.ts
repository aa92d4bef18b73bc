import type { Actor } from "../../domain/people/actor.ts";
import type { AnnotationAccess } from "../../domain/policy/annotation-policy.ts";
import { Prisma, type Transaction } from "../database/client.ts";

/** One numbered change of a consultation, with the audit event that tells who did it. */
export type ChangeEntry = {
  readonly consultationId: string;
  readonly seq: bigint;
  readonly subject: "annotation" | "response" | "consultation" | "participation";
  /** Of a participation: its body. */
  readonly subjectId: string;
  /** The command's name. */
  readonly type: string;
  readonly bodyId?: string | null;
  /** Annotations only: what decided who saw it before and decides who sees it after. */
  readonly before?: AnnotationAccess | null;
  readonly after?: AnnotationAccess | null;
  /** What the audit event keeps: never text that somebody wrote. */
  readonly data?: Prisma.InputJsonObject;
};

/** The channel on which every node hears of changes; the payload is `<consultation id> <number>`. */
export const changeChannel = "samsvar_change";

/** Writes the change and wakes every node when the transaction commits. For what nobody decided: text that was rendered. */
export const announceChange = async (tx: Transaction, entry: Omit<ChangeEntry, "type" | "data" | "bodyId">): Promise<void> => {
  await tx.change.create({
    data: {
      consultationId: entry.consultationId,
      seq: entry.seq,
      subject: entry.subject,
      subjectId: entry.subjectId,
      before: entry.before ?? Prisma.DbNull,
      after: entry.after ?? Prisma.DbNull,
    },
  });
  await tx.$executeRaw`select pg_notify(${changeChannel}, ${`${entry.consultationId} ${entry.seq}`})`;
};

/** As `announceChange`, with the audit event that says who did it. */
export const recordChange = async (tx: Transaction, actor: Pick<Actor, "personId">, entry: ChangeEntry): Promise<void> => {
  await announceChange(tx, entry);
  await recordAudit(tx, actor, { ...entry, bodyId: entry.bodyId ?? entry.after?.bodyId ?? entry.before?.bodyId ?? null });
};

type AuditEntry = Pick<ChangeEntry, "type" | "data"> & {
  readonly subjectId: string;
  readonly bodyId?: string | null;
  readonly consultationId?: string;
  readonly seq?: bigint;
};

export const recordAudit = async (tx: Transaction, actor: Pick<Actor, "personId"> | null, entry: AuditEntry): Promise<void> => {
  await tx.auditEvent.create({
    data: {
      actorId: actor?.personId ?? null,
      bodyId: entry.bodyId ?? null,
      consultationId: entry.consultationId ?? null,
      seq: entry.seq ?? null,
      type: entry.type,
      subjectId: entry.subjectId,
      data: entry.data ?? {},
    },
  });
};
