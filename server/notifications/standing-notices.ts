import { isOfComment, isOfExtension, type NoticeKind, type NoticeView } from "../../domain/notifications/notification.ts";
import type { AnnotationId, BodyId, ConsultationId, ExtensionId } from "../../domain/ids.ts";
import type { Actor } from "../../domain/people/actor.ts";
import { nearestDay } from "../../domain/consultation/extension.ts";
import { mayReadConsultation, maySeeExtension, participantMemberships } from "../../domain/policy/consultation-policy.ts";
import { maySeeResponse } from "../../domain/policy/response-policy.ts";
import type { CommentAnchor, ResponseCommentId } from "../../domain/response/comment.ts";
import type { ConsultationFacts } from "../../domain/consultation/consultation.ts";
import { accessOf } from "../commands/response/lock-response.ts";
import type { Transaction } from "../database/client.ts";
import { loadAnnotations, type StoredAnnotation } from "../repositories/annotations.ts";
import { dayOf, loadFactsById } from "../repositories/consultations.ts";
import { loadLastAnswerDays } from "../repositories/extensions.ts";
import { standingWithdrawals } from "./standing-withdrawals.ts";
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
  const known = await loadFactsById(tx, consultationIds);
  const factsById = new Map([...known].filter(([, facts]) => mayReadConsultation(actor, facts).ok));
  const annotations = new Map<string, StoredAnnotation>(
    (await loadAnnotations(tx, { ids: rows.flatMap((r) => (r.annotationId ? [r.annotationId] : [])) })).map((a) => [a.id, a]),
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

  const comments = await standingComments(tx, actor, factsById, rows);
  const extensions = await standingExtensions(tx, actor, factsById, rows);
  const withdrawals = await standingWithdrawals(tx, actor, known, rows);
  const daysOf = await loadLastAnswerDays(tx, consultationIds);

  return rows.flatMap((row): NoticeView[] => {
    const withdrawn = withdrawals.get(row.id);
    if (withdrawn) return [{ ...withdrawn, byName: row.byId ? (nameOf.get(row.byId) ?? "") : "" }];
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
    } else if (isOfComment(kind)) {
      if (!comments.has(row.sourceId)) return [];
    } else if (isOfExtension(kind)) {
      if (!extensions.has(row.id)) return [];
    } else if (kind !== "reminder" || facts.state !== "open") return [];
    const about = comments.get(row.sourceId);
    const consultationDay = dayOf(consultation.lastAnswerDay);
    const own = participantMemberships(actor, facts).map(({ bodyId }) => daysOf({ id: consultation.id, lastAnswerDay: consultationDay }, bodyId));
    return [
      {
        id: row.id,
        kind,
        at: row.at.toISOString(),
        // Who has opened the thread since has read it; that one is asked to see to it does not go away by looking.
        read: row.readAt !== null || (annotation !== undefined && kind !== "assigned" && (read.get(annotation.id) ?? -1) >= annotation.seq),
        consultationId: row.consultationId as ConsultationId,
        consultationTitle: consultation.title,
        lastAnswerDay: own.length > 0 ? nearestDay(own, dayOf(row.at)) : consultationDay,
        annotationId: (annotation?.id ?? null) as AnnotationId | null,
        comment: about ? { threadId: about.threadId, bodyId: about.bodyId } : null,
        extension: extensions.get(row.id) ?? null,
        invitation: null,
        quote: shortened(annotation?.quote.exact ?? about?.quote ?? ""),
        byName: row.byId ? (nameOf.get(row.byId) ?? "") : "",
      },
    ];
  });
};

type StandingComment = { readonly threadId: ResponseCommentId; readonly bodyId: BodyId; readonly quote: string };

/** The comments on responses that are told of and can still be read. */
const standingComments = async (
  tx: Transaction,
  actor: Actor,
  factsById: ReadonlyMap<string, ConsultationFacts>,
  rows: readonly NoticeRow[],
): Promise<ReadonlyMap<string, StandingComment>> => {
  const ids = rows.flatMap((r) => (isOfComment(r.kind as NoticeKind) ? [r.sourceId] : []));
  if (ids.length === 0) return new Map();
  const said = await tx.responseComment.findMany({ where: { id: { in: ids }, withdrawnAt: null }, include: { response: true } });
  const threads = await tx.responseComment.findMany({ where: { id: { in: said.map((c) => c.threadId ?? c.id) } }, select: { id: true, anchor: true } });
  return new Map(
    said.flatMap((c): [string, StandingComment][] => {
      const facts = factsById.get(c.response.consultationId);
      if (!facts || !maySeeResponse(actor, facts, accessOf(c.response)).ok) return [];
      const threadId = c.threadId ?? c.id;
      const anchor = (threads.find((t) => t.id === threadId)?.anchor ?? null) as CommentAnchor | null;
      return [[c.id, { threadId: threadId as ResponseCommentId, bodyId: c.response.bodyId as BodyId, quote: anchor?.quote ?? "" }]];
    }),
  );
};

/** By notice, the requests for more time that are told of and may be seen. That somebody asks holds while nobody has answered. */
const standingExtensions = async (
  tx: Transaction,
  actor: Actor,
  factsById: ReadonlyMap<string, ConsultationFacts>,
  rows: readonly NoticeRow[],
): Promise<ReadonlyMap<string, NonNullable<NoticeView["extension"]>>> => {
  const concerned = rows.filter((r) => isOfExtension(r.kind as NoticeKind));
  if (concerned.length === 0) return new Map();
  const requests = await tx.extensionRequest.findMany({ where: { id: { in: concerned.map((r) => r.sourceId) } } });
  const bodies = await tx.body.findMany({ where: { id: { in: requests.map((r) => r.bodyId) } }, select: { id: true, name: true } });
  return new Map(
    concerned.flatMap((row): [string, NonNullable<NoticeView["extension"]>][] => {
      const request = requests.find((r) => r.id === row.sourceId);
      const facts = factsById.get(row.consultationId);
      const bodyId = request?.bodyId as BodyId;
      if (!request || !facts || !maySeeExtension(actor, facts, bodyId)) return [];
      if (row.kind === "moreTimeAsked" && (request.state !== "asked" || facts.state !== "open")) return [];
      const bodyName = bodies.find((b) => b.id === bodyId)?.name ?? "";
      return [[row.id, { id: request.id as ExtensionId, bodyId, bodyName, day: dayOf(request.grantedDay ?? request.wantedDay) }]];
    }),
  );
};

const isUuid = (value: string): boolean => /^[0-9a-f-]{36}$/.test(value);

const shortened = (text: string): string => {
  const line = text.replace(/\s+/g, " ").trim();
  return line.length > quoteLength ? `${line.slice(0, quoteLength - 1).trimEnd()}…` : line;
};
