import type { BodyId, ConsultationId, IsoDay } from "../../domain/ids.ts";
import type { NoticeKind, NoticeView } from "../../domain/notifications/notification.ts";
import type { Actor } from "../../domain/people/actor.ts";
import { maySeeWithdrawnInvitation } from "../../domain/policy/consultation-policy.ts";
import type { Transaction } from "../database/client.ts";
import { loadConsultationFacts } from "../repositories/consultations.ts";
import { withdrawal, type Withdrawal } from "./from-invitations.ts";
import type { NoticeRow } from "./standing-notices.ts";

const kind: NoticeKind = "invitationWithdrawn";

/**
 * By notice, the invitations that were taken back and were not made again. Their readers see nothing of the consultation any more: what is
 * shown is what they knew when it was withdrawn, and not what has become of it since.
 */
export const standingWithdrawals = async (tx: Transaction, actor: Actor, rows: readonly NoticeRow[]): Promise<ReadonlyMap<string, Omit<NoticeView, "byName">>> => {
  const views = new Map<string, Omit<NoticeView, "byName">>();
  for (const row of rows.filter((r) => r.kind === kind)) {
    const seq = BigInt(row.sourceId.split("@")[1] ?? -1);
    const event = await tx.auditEvent.findFirst({ where: { consultationId: row.consultationId, seq, type: withdrawal }, select: { data: true } });
    const { bodyId, title, lastAnswerDay } = (event?.data ?? {}) as Partial<Withdrawal>;
    const facts = await loadConsultationFacts(tx, row.consultationId);
    if (!facts || bodyId === undefined || !maySeeWithdrawnInvitation(actor, facts, bodyId)) continue;
    const { name: bodyName } = await tx.body.findUniqueOrThrow({ where: { id: bodyId }, select: { name: true } });
    views.set(row.id, {
      id: row.id,
      kind,
      at: row.at.toISOString(),
      read: row.readAt !== null,
      consultationId: row.consultationId as ConsultationId,
      consultationTitle: title ?? "",
      lastAnswerDay: lastAnswerDay as IsoDay,
      annotationId: null,
      comment: null,
      extension: null,
      invitation: { bodyId: bodyId as BodyId, bodyName },
      quote: "",
    });
  }
  return views;
};
