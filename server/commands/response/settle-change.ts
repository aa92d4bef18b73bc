import { z } from "zod";
import { replaceWords, type Replaced } from "../../../collab/response/replace-words.ts";
import type { Stretch } from "../../../collab/schema/span.ts";
import type { ChangeOutcome, CommentAnchor } from "../../../domain/response/comment.ts";
import { mayWriteResponse } from "../../../domain/policy/response-policy.ts";
import { ok, refuse, type Result } from "../../../domain/result.ts";
import { Prisma } from "../../database/client.ts";
import { documentCommand, rowCommand, type CommandContext, type DocumentEdit } from "../command.ts";
import { commentId } from "./comment.ts";
import { findResponse, lockResponse, recordResponse, type FoundResponse } from "./lock-response.ts";

const input = z.object({ commentId });

type Suggested = {
  readonly id: string;
  readonly anchor: CommentAnchor;
  readonly replacement: string;
  readonly outcome: ChangeOutcome | null;
  readonly replaced: readonly Stretch[] | null;
};

type Found<Access extends FoundResponse> = Access & { readonly suggested: Suggested | null };

const findSuggestion = async <Access extends FoundResponse>(
  context: CommandContext,
  id: string,
  find: (responseId: string) => Promise<Result<Access>>,
): Promise<Result<Found<Access>>> => {
  const row = await context.tx.responseComment.findUnique({ where: { id }, select: { responseId: true } });
  if (!row) return refuse("not-found");
  const found = await find(row.responseId);
  if (!found.ok) return found;
  const decision = mayWriteResponse(context.actor, found.value.consultation, found.value.response);
  if (!decision.ok) return decision;
  const { replacement, anchor, outcome, replaced } = await context.tx.responseComment.findUniqueOrThrow({ where: { id } });
  const suggested =
    replacement === null || anchor === null
      ? null
      : { id, replacement, anchor: anchor as CommentAnchor, outcome: outcome as ChangeOutcome | null, replaced: replaced as readonly Stretch[] | null };
  return ok({ ...found.value, suggested });
};

type Written = { readonly outcome: ChangeOutcome | null; readonly change: (doc: Parameters<typeof replaceWords>[0]) => Result<Replaced> };

/** One edit of the live text, with the row that says what became of the suggestion. */
const editOf = ({ now, actor }: CommandContext, { consultation, response }: FoundResponse, suggested: Suggested, { outcome, change }: Written): DocumentEdit<{ id: string }> => {
  let done: Replaced | null = null;
  const accepted = outcome === "accepted";
  return {
    document: `response/${response.id}`,
    consultationId: consultation.id,
    change: (doc) => {
      const result = change(doc);
      if (!result.ok) return result;
      done = result.value;
      return ok({ id: suggested.id });
    },
    rows: async (tx) => {
      if (!done) throw new Error("the text was not changed");
      await tx.responseComment.update({
        where: { id: suggested.id },
        data: {
          outcome,
          anchor: { ...suggested.anchor, ...done.span },
          replaced: accepted ? (done.was as unknown as Prisma.InputJsonArray) : Prisma.DbNull,
          resolvedAt: accepted ? now : null,
          resolvedById: accepted ? actor.personId : null,
        },
      });
    },
    record: {
      subject: "response",
      subjectId: response.id,
      type: accepted ? "response.accept-change" : "response.undo-change",
      bodyId: response.bodyId,
      data: { commentId: suggested.id },
    },
  };
};

/** The suggested words take the place of those they were suggested for, and rest on what those rested on. */
export const acceptChange = documentCommand({
  name: "response.accept-change",
  input,
  authorise: (context, given) => findSuggestion(context, given.commentId, (id) => findResponse(context, id)),
  edit: async (context, _, found) => {
    const { suggested } = found;
    if (!suggested || suggested.outcome !== null) return refuse("response.no-suggestion");
    const { anchor, replacement } = suggested;
    return ok(editOf(context, found, suggested, { outcome: "accepted", change: (doc) => replaceWords(doc, anchor, anchor.quote, replacement) }));
  },
});

/** The words that gave way stand again, with all their marks, as long as nobody has changed what took their place. */
export const undoChange = documentCommand({
  name: "response.undo-change",
  input,
  authorise: (context, given) => findSuggestion(context, given.commentId, (id) => findResponse(context, id)),
  edit: async (context, _, found) => {
    const { suggested } = found;
    if (suggested?.outcome !== "accepted" || !suggested.replaced) return refuse("response.no-suggestion");
    const { anchor, replacement, replaced } = suggested;
    return ok(editOf(context, found, suggested, { outcome: null, change: (doc) => replaceWords(doc, anchor, replacement, replaced) }));
  },
});

/** The words stay as they are. */
export const rejectChange = rowCommand({
  name: "response.reject-change",
  input,
  authorise: (context, given) => findSuggestion(context, given.commentId, (id) => lockResponse(context, id)),
  apply: async (context, _, found) => {
    const { suggested } = found;
    if (!suggested || suggested.outcome !== null) return refuse("response.no-suggestion");
    await context.tx.responseComment.update({
      where: { id: suggested.id },
      data: { outcome: "rejected", resolvedAt: context.now, resolvedById: context.actor.personId },
    });
    await recordResponse(context, found, "response.reject-change", { commentId: suggested.id });
    return ok({ id: suggested.id });
  },
});
