import Undo2 from "lucide-react/icons/undo-2";
import { useState } from "react";
import type { Reply } from "../../domain/annotation/annotation.ts";
import { colorOf } from "../../domain/people/color.ts";
import { AlertDialog } from "../components/ui/alert-dialog.tsx";
import { Avatar } from "../components/ui/avatar.tsx";
import { IconButton } from "../components/ui/icon-button.tsx";
import { useTranslation } from "../i18n/use-translation.ts";
import { useCommand } from "../live/use-command.ts";
import { useRefusal } from "../live/use-refusal.ts";
import { useActor } from "../session/use-actor.ts";
import { Time } from "./time.tsx";
import "./reply-list.css";

/** A thread's answers, oldest first. One may take one's own back while the thread is open. */
export const ReplyList = ({ replies, canWithdraw }: { readonly replies: readonly Reply[]; readonly canWithdraw: boolean }) => {
  const { t } = useTranslation("reading");
  const { personId } = useActor();
  const { send } = useCommand();
  const tellRefusal = useRefusal();
  const [asking, setAsking] = useState<Reply | null>(null);

  const withdraw = async (reply: Reply): Promise<void> => {
    const result = await send("reply.withdraw", { replyId: reply.id });
    if (!result.ok) tellRefusal(result.refusal);
  };
  if (replies.length === 0) return null;
  return (
    <>
      <ol className="reply-list" aria-label={t("reply.list")}>
        {replies.map((reply) => (
          <li key={reply.id} className="reply-list__reply">
            <Avatar name={reply.authorName} color={colorOf(reply.authorId)} size="s" />
            <div className="reply-list__body">
              <p className="reply-list__who">
                <strong>{reply.authorName}</strong> <span>{reply.bodyName}</span>{" "}
                <span>
                  <Time at={reply.createdAt} />
                </span>
              </p>
              {reply.withdrawn ? (
                <p className="reply-list__gone">{t("reply.withdrawn")}</p>
              ) : (
                <div className="rich-text" lang="sv" dangerouslySetInnerHTML={{ __html: reply.html }} />
              )}
            </div>
            {canWithdraw && reply.authorId === personId && !reply.withdrawn && (
              <IconButton size="s" label={t("reply.withdraw")} icon={<Undo2 aria-hidden="true" />} onPress={() => setAsking(reply)} />
            )}
          </li>
        ))}
      </ol>
      <AlertDialog
        isOpen={asking !== null}
        onOpenChange={(open) => !open && setAsking(null)}
        title={t("withdrawDialog.replyTitle")}
        confirm={t("withdrawDialog.confirm")}
        onConfirm={() => (asking ? withdraw(asking) : undefined)}
      >
        <p>{t("withdrawDialog.replyText")}</p>
      </AlertDialog>
    </>
  );
};
