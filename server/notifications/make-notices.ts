/**
 * Makes people's notices from what has happened in a consultation: from its audit events, in the order of the change sequence, and from
 * mentions. Whoever calls needs no lock of the consultation, and nothing is lost or told twice, on however many nodes this runs: the
 * cursor's row is locked, and each notice has a name of its own.
 */
import { v7 as uuid } from "uuid";
import type { BodyId } from "../../domain/ids.ts";
import { mailTime } from "../../domain/notifications/mail-time.ts";
import type { NoticeKind } from "../../domain/notifications/notification.ts";
import { canSeeAnnotation } from "../../domain/policy/annotation-policy.ts";
import { maySeeExtension, maySeeWithdrawnInvitation } from "../../domain/policy/consultation-policy.ts";
import { maySeeResponse } from "../../domain/policy/response-policy.ts";
import { inTransaction, type Database, type Transaction } from "../database/client.ts";
import { accessOf as responseAccessOf } from "../commands/response/lock-response.ts";
import { accessOf } from "../repositories/annotations.ts";
import { loadConsultationFacts } from "../repositories/consultations.ts";
import { loadActors } from "../repositories/people.ts";
import { loadSettings } from "../repositories/settings.ts";
import { fromComments } from "./from-comments.ts";
import { fromExtensions } from "./from-extensions.ts";
import { fromInvitations } from "./from-invitations.ts";

/** Wakes every node; the payload is the ids of people with something new, by spaces. */
export const noticeChannel = "samsvar_notice";

/** Events in one go; the rest in the next. */
const eventsAtOnce = 200;

/** What is older is no news: a database that is brought up from before there were notices. */
const newsMs = 2 * 24 * 3_600_000;

/** A notice that somebody may get, if they may see what it is about. */
export type Candidate = {
  readonly kind: NoticeKind;
  readonly personId: string;
  readonly annotationId: string | null;
  /** Of a comment on it. */
  readonly responseId?: string;
  /** The body that has asked for more time. */
  readonly askingBodyId?: BodyId;
  /** The body that is not asked any more. */
  readonly uninvitedBodyId?: BodyId;
  readonly sourceId: string;
  readonly byId: string | null;
  readonly at: Date;
};

/** Returns whether there is more to do. */
export const makeNotices = (database: Database, consultationId: string, now: Date): Promise<boolean> =>
  inTransaction(database, async (tx) => {
    await tx.$executeRaw`insert into "NoticeCursor" ("consultationId", seq) values (${consultationId}::uuid, 0) on conflict do nothing`;
    const [cursor] = await tx.$queryRaw<{ seq: bigint }[]>`select seq from "NoticeCursor" where "consultationId" = ${consultationId}::uuid for update`;
    const facts = cursor && (await loadConsultationFacts(tx, consultationId));
    if (!facts) return false;
    const events = await tx.auditEvent.findMany({
      where: { consultationId, seq: { gt: cursor.seq } },
      orderBy: { seq: "asc" },
      take: eventsAtOnce,
      select: { seq: true, at: true, type: true, subjectId: true, actorId: true, data: true },
    });
    const recent = events.filter((e) => now.getTime() - e.at.getTime() < newsMs);
    const candidates = [
      ...(await fromEvents(tx, recent)),
      ...(await fromComments(tx, recent)),
      ...(await fromExtensions(tx, facts, recent)),
      ...(await fromInvitations(tx, facts, recent)),
      ...(await fromMentions(tx, consultationId, new Date(now.getTime() - newsMs))),
    ];
    const last = events.at(-1)?.seq;
    if (last !== undefined && last !== null) await tx.noticeCursor.update({ where: { consultationId }, data: { seq: last } });
    if (candidates.length === 0) return events.length === eventsAtOnce;

    const people = new Map((await loadActors(tx, [...new Set(candidates.map((c) => c.personId))])).map((a) => [a.personId as string, a]));
    const settingsOf = await loadSettings(tx, [...people.keys()]);
    const annotations = await tx.annotation.findMany({ where: { id: { in: [...new Set(candidates.flatMap((c) => c.annotationId ?? []))] } } });
    const accessById = new Map(annotations.map((a) => [a.id, accessOf(a)]));
    const responses = await tx.response.findMany({ where: { id: { in: candidates.flatMap((c) => c.responseId ?? []) } }, select: { id: true, bodyId: true, state: true } });
    const responseById = new Map(responses.map((r) => [r.id, responseAccessOf(r)]));
    const told = candidates.filter((c) => {
      const [actor, access] = [people.get(c.personId), accessById.get(c.annotationId ?? "")];
      const response = responseById.get(c.responseId ?? "");
      if (c.askingBodyId) return actor && maySeeExtension(actor, facts, c.askingBodyId);
      if (c.uninvitedBodyId) return actor && maySeeWithdrawnInvitation(actor, facts, c.uninvitedBodyId);
      if (response) return actor && maySeeResponse(actor, facts, response).ok;
      return actor && access && access.state !== "draft" && access.state !== "withdrawn" && canSeeAnnotation(actor, facts, access);
    });
    const made = await tx.notification.createManyAndReturn({
      data: told.map(({ responseId: _, askingBodyId: __, uninvitedBodyId: ___, ...c }) => ({ ...c, id: uuid(), consultationId, mailAfter: mailTime(c.kind, settingsOf(c.personId), now) })),
      skipDuplicates: true,
      select: { personId: true },
    });
    await wake(tx, made.map((m) => m.personId));
    return events.length === eventsAtOnce;
  });

