import History from "lucide-react/icons/rotate-ccw-clock";
import MessageSquareReply from "lucide-react/icons/message-square-reply";
import Share2 from "lucide-react/icons/share-2";
import { Suspense, useState } from "react";
import type { AnnotationView } from "../../domain/annotation/annotation.ts";
import { colorOf } from "../../domain/people/color.ts";
import { lazyPart } from "../components/lazy-part.tsx";
import { Avatar } from "../components/ui/avatar.tsx";
import { Badge } from "../components/ui/badge.tsx";
import { Button } from "../components/ui/button.tsx";
import { KindBadge } from "../components/ui/kind-badge.tsx";
import { Spinner } from "../components/ui/spinner.tsx";
import { useTranslation } from "../i18n/use-translation.ts";
import { useActor } from "../session/use-actor.ts";
import { abilitiesFor, type ThreadConsultation } from "../threads/abilities.ts";
import { ProposalPanel } from "../threads/proposal-panel.tsx";
import { ReleaseDialog } from "../threads/release-dialog.tsx";
import { ReplyList } from "../threads/reply-list.tsx";
import { Suggestion } from "../threads/suggestion.tsx";
import { Tags } from "../threads/tags.tsx";
import { Time } from "../threads/time.tsx";
import ThreadTools from "../threads/thread-tools.tsx";
import { useThread } from "../threads/use-thread.ts";
import { TrailView } from "../threads/trail-view.tsx";
import { VerdictHistory } from "./verdict-history.tsx";
import "../threads/rich-text.css";
import "./review-thread.css";

const VersionsDialog = lazyPart(async () => ({ default: (await import("../history/versions-dialog.tsx")).VersionsDialog }));
const ReplyComposer = lazyPart(() => import("../threads/reply-composer.tsx"));

type Props = { readonly annotation: AnnotationView; readonly consultation: ThreadConsultation };

/** The annotation under review with its answers. */
export const ReviewThread = ({ annotation, consultation }: Props) => {
  const { t } = useTranslation("review");
  const { t: reading } = useTranslation("reading");
  const actor = useActor();
  const abilities = abilitiesFor(actor, consultation, annotation);
  const { detail } = useThread(annotation);
  const [replying, setReplying] = useState(false);
  const [sharing, setSharing] = useState(false);
  const [versions, setVersions] = useState(false);
  const mayShare = abilities.release.includes("all");
  return (
    <article className="review-thread" aria-label={annotation.authorName}>
      <header className="review-thread__head">
        <Avatar name={annotation.authorName} color={colorOf(annotation.authorId)} />
        <div className="review-thread__who">
          <strong>{annotation.authorName}</strong>
          <span>
            {annotation.unitName ?? annotation.bodyName}, <Time at={annotation.submittedAt ?? annotation.createdAt} />
          </span>
        </div>
        <KindBadge kind={annotation.kind} />
      </header>
      {annotation.html && <div className="rich-text" lang="sv" dangerouslySetInnerHTML={{ __html: annotation.html }} />}
      <Suggestion annotation={annotation} />
      <Tags tags={annotation.tags} />
      {annotation.proposal && <ProposalPanel annotation={annotation} consultation={consultation} />}
      <ThreadTools annotation={annotation} consultation={consultation} />
      {detail?.trail && <TrailView consultationId={annotation.consultationId} trail={detail.trail} />}
      {detail && <ReplyList replies={detail.replies} canWithdraw={annotation.state === "open"} />}
      {detail && <VerdictHistory history={detail.history} />}
      {replying ? (
        <Suspense fallback={<Spinner />}>
          <ReplyComposer annotation={annotation} mayReply={abilities.reply} onDone={() => setReplying(false)} />
        </Suspense>
      ) : (
        <footer className="review-thread__foot">
          {abilities.reply && (
            <Button size="s" variant="quiet" icon={<MessageSquareReply aria-hidden="true" />} onPress={() => setReplying(true)}>
              {reading("thread.reply")}
            </Button>
          )}
          {mayShare && (
            <Button size="s" variant="quiet" icon={<Share2 aria-hidden="true" />} onPress={() => setSharing(true)}>
              {t("release.toAll")}
            </Button>
          )}
          <Button size="s" variant="quiet" icon={<History aria-hidden="true" />} onPress={() => setVersions(true)}>
            {reading("thread.versions")}
          </Button>
          {annotation.audience === "all" && <Badge tone="accent">{t("release.sharedWithAll")}</Badge>}
        </footer>
      )}
      {versions && (
        <Suspense fallback={null}>
          <VersionsDialog title={reading("thread.versions")} document={`annotation/${annotation.id}`} isOpen onOpenChange={setVersions} />
        </Suspense>
      )}
      <ReleaseDialog annotation={annotation} consultation={consultation} to={sharing ? "all" : null} onClose={() => setSharing(false)} />
    </article>
  );
};
