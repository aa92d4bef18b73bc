import { useId, useState } from "react";
import { mayBeReworded, type CommentAnchor, type CommentThread } from "../../../domain/response/comment.ts";
import type { ResponseComments } from "../../../server/queries/response/response-comments.ts";
import { Switch } from "../../components/ui/switch.tsx";
import { useTranslation } from "../../i18n/use-translation.ts";
import { CommentForm } from "./comment-form.tsx";
import { CommentThreadView } from "./comment-thread-view.tsx";
import type { CommentActs } from "./use-comments.ts";
import "./comments.css";

type Props = {
  readonly comments: ResponseComments;
  readonly acts: CommentActs;
  readonly mayWrite: boolean;
  /** The words that a comment is being written on, or that it is on the whole response. Null while none is. */
  readonly writing: CommentAnchor | "whole" | null;
  /** A thread that is to be seen, also when it is done with. */
  readonly wanted: string | null;
  readonly onWritten: () => void;
  readonly onShow: (thread: CommentThread) => void;
};

/** What the body's people say of the response, beside it: those that are done with are put away until they are asked for. */
export const CommentsPanel = ({ comments, acts, mayWrite, writing, wanted, onWritten, onShow }: Props) => {
  const { t } = useTranslation("comments");
  const headingId = useId();
  const done = comments.threads.filter((thread) => thread.resolvedByName !== null);
  const [showsDone, setShowsDone] = useState(done.some(({ id }) => id === wanted));
  const anchor = writing === "whole" ? null : writing;
  const shown = showsDone ? comments.threads : comments.threads.filter((thread) => thread.resolvedByName === null);
  return (
    <aside className="comments" aria-labelledby={headingId}>
      <h2 id={headingId}>{t("title")}</h2>
      {writing && (
        <div className="comment">
          {anchor ? (
            <blockquote className="comment__quote" lang="sv">
              {anchor.quote}
            </blockquote>
          ) : (
            <p className="comment__quote">{t("whole")}</p>
          )}
          <CommentForm
            key={anchor ? anchor.start + anchor.end : "whole"}
            label={t("text")}
            send={t("send")}
            quote={anchor && mayBeReworded(anchor) ? anchor.quote : undefined}
            people={comments.people}
            onSend={(text, replacement) => acts.comment(anchor, text, replacement)}
            onCancel={onWritten}
          />
        </div>
      )}
      {shown.length === 0 && !writing && <p className="comments__empty">{t(comments.mayComment ? "empty" : "none")}</p>}
      {shown.map((thread) => (
        <CommentThreadView key={thread.id} thread={thread} people={comments.people} acts={acts} mayComment={comments.mayComment} mayWrite={mayWrite} onShow={onShow} />
      ))}
      {done.length > 0 && (
        <Switch isSelected={showsDone} onChange={setShowsDone}>
          {t("showDone", { count: done.length })}
        </Switch>
      )}
    </aside>
  );
};