/** Tells every node that these people have something new, or have read something, once this transaction is committed. */
export const wake = async (tx: Transaction, personIds: readonly string[]): Promise<void> => {
  const people = [...new Set(personIds)];
  // A payload is shorter than 8,000 bytes.
  for (let from = 0; from < people.length; from += 200) {
    await tx.$executeRaw`select pg_notify(${noticeChannel}, ${people.slice(from, from + 200).join(" ")})`;
  }
};

export type Event = { seq: bigint | null; at: Date; type: string; subjectId: string | null; actorId: string | null; data: unknown };

const fromEvents = async (tx: Transaction, events: readonly Event[]): Promise<Candidate[]> => {
  const concerned = events.flatMap((e) => (e.subjectId && e.type.startsWith("annotation.") ? [{ ...e, annotationId: e.subjectId }] : []));
  const ids = [...new Set(concerned.map((e) => e.annotationId))];
  if (ids.length === 0) return [];
  const threads = await tx.annotation.findMany({
    where: { id: { in: ids } },
    select: { id: true, authorId: true, replies: { select: { authorId: true } }, follows: true, assignment: { select: { personId: true } } },
  });
  const threadOf = new Map(threads.map((t) => [t.id, t]));
  return concerned.flatMap((event): Candidate[] => {
    const thread = threadOf.get(event.annotationId);
    if (!thread) return [];
    const data = event.data as { replyId?: string; personId?: string | null };
    const notice = (kind: NoticeKind, personId: string, sourceId = `${event.annotationId}@${event.seq}`): Candidate[] =>
      personId === event.actorId ? [] : [{ kind, personId, annotationId: event.annotationId, sourceId, byId: event.actorId, at: event.at }];
    const muted = new Set(thread.follows.filter((f) => f.level === "mute").map((f) => f.personId));
    const concernedPeople = [
      thread.authorId,
      ...thread.replies.map((r) => r.authorId),
      ...(thread.assignment ? [thread.assignment.personId] : []),
      ...thread.follows.filter((f) => f.level === "follow").map((f) => f.personId),
    ];
    const everybody = (kind: NoticeKind, sourceId?: string): Candidate[] =>
      [...new Set(concernedPeople)].filter((id) => !muted.has(id)).flatMap((id) => notice(kind, id, sourceId));
    switch (event.type) {
      case "annotation.reply":
      case "annotation.contest":
        return everybody("reply", data.replyId);
      case "annotation.settle":
      case "annotation.confirm":
        return everybody("settled");
      case "annotation.reopen":
        return everybody("reopened");
      case "annotation.propose":
        return notice("proposal", thread.authorId);
      case "annotation.assign":
        return data.personId ? notice("assigned", data.personId) : [];
      default:
        return [];
    }
  });
};

/** Mentions in what has been handed in that nobody has been told of yet: they have no event of their own. */
const fromMentions = async (tx: Transaction, consultationId: string, since: Date): Promise<Candidate[]> => {
  const rows = await tx.$queryRaw<{ sourceId: string; personId: string; annotationId: string; byId: string; at: Date }[]>`
    select m."sourceId", m."personId", m."annotationId", m."byId", m.at from "Mention" m
    join "Annotation" a on a.id = m."annotationId"
    where a."consultationId" = ${consultationId}::uuid and a.state in ('open', 'settled') and m."personId" <> m."byId" and m.at > ${since}
      and not exists (
        select 1 from "Notification" n where n."personId" = m."personId" and n.kind = 'mention' and n."sourceId" = m."sourceId"::text
      )
    limit 500`;
  return rows.map((row): Candidate => ({ kind: "mention", ...row }));
};
