import { z } from "zod";
import { commentBounds, mayBeReworded, type ResponseCommentId } from "../../../domain/response/comment.ts";
import { mayChangeComment, mayCommentResponse } from "../../../domain/policy/response-policy.ts";
import type { Decision } from "../../../domain/policy/decision.ts";
import { writtenSections } from "../../../domain/response/state.ts";
import { ok, refuse, type Result } from "../../../domain/result.ts";
import { Prisma, type Transaction } from "../../database/client.ts";
import { rowCommand, type CommandContext } from "../command.ts";
import * as field from "../input.ts";
import { lockResponse, recordResponse, type FoundResponse, type LockedResponse } from "./lock-response.ts";

const position = z.string().max(commentBounds.position).regex(/^[A-Za-z0-9+/]+=*$/);
const words = field.text(commentBounds.text).pipe(z.string().min(1));
export const commentId = field.anyId.transform((id) => id as ResponseCommentId);

type Comment = NonNullable<Awaited<ReturnType<Transaction["responseComment"]["findUnique"]>>>;
type Found = LockedResponse & { readonly comment: Comment };

/** The comment and its response, under the consultation's lock. */
const lockComment = async (
  context: CommandContext,
  id: string,
  mayDo: (found: FoundResponse, comment: Comment) => Decision,
): Promise<Result<Found>> => {
  const found = await context.tx.responseComment.findUnique({ where: { id }, select: { responseId: true } });
  if (!found) return refuse("not-found");
  const locked = await lockResponse(context, found.responseId);
  if (!locked.ok) return locked;
  const comment = await context.tx.responseComment.findUniqueOrThrow({ where: { id } });
  const decision = mayDo(locked.value, comment);
  if (!decision.ok) return decision;
  return comment.withdrawnAt ? refuse("not-found") : ok({ ...locked.value, comment });
};

const ofAnybody =
  ({ actor }: CommandContext) =>
  ({ consultation, response }: FoundResponse): Decision =>
    mayCommentResponse(actor, consultation, response);

const ofItsAuthor =
  ({ actor }: CommandContext) =>
  ({ consultation, response }: FoundResponse, { authorId }: Comment): Decision =>
    mayChangeComment(actor, consultation, response, authorId);

const anchor = z.object({
  section: z.enum(writtenSections),
  start: position,
  end: position,
  quote: z.string().min(1).max(commentBounds.quote),
});

/** Says something about words of the response or about the whole of it, and perhaps which words should stand there instead. */
export const commentOnResponse = rowCommand({
  name: "response.comment",
  input: z
    .object({
      id: commentId,
      responseId: field.responseId,
      text: field.text(commentBounds.text),
      anchor: anchor.nullable(),
      replacement: z.string().max(commentBounds.replacement).optional(),
    })
    .refine((given) => given.replacement === undefined || mayBeReworded(given.anchor), { path: ["replacement"] }),
  authorise: async (context, { responseId }) => {
    const locked = await lockResponse(context, responseId);
    if (!locked.ok) return locked;
    const decision = ofAnybody(context)(locked.value);
    return decision.ok ? locked : decision;
  },
  apply: async (context, { id, responseId, text, anchor, replacement }, locked) => {
    if (text === "" && replacement === undefined) return refuse("annotation.empty");
    const authorId = context.actor.personId;
    await context.tx.responseComment.create({ data: { id, responseId, authorId, text, anchor: anchor ?? Prisma.DbNull, replacement: replacement ?? null, createdAt: context.now } });
    await recordResponse(context, locked, "response.comment", { commentId: id });
    return ok({ id });
  },
});

export const replyToComment = rowCommand({
  name: "response.reply-comment",
  input: z.object({ id: commentId, commentId, text: words }),
  authorise: (context, input) => lockComment(context, input.commentId, ofAnybody(context)),
  apply: async (context, { id, text }, found) => {
    const { comment, response } = found;
    const authorId = context.actor.personId;
    const threadId = comment.threadId ?? comment.id;
    await context.tx.responseComment.create({ data: { id, responseId: response.id, threadId, authorId, text, createdAt: context.now } });
    await recordResponse(context, found, "response.reply-comment", { commentId: id, threadId });
    return ok({ id });
  },
});

export const editComment = rowCommand({
  name: "response.edit-comment",
  input: z.object({ commentId, text: words }),
  authorise: (context, input) => lockComment(context, input.commentId, ofItsAuthor(context)),
  apply: async (context, { text }, found) => {
    await context.tx.responseComment.update({ where: { id: found.comment.id }, data: { text, editedAt: context.now } });
    await recordResponse(context, found, "response.edit-comment", { commentId: found.comment.id });
    return ok({ id: found.comment.id });
  },
});

/** Its place in the thread remains, its words do not; nor does a change that nobody has accepted. */
export const withdrawComment = rowCommand({
  name: "response.withdraw-comment",
  input: z.object({ commentId }),
  authorise: (context, input) => lockComment(context, input.commentId, ofItsAuthor(context)),
  apply: async (context, _, found) => {
    const { id, outcome, replacement } = found.comment;
    await context.tx.responseComment.update({
      where: { id },
      data: { text: "", withdrawnAt: context.now, replacement: outcome === "accepted" ? replacement : null },
    });
    await recordResponse(context, found, "response.withdraw-comment", { commentId: id });
    return ok({ id });
  },
});

/** Done with, or taken up again; by anybody who may comment. */
export const resolveComment = rowCommand({
  name: "response.resolve-comment",
  input: z.object({ commentId, resolved: z.boolean() }),
  authorise: (context, input) => lockComment(context, input.commentId, ofAnybody(context)),
  apply: async (context, { resolved }, found) => {
    const id = found.comment.threadId ?? found.comment.id;
    const resolution = resolved ? { resolvedAt: context.now, resolvedById: context.actor.personId } : { resolvedAt: null, resolvedById: null };
    await context.tx.responseComment.update({ where: { id }, data: resolution });
    await recordResponse(context, found, resolved ? "response.resolve-comment" : "response.reopen-comment", { commentId: id });
    return ok({ id });
  },
});
