import MessageSquare from "lucide-react/icons/message-square";
import Pencil from "lucide-react/icons/pencil";
import ThumbsUp from "lucide-react/icons/thumbs-up";
import { Suspense, memo, useId, useState, type MouseEvent, type ReactNode } from "react";
import { agreementCount } from "../../domain/annotation/agreement.ts";
import type { AnnotationView } from "../../domain/annotation/annotation.ts";
import { membershipIn } from "../../domain/people/actor.ts";
import { colorOf } from "../../domain/people/color.ts";
import { lazyExtra, lazyPart } from "../components/lazy-part.tsx";
import { Avatar } from "../components/ui/avatar.tsx";
import { Badge } from "../components/ui/badge.tsx";
import { Button } from "../components/ui/button.tsx";
import { ComingField } from "../components/ui/coming-field.tsx";
import { classNames } from "../components/ui/class-names.ts";
import { KindBadge } from "../components/ui/kind-badge.tsx";
import { Spinner } from "../components/ui/spinner.tsx";
import { useTranslation } from "../i18n/use-translation.ts";
import { useActor } from "../session/use-actor.ts";
import { abilitiesFor, type ThreadConsultation } from "./abilities.ts";
import { Tags } from "./tags.tsx";
import { Time } from "./time.tsx";
import { Verdict } from "./verdict.tsx";
import "./rich-text.css";
import "./thread-card.css";

// What only an open thread needs is fetched with the first that is opened.
const Discussion = lazyPart(() => import("./discussion.tsx"));
const ThreadMenu = lazyExtra(() => import("./thread-menu.tsx"));
const ThreadTools = lazyExtra(() => import("./thread-tools.tsx"));
// And what few threads have, with the first that has it: comparing wordings, a verdict that waits for an answer.
const Suggestion = lazyPart(async () => ({ default: (await import("./suggestion.tsx")).Suggestion }));
const ProposalPanel = lazyPart(async () => ({ default: (await import("./proposal-panel.tsx")).ProposalPanel }));
const EditAnnotation = lazyPart(() => import("./edit-annotation.tsx"));

export type ThreadCardProps = {
  readonly annotation: AnnotationView;
  readonly consultation: ThreadConsultation;
  /** Where it stands, in words ("Stycke 64"). */
  readonly place: string;
  /** The thread's own address. */
  readonly href: string;
  /** Open: whole text, answers and what can be done. Closed: the beginning of the text. */
  readonly isOpen: boolean;
  /** Says where it stands; left out where a heading already does. */
  readonly showPlace: boolean;
  /** Its words are pointed at elsewhere. */
  readonly isPointedAt?: boolean;
  /** Has come or changed since the reader was here. */
  readonly isUnread?: boolean;
  readonly onOpen: (annotation: AnnotationView) => void;
  readonly onPointAt?: (annotation: AnnotationView | null) => void;
  /** More actions, as settling. */
  readonly actions?: ReactNode;
};

