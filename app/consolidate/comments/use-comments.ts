import { v7 as uuid } from "uuid";
import type { ResponseId } from "../../../domain/ids.ts";
import type { CommentAnchor, ResponseCommentId } from "../../../domain/response/comment.ts";
import type { CommandInput, CommandName } from "../../../server/commands/registry.ts";
import { toast } from "../../components/ui/toast.ts";
import { useTranslation } from "../../i18n/use-translation.ts";
import { useCommand } from "../../live/use-command.ts";
import { useRefusal } from "../../live/use-refusal.ts";

export type CommentActs = {
  readonly comment: (anchor: CommentAnchor | null, text: string, replacement: string | null) => Promise<boolean>;
  readonly reply: (id: ResponseCommentId, text: string) => Promise<boolean>;
  readonly edit: (id: ResponseCommentId, text: string) => Promise<boolean>;
  readonly withdraw: (id: ResponseCommentId) => Promise<boolean>;
  readonly resolve: (id: ResponseCommentId, resolved: boolean) => Promise<boolean>;
  readonly accept: (id: ResponseCommentId) => Promise<boolean>;
  readonly reject: (id: ResponseCommentId) => Promise<boolean>;
  readonly undo: (id: ResponseCommentId) => Promise<boolean>;
};

/** What is done with comments on the response. Each answers whether it was; a refusal has then been told. */
export const useComments = (responseId: ResponseId, askAgain: () => Promise<void>): CommentActs => {
  const { t } = useTranslation("comments");
  const { t: desk } = useTranslation("consolidate");
  const { send } = useCommand();
  const tellRefusal = useRefusal();
  const act = async <Name extends CommandName>(name: Name, input: CommandInput<Name>): Promise<boolean> => {
    const result = await send(name, input);
    if (!result.ok) {
      tellRefusal(result.refusal);
      return false;
    }
    await askAgain();
    return true;
  };
  const undo = (commentId: ResponseCommentId) => act("response.undo-change", { commentId });
  return {
    comment: (anchor, text, replacement) =>
      act("response.comment", { id: uuid(), responseId, anchor, text, ...(replacement === null ? {} : { replacement }) }),
    reply: (commentId, text) => act("response.reply-comment", { id: uuid(), commentId, text }),
    edit: (commentId, text) => act("response.edit-comment", { commentId, text }),
    withdraw: (commentId) => act("response.withdraw-comment", { commentId }),
    resolve: (commentId, resolved) => act("response.resolve-comment", { commentId, resolved }),
    accept: async (commentId) => {
      const done = await act("response.accept-change", { commentId });
      if (done) toast({ tone: "success", text: t("changeAccepted"), action: { label: desk("undo"), onPress: () => void undo(commentId) } });
      return done;
    },
    reject: (commentId) => act("response.reject-change", { commentId }),
    undo,
  };
};
