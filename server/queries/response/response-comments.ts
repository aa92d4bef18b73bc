import { z } from "zod";
import type { PersonId } from "../../../domain/ids.ts";
import { mayCommentResponse } from "../../../domain/policy/response-policy.ts";
import type { ChangeOutcome, CommentAnchor, CommentThread, CommentView, ResponseCommentId } from "../../../domain/response/comment.ts";
import { ok } from "../../../domain/result.ts";
import * as field from "../../commands/input.ts";
import type { Database } from "../../database/client.ts";
import { query } from "../query.ts";
import { ownResponse } from "./own-response.ts";

export type ResponseComments = {
  readonly threads: readonly CommentThread[];
  readonly mayComment: boolean;
  /** Names of the body's people, who can be mentioned. */
  readonly people: readonly string[];
};

type Row = Awaited<ReturnType<Database["responseComment"]["findMany"]>>[number];

/** What the body's people have said of the response itself, oldest first. A thread of which nothing is left is not there. */
export const responseComments = query({
  name: "response-comments",
  input: z.object({ responseId: field.responseId }),
  run: async ({ actor, database }, { responseId }) => {
    const found = await ownResponse({ actor, database }, responseId);
    if (!found.ok) return found;
    const { consultation, response } = found.value;
    const rows = await database.responseComment.findMany({ where: { responseId }, orderBy: [{ createdAt: "asc" }, { id: "asc" }] });
    const ids = rows.flatMap((row) => [row.authorId, ...(row.resolvedById ? [row.resolvedById] : [])]);
    const people = await database.person.findMany({ where: { id: { in: ids } }, select: { id: true, name: true } });
    const names = new Map(people.map((p) => [p.id, p.name]));
    const threads = rows
      .filter((row) => row.threadId === null)
      .map((row) => threadOf(row, rows.filter((reply) => reply.threadId === row.id), names))
      .filter((thread) => !thread.isWithdrawn || thread.outcome === "accepted" || thread.replies.some((reply) => !reply.isWithdrawn));
    const members = await database.membership.findMany({
      where: { bodyId: response.bodyId, person: { disabledAt: null } },
      select: { person: { select: { name: true } } },
    });
    const mentionable = members.map(({ person }) => person.name).sort((a, b) => a.localeCompare(b, "sv"));
    const value: ResponseComments = { threads, mayComment: mayCommentResponse(actor, consultation, response).ok, people: mentionable };
    return ok(value);
  },
});

const threadOf = (row: Row, replies: readonly Row[], names: ReadonlyMap<string, string>): CommentThread => ({
  ...commentOf(row, names),
  anchor: row.anchor as CommentAnchor | null,
  replacement: row.replacement,
  outcome: row.outcome as ChangeOutcome | null,
  resolvedByName: row.resolvedById && (names.get(row.resolvedById) ?? ""),
  replies: replies.map((reply) => commentOf(reply, names)),
});

const commentOf = (row: Row, names: ReadonlyMap<string, string>): CommentView => ({
  id: row.id as ResponseCommentId,
  authorId: row.authorId as PersonId,
  authorName: names.get(row.authorId) ?? "",
  text: row.text,
  at: row.createdAt.toISOString(),
  isEdited: row.editedAt !== null,
  isWithdrawn: row.withdrawnAt !== null,
});
