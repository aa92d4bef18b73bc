import type { ConsultationId, IsoDay } from "../../domain/ids.ts";
import type { NoticeKind, NoticeView } from "../../domain/notifications/notification.ts";
import type { ConsultationFacts } from "../../domain/consultation/consultation.ts";
import type { Actor } from "../../domain/people/actor.ts";
import { maySeeWithdrawnInvitation } from "../../domain/policy/consultation-policy.ts";
import type { Transaction } from "../database/client.ts";
import { withdrawal, type Withdrawal } from "./from-invitations.ts";
import type { NoticeRow } from "./standing-notices.ts";

const kind: NoticeKind = "invitationWithdrawn";

/**
 * By notice, the invitations that were taken back and were not made again. Their readers see nothing of the consultation any more: what is
 * shown is what they knew when it was withdrawn, and not what has become of it since. `factsById`: of the rows' consultations, also of those
 * that the reader may not read.
 */
export const standingWithdrawals = async (
  tx: Transaction,
  actor: Actor,
  factsById: ReadonlyMap<string, ConsultationFacts>,
  rows: readonly NoticeRow[],
): Promise<ReadonlyMap<string, Omit<NoticeView, "byName">>> => {
  const concerned = rows.filter((r) => r.kind === kind);
  if (concerned.length === 0) return new Map();
  const events = await loadWithdrawals(tx, concerned.map((r) => r.sourceId));
  return new Map(
    concerned.flatMap((row): [string, Omit<NoticeView, "byName">][] => {
      const event = events.get(row.sourceId);
      const facts = factsById.get(row.consultationId);
      if (!event || !facts || !maySeeWithdrawnInvitation(actor, facts, event.bodyId)) return [];
      const view = {
        id: row.id,
        kind,
        at: row.at.toISOString(),
        read: row.readAt !== null,
        consultationId: row.consultationId as ConsultationId,
        consultationTitle: event.title ?? "",
        lastAnswerDay: event.lastAnswerDay as IsoDay,
        annotationId: null,
        comment: null,
        extension: null,
        invitation: { bodyId: event.bodyId, bodyName: event.bodyName },
        quote: "",
      };
      return [[row.id, view]];
    }),
  );
};

/** What was recorded of each withdrawal, by the notice's source ("<consultation>@<change>"). */
const loadWithdrawals = async (tx: Transaction, sources: readonly string[]): Promise<ReadonlyMap<string, Withdrawal & { readonly bodyName: string }>> => {
  const named = sources.map((source) => source.split("@"));
  const events = await tx.$queryRaw<{ source: string; data: Withdrawal; bodyName: string }[]>`
    select named.id || '@' || named.seq as source, e.data, b.name as "bodyName"
    from unnest(${named.map(([id]) => id)}::uuid[], ${named.map(([, seq]) => seq)}::bigint[]) as named (id, seq)
    join "AuditEvent" e on e."consultationId" = named.id and e.seq = named.seq and e.type = ${withdrawal}
    join "Body" b on b.id = (e.data ->> 'bodyId')::uuid`;
  return new Map(events.map(({ source, data, bodyName }) => [source, { ...data, bodyName }]));
};
