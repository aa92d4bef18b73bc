import { useState } from "react";
import type { CommentThread, CommentView } from "../../../domain/response/comment.ts";
import { AlertDialog } from "../../components/ui/alert-dialog.tsx";
import { Button } from "../../components/ui/button.tsx";
import { formatMoment } from "../../i18n/format.ts";
import { useTranslation } from "../../i18n/use-translation.ts";
import { useActor } from "../../session/use-actor.ts";
import { WordingChange } from "../../threads/suggestion.tsx";
import { CommentForm } from "./comment-form.tsx";
import type { CommentActs } from "./use-comments.ts";

type Props = {
  readonly thread: CommentThread;
  readonly people: readonly string[];
  readonly acts: CommentActs;
  readonly mayComment: boolean;
  /** Decides on suggested changes. */
  readonly mayWrite: boolean;
  readonly onShow: (thread: CommentThread) => void;
};

/** One comment on the response with its answers, and what can be done with it. */
export const CommentThreadView = ({ thread, people, acts, mayComment, mayWrite, onShow }: Props) => {
  const { t } = useTranslation("comments");
  const [replying, setReplying] = useState(false);
  const isDone = thread.resolvedByName !== null;
  return (
    <article className="comment" data-thread={thread.id} tabIndex={-1} aria-label={t("by", { name: thread.authorName })}>
      {thread.anchor ? (
        <button type="button" className="comment__quote" lang="sv" title={t("show")} onClick={() => onShow(thread)}>
          {thread.anchor.quote}
        </button>
      ) : (
        <p className="comment__quote">{t("whole")}</p>
      )}
      <Said comment={thread} people={people} acts={acts} mayComment={mayComment} />
      {thread.anchor && thread.replacement !== null && (
        <WordingChange
          title={thread.outcome ? t(`outcome.${thread.outcome}`) : t("change")}
          before={thread.anchor.quote}
          after={thread.replacement}
        />
      )}
      {thread.replacement !== null && mayWrite && (
        <p className="comment__acts">
          {thread.outcome === null && (
            <>
              <Button size="s" variant="primary" onPress={() => void acts.accept(thread.id)}>
                {t("accept")}
              </Button>
              <Button size="s" onPress={() => void acts.reject(thread.id)}>
                {t("reject")}
              </Button>
            </>
          )}
          {thread.outcome === "accepted" && (
            <Button size="s" variant="quiet" onPress={() => void acts.undo(thread.id)}>
              {t("undoChange")}
            </Button>
          )}
        </p>
      )}
      {thread.replies.map((reply) => (
        <div key={reply.id} className="comment__reply">
          <Said comment={reply} people={people} acts={acts} mayComment={mayComment} />
        </div>
      ))}
      {isDone && <p className="comment__done">{t("doneBy", { name: thread.resolvedByName })}</p>}
      {replying && (
        <CommentForm label={t("reply")} send={t("send")} people={people} onSend={(text) => acts.reply(thread.id, text)} onCancel={() => setReplying(false)} />
      )}
      {mayComment && !replying && !thread.isWithdrawn && (
        <p className="comment__acts">
          <Button size="s" variant="quiet" onPress={() => setReplying(true)}>
            {t("reply")}
          </Button>
          {!(isDone && thread.outcome === "accepted") && (
            <Button size="s" variant="quiet" onPress={() => void acts.resolve(thread.id, !isDone)}>
              {t(isDone ? "reopen" : "resolve")}
            </Button>
          )}
        </p>
      )}
    </article>
  );
};

type SaidProps = Pick<Props, "acts" | "mayComment" | "people"> & { readonly comment: CommentView };

const Said = ({ comment, people, acts, mayComment }: SaidProps) => {
  const { t, i18n } = useTranslation("comments");
  const { personId } = useActor();
  const [editing, setEditing] = useState(false);
  const [removing, setRemoving] = useState(false);
  const isMine = mayComment && comment.authorId === personId && !comment.isWithdrawn;
  return (
    <>
      <p className="comment__who">
        <strong>{comment.authorName}</strong> <time dateTime={comment.at}>{formatMoment(comment.at, i18n.language)}</time>
        {comment.isEdited && <span>{t("edited")}</span>}
      </p>
      {editing ? (
        <CommentForm
          label={t("edit")}
          send={t("save")}
          initial={comment.text}
          people={people}
          onSend={(text) => acts.edit(comment.id, text)}
          onCancel={() => setEditing(false)}
        />
      ) : comment.isWithdrawn ? (
        <p className="comment__done">{t("withdrawn")}</p>
      ) : (
        comment.text && <p className="comment__text">{comment.text}</p>
      )}
      {isMine && !editing && (
        <p className="comment__acts">
          <Button size="s" variant="quiet" onPress={() => setEditing(true)}>
            {t("edit")}
          </Button>
          <Button size="s" variant="quiet" onPress={() => setRemoving(true)}>
            {t("withdraw")}
          </Button>
        </p>
      )}
      <AlertDialog
        isOpen={removing}
        onOpenChange={setRemoving}
        title={t("withdrawTitle")}
        confirm={t("withdraw")}
        onConfirm={async () => void (await acts.withdraw(comment.id))}
      >
        {t("withdrawText")}
      </AlertDialog>
    </>
  );
};
