import { Link } from "@remix-run/react";
import { memo, useCallback, useEffect, useRef, type MouseEvent } from "react";
import { useVirtualizer } from "@tanstack/react-virtual";
import type { AnnotationId } from "../../domain/ids.ts";
import { Checkbox } from "../components/ui/checkbox.tsx";
import { KindBadge } from "../components/ui/kind-badge.tsx";
import { useTranslation } from "../i18n/use-translation.ts";
import { placeText } from "./place-text.ts";
import { isUnsettled, type ReviewEntry } from "./review-entries.ts";
import { StateBadge } from "../components/ui/state-badge.tsx";
import "./review-list.css";

type Props = {
  readonly entries: readonly ReviewEntry[];
  readonly currentId: AnnotationId | null;
  readonly hrefOf: (id: AnnotationId) => string;
  readonly onOpen: (id: AnnotationId) => void;
  /** Threads chosen for something done to several. */
  readonly chosen: ReadonlySet<AnnotationId>;
  readonly onChoose: (id: AnnotationId) => void;
  /** Who else works on which thread now, by name. */
  readonly viewers: ReadonlyMap<AnnotationId, readonly string[]>;
};

const estimatedHeight = 76;

/** The threads of the selection. Only the rows in view are in the page, so that five hundred cost no more than forty. */
export const ReviewList = ({ entries, currentId, hrefOf, onOpen, chosen, onChoose, viewers }: Props) => {
  const latest = useRef(onOpen);
  latest.current = onOpen;
  const open = useCallback((id: AnnotationId) => latest.current(id), []);
  const latestChoose = useRef(onChoose);
  latestChoose.current = onChoose;
  const choose = useCallback((id: AnnotationId) => latestChoose.current(id), []);
  const { t } = useTranslation("review");
  const scroller = useRef<HTMLDivElement>(null);
  const virtual = useVirtualizer({
    count: entries.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => estimatedHeight,
    getItemKey: (index) => entries[index]?.annotation.id ?? index,
    initialRect: { width: 400, height: 900 },
    overscan: 6,
  });
  const currentIndex = entries.findIndex((e) => e.annotation.id === currentId);
  useEffect(() => {
    if (currentIndex >= 0) virtual.scrollToIndex(currentIndex, { align: "auto" });
  }, [virtual, currentIndex]);

  return (
    <nav ref={scroller} className="review-list" aria-label={t("list.heading")}>
      <ol className="review-list__rows" style={{ height: virtual.getTotalSize() }}>
        {virtual.getVirtualItems().map(({ index, key, start }) => {
          const entry = entries[index];
          return entry ? (
            <li
              key={key}
              ref={virtual.measureElement}
              data-index={index}
              className="review-list__item"
              style={{ transform: `translateY(${start}px)` }}
              aria-setsize={entries.length}
              aria-posinset={index + 1}
            >
              <Row
                entry={entry}
                current={index === currentIndex}
                href={hrefOf(entry.annotation.id)}
                onOpen={open}
                isChosen={chosen.has(entry.annotation.id)}
                onChoose={choose}
                viewers={viewers.get(entry.annotation.id)?.join(", ") ?? ""}
              />
            </li>
          ) : null;
        })}
      </ol>
    </nav>
  );
};

type RowProps = {
  readonly entry: ReviewEntry;
  readonly current: boolean;
  readonly href: string;
  readonly onOpen: (id: AnnotationId) => void;
  readonly isChosen: boolean;
  readonly onChoose: (id: AnnotationId) => void;
  /** Names of who else works on it, or nothing. */
  readonly viewers: string;
};

const isPlain = (event: MouseEvent): boolean => event.button === 0 && !(event.metaKey || event.ctrlKey || event.shiftKey || event.altKey);

const Row = memo(function Row({ entry, current, href, onOpen, isChosen, onChoose, viewers }: RowProps) {
  const { t } = useTranslation("review");
  const { annotation, place } = entry;
  const words = annotation.text || (annotation.suggestion && t("list.suggestionOnly", { text: annotation.suggestion }));
  const { assignment } = annotation;
  const hasFoot = annotation.replyCount > 0 || !isUnsettled(entry) || entry.queues.length > 0 || assignment || viewers;
  return (
    <div className="review-list__line" data-current={current || undefined}>
      <Checkbox
        className="review-list__choose"
        aria-label={t("bulk.choose", { name: annotation.authorName, place: placeText(place, t) })}
        isSelected={isChosen}
        onChange={() => onChoose(annotation.id)}
      />
    <Link
      to={href}
      preventScrollReset
      className="review-list__row"
      aria-current={current ? "true" : undefined}
      onClick={(event) => {
        if (!isPlain(event)) return;
        event.preventDefault();
        onOpen(annotation.id);
      }}
    >
      <span className="review-list__head">
        <KindBadge kind={annotation.kind} />
        <b>{placeText(place, t)}</b>
        <span className="review-list__who">{annotation.authorName}</span>
      </span>
      <span className="review-list__words" lang="sv">
        {words}
      </span>
      {hasFoot && (
        <span className="review-list__foot">
          {viewers && <span className="review-list__viewers">{t("list.viewing", { who: viewers })}</span>}
          {annotation.proposal && <span>{t("list.waiting")}</span>}
          {entry.queues.includes("contradictory") && <span>{t("queue.contradictory")}</span>}
          {assignment && <span>{t("list.assigned", { name: assignment.name })}</span>}
          {annotation.state === "settled" && <StateBadge state={annotation.state} outcome={annotation.disposition?.outcome} />}
          {annotation.replyCount > 0 && <span>{t("list.replies", { count: annotation.replyCount })}</span>}
        </span>
      )}
    </Link>
    </div>
  );
});
