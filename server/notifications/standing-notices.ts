import type { NoticeKind, NoticeView } from "../../domain/notifications/notification.ts";
import type { AnnotationId, ConsultationId } from "../../domain/ids.ts";
import type { Actor } from "../../domain/people/actor.ts";
import { mayReadConsultation } from "../../domain/policy/consultation-policy.ts";
import type { ConsultationFacts } from "../../domain/consultation/consultation.ts";
import type { Transaction } from "../database/client.ts";
import { loadAnnotations, type StoredAnnotation } from "../repositories/annotations.ts";
import { dayOf, loadConsultationFacts } from "../repositories/consultations.ts";
import { visibleTo } from "../queries/annotation/visible.ts";

export type NoticeRow = {
  id: string;
  kind: string;
  consultationId: string;
  annotationId: string | null;
  sourceId: string;
  byId: string | null;
  at: Date;
  readAt: Date | null;
};

const quoteLength = 140;

/**
 * The notices that still hold for this person, as they may be shown now: on every page and in every mail alike. What they may not see
 * (any more), what was withdrawn, and what is no longer asked of them is left out.
 */
export const standingNotices = async (tx: Transaction, actor: Actor, rows: readonly NoticeRow[]): Promise<NoticeView[]> => {
  if (rows.length === 0) return [];
  const consultationIds = [...new Set(rows.map((r) => r.consultationId))];
  const consultations = await tx.consultation.findMany({ where: { id: { in: consultationIds } }, select: { id: true, title: true, lastAnswerDay: true } });
  const factsById = new Map<string, ConsultationFacts>();
  for (const id of consultationIds) {
    const facts = await loadConsultationFacts(tx, id);
    if (facts && mayReadConsultation(actor, facts).ok) factsById.set(id, facts);
  }
  const annotations = new Map<string, StoredAnnotation>(
    (await loadAnnotations(tx, { id: { in: rows.flatMap((r) => (r.annotationId ? [r.annotationId] : [])) } })).map((a) => [a.id, a]),
  );
  const sources = rows.filter((r) => r.kind === "reply" || r.kind === "mention").flatMap((r) => (isUuid(r.sourceId) ? [r.sourceId] : []));
  const replies = new Map((await tx.reply.findMany({ where: { id: { in: sources } }, select: { id: true, withdrawnAt: true } })).map((r) => [r.id, r]));
  const mentions = new Set(
    (await tx.mention.findMany({ where: { personId: actor.personId, sourceId: { in: sources } }, select: { sourceId: true } })).map((m) => m.sourceId),
  );
  const read = new Map(
    (
      await tx.threadRead.findMany({
        where: { personId: actor.personId, annotationId: { in: [...annotations.keys()] } },
        select: { annotationId: true, seq: true },
      })
    ).map((r) => [r.annotationId, Number(r.seq)]),
  );
  const people = await tx.person.findMany({ where: { id: { in: rows.flatMap((r) => (r.byId ? [r.byId] : [])) } }, select: { id: true, name: true } });
  const nameOf = new Map(people.map((p) => [p.id, p.name]));

  return rows.flatMap((row): NoticeView[] => {
    const facts = factsById.get(row.consultationId);
    const consultation = consultations.find((c) => c.id === row.consultationId);
    if (!facts || !consultation) return [];
    const kind = row.kind as NoticeKind;
    const annotation = row.annotationId ? annotations.get(row.annotationId) : undefined;
    if (row.annotationId !== null) {
      if (!annotation || annotation.state === "withdrawn" || !visibleTo(actor, facts)(annotation)) return [];
      if (replies.get(row.sourceId)?.withdrawnAt) return [];
      if (kind === "mention" && !mentions.has(row.sourceId)) return [];
      if (kind === "proposal" && !annotation.inside.proposal) return [];
      if (kind === "assigned" && annotation.inside.assignment?.personId !== actor.personId) return [];
    } else if (facts.state !== "open") return [];
    return [
      {
        id: row.id,
        kind,
        at: row.at.toISOString(),
        // Who has opened the thread since has read it; that one is asked to see to it does not go away by looking.
        read: row.readAt !== null || (annotation !== undefined && kind !== "assigned" && (read.get(annotation.id) ?? -1) >= annotation.seq),
        consultationId: row.consultationId as ConsultationId,
        consultationTitle: consultation.title,
        lastAnswerDay: dayOf(consultation.lastAnswerDay),
        annotationId: (annotation?.id ?? null) as AnnotationId | null,
        quote: annotation ? shortened(annotation.quote.exact) : "",
        byName: row.byId ? (nameOf.get(row.byId) ?? "") : "",
      },
    ];
  });
};

const isUuid = (value: string): boolean => /^[0-9a-f-]{36}$/.test(value);

const shortened = (text: string): string => {
  const line = text.replace(/\s+/g, " ").trim();
  return line.length > quoteLength ? `${line.slice(0, quoteLength - 1).trimEnd()}…` : line;
};
