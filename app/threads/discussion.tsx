import { Suspense, useState } from "react";
import type { AnnotationView } from "../../domain/annotation/annotation.ts";
import { lazyPart } from "../components/lazy-part.tsx";
import { Button } from "../components/ui/button.tsx";
import { ComingField } from "../components/ui/coming-field.tsx";
import { Spinner } from "../components/ui/spinner.tsx";
import { useTranslation } from "../i18n/use-translation.ts";
import { keptReply } from "./kept-reply.ts";
import { TrailView } from "./trail-view.tsx";
import { ReleaseList } from "./release-list.tsx";
import { ReplyList } from "./reply-list.tsx";
import { useThread } from "./use-thread.ts";
import "./discussion.css";

const ReplyComposer = lazyPart(() => import("./reply-composer.tsx"));

type Props = { readonly annotation: AnnotationView; readonly mayReply: boolean };

/** An open thread's answers, and writing one. */
const Discussion = ({ annotation, mayReply }: Props) => {
  const { t } = useTranslation("reading");
  const { detail, failed, retry } = useThread(annotation);
  const [writing, setWriting] = useState(() => keptReply(annotation.id).read() !== null);

  return (
    <div className="discussion">
      {failed && (
        <p className="discussion__failed" role="status">
          {t("thread.repliesFailed")}{" "}
          <Button size="s" onPress={retry}>
            {t("thread.retry")}
          </Button>
        </p>
      )}
      {!detail && !failed && annotation.replyCount > 0 && <Spinner size="s" label={t("thread.loadingReplies")} />}
      {detail?.trail && <TrailView consultationId={annotation.consultationId} trail={detail.trail} />}
      {detail && <ReleaseList releases={detail.releases} />}
      {detail && <ReplyList replies={detail.replies} canWithdraw={mayReply} />}
      {writing ? (
        <Suspense fallback={<ComingField size="s" />}>
          <ReplyComposer annotation={annotation} mayReply={mayReply} onDone={() => setWriting(false)} />
        </Suspense>
      ) : (
        mayReply && (
          <Button size="s" className="discussion__reply" data-answer onPress={() => setWriting(true)}>
            {t("thread.reply")}
          </Button>
        )
      )}
    </div>
  );
};

export default Discussion;
