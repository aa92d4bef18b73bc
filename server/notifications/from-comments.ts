import type { NoticeKind } from "../../domain/notifications/notification.ts";
import type { BodyId } from "../../domain/ids.ts";
import { hasRole, type Actor } from "../../domain/people/actor.ts";
import { namedIn } from "../../domain/response/comment.ts";
import type { Transaction } from "../database/client.ts";
import { loadActors } from "../repositories/people.ts";
import type { Candidate, Event } from "./make-notices.ts";

/**
 * What comments on responses give: whoever is named is told of that, those in the thread of an answer to it, and those who write the
 * response of a new comment. Nobody twice of the same words.
 */
export const fromComments = async (tx: Transaction, events: readonly Event[]): Promise<Candidate[]> => {
  const concerned = events.filter((e) => ["response.comment", "response.reply-comment", "response.edit-comment"].includes(e.type));
  const ids = concerned.map((e) => (e.data as { commentId: string }).commentId);
  if (ids.length === 0) return [];
  const comments = await tx.responseComment.findMany({ where: { id: { in: ids }, withdrawnAt: null }, include: { response: { select: { bodyId: true } } } });
  const threadIds = comments.map((c) => c.threadId ?? c.id);
  const said = await tx.responseComment.findMany({ where: { OR: [{ id: { in: threadIds } }, { threadId: { in: threadIds } }], withdrawnAt: null } });
  const peopleOf = await membersOf(tx, comments.map((c) => c.response.bodyId));
  return concerned.flatMap((event, index): Candidate[] => {
    const comment = comments.find((c) => c.id === ids[index]);
    if (!comment) return [];
    const bodyId = comment.response.bodyId as BodyId;
    const people = peopleOf(bodyId);
    const told = new Set([event.actorId]);
    const notices = (kind: NoticeKind, personIds: readonly string[]): Candidate[] =>
      personIds.flatMap((personId): Candidate[] => {
        if (told.has(personId)) return [];
        told.add(personId);
        return [{ kind, personId, annotationId: null, responseId: comment.responseId, sourceId: comment.id, byId: event.actorId, at: event.at }];
      });
    const named = notices("commentMention", namedIn(comment.text, people).map((p) => p.personId));
    if (event.type === "response.edit-comment") return named;
    if (comment.threadId === null) return [...named, ...notices("comment", people.filter((p) => hasRole(p, bodyId, "consolidator")).map((p) => p.personId))];
    const before = said.filter((s) => (s.id === comment.threadId || s.threadId === comment.threadId) && s.createdAt <= comment.createdAt);
    return [...named, ...notices("commentReply", before.map((s) => s.authorId))];
  });
};

const membersOf = async (tx: Transaction, bodyIds: readonly string[]): Promise<(bodyId: string) => readonly Actor[]> => {
  const members = await tx.membership.findMany({ where: { bodyId: { in: [...bodyIds] } }, select: { personId: true, bodyId: true } });
  const actors = await loadActors(tx, [...new Set(members.map((m) => m.personId))]);
  return (bodyId) => actors.filter((a) => members.some((m) => m.personId === a.personId && m.bodyId === bodyId));
};