/** One annotation with its thread. */
export const ThreadCard = memo(function ThreadCard(props: ThreadCardProps) {
  const { annotation, consultation, place, href, isOpen, showPlace, isPointedAt = false, isUnread = false, onOpen, onPointAt, actions } = props;
  const { t } = useTranslation("reading");
  const actor = useActor();
  const context = useId();
  const [editing, setEditing] = useState(false);
  const abilities = abilitiesFor(actor, consultation, annotation);
  const agreed = agreementCount(annotation.agreements);
  const isOwnBody = membershipIn(actor, annotation.bodyId) !== undefined;
  const isEditing = editing && isOpen && abilities.write;

  const open = (event: MouseEvent): void => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    onOpen(annotation);
  };
  return (
    <article
      className={classNames("thread-card", isOpen && "thread-card--open", isPointedAt && "thread-card--pointed")}
      data-thread={annotation.id}
      aria-labelledby={`${context}-link`}
      onPointerEnter={() => onPointAt?.(annotation)}
      onPointerLeave={() => onPointAt?.(null)}
      onFocus={() => onPointAt?.(annotation)}
      onBlur={() => onPointAt?.(null)}
    >
      <header className="thread-card__head">
        <Avatar name={annotation.authorName} color={colorOf(annotation.authorId)} size="s" />
        <p className="thread-card__who">
          <a
            className="thread-card__open"
            href={href}
            onClick={open}
            aria-current={isOpen ? "true" : undefined}
            id={`${context}-link`}
            aria-label={t("thread.open", { name: annotation.authorName, place })}
            // Heard with it: what is wanted, of which words, what has come of it, who has answered and who sees it.
            aria-describedby={["kind", "quote", "verdict", "meta"].map((part) => `${context}-${part}`).join(" ")}
          >
            {annotation.authorName}
          </a>
          <span className="thread-card__from">
            {(isOwnBody && annotation.unitName) || annotation.bodyName}, <Time at={annotation.submittedAt ?? annotation.createdAt} />
          </span>
        </p>
        {isUnread && <Badge tone="accent">{t("thread.unread")}</Badge>}
        <span id={`${context}-kind`} className="thread-card__kind">
          <KindBadge kind={annotation.kind} />
        </span>
      </header>
      {showPlace && <p className="thread-card__place">{place}</p>}
      {annotation.target.type === "range" && !annotation.partial && (
        <q id={`${context}-quote`} className="thread-card__quote" lang="sv">
          {annotation.quote.exact}
        </q>
      )}
      {annotation.partial ? (
        <p className="thread-card__coming">
          <span className="visually-hidden">{t("thread.coming")}</span>
        </p>
      ) : annotation.state === "withdrawn" ? (
        <p className="thread-card__gone">{t("thread.withdrawn")}</p>
      ) : isEditing ? (
        <Suspense fallback={<ComingField size="s" />}>
          <EditAnnotation annotation={annotation} offeredTags={consultation.tags} onDone={() => setEditing(false)} />
        </Suspense>
      ) : (
        <>
          {annotation.html !== "" && (
            <div className="thread-card__text rich-text" lang="sv" dangerouslySetInnerHTML={{ __html: annotation.html }} />
          )}
          {annotation.suggestion !== "" && (isOpen || annotation.html === "") && (
            <Suspense fallback={null}>
              <Suggestion annotation={annotation} />
            </Suspense>
          )}
        </>
      )}
      <Tags tags={annotation.tags} />
      {annotation.disposition && (
        <div id={`${context}-verdict`}>
          <Verdict disposition={annotation.disposition} />
        </div>
      )}
      {annotation.proposal && (
        <Suspense fallback={null}>
          <ProposalPanel annotation={annotation} consultation={consultation} />
        </Suspense>
      )}
      <footer className="thread-card__foot">
        <span id={`${context}-meta`} className="thread-card__meta">
          {annotation.replyCount > 0 && (
            <span>
              <MessageSquare aria-hidden="true" />
              {t("thread.replies", { count: annotation.replyCount })}
            </span>
          )}
          {!isOpen && agreed > 0 && (
            <span>
              <ThumbsUp aria-hidden="true" />
              {t("tools.agreeCount", { count: agreed })}
            </span>
          )}
          {!isOpen && annotation.assignment && <span>{t("tools.assignedTo", { name: annotation.assignment.name })}</span>}
          <span>{seenBy(annotation, t)}</span>
        </span>
        {isOpen && annotation.state !== "withdrawn" && (
          <span className="thread-card__actions">
            {abilities.write && !isEditing && (
              <Button size="s" variant="quiet" icon={<Pencil aria-hidden="true" />} onPress={() => setEditing(true)}>
                {t("thread.edit")}
              </Button>
            )}
            {actions}
            <Suspense fallback={null}>
              <ThreadMenu annotation={annotation} consultation={consultation} abilities={abilities} href={href} />
            </Suspense>
          </span>
        )}
      </footer>
      {isOpen && annotation.state !== "withdrawn" && annotation.state !== "draft" && (
        <Suspense fallback={null}>
          <ThreadTools annotation={annotation} consultation={consultation} />
        </Suspense>
      )}
      {isOpen && (
        <Suspense fallback={<Spinner size="s" />}>
          <Discussion annotation={annotation} mayReply={abilities.reply} />
        </Suspense>
      )}
    </article>
  );
});

type Words = ReturnType<typeof useTranslation<"reading">>["t"];

const seenBy = (annotation: AnnotationView, t: Words): string => {
  switch (annotation.audience) {
    case "own":
      return t("audience.seenOwn");
    case "unit":
      return t("audience.seenUnit", { unit: annotation.unitName ?? t("audience.unit") });
    case "body":
      return t("audience.seenBody");
    case "all":
      return t("audience.seenAll");
  }
};
