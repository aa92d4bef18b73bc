import { useEffect, useMemo, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import type { AnnotationView } from "../../domain/annotation/annotation.ts";
import type { Block } from "../../domain/draft/block.ts";
import type { AnnotationId } from "../../domain/ids.ts";
import type { ConsultationDetail } from "../../server/queries/consultation/consultations.ts";
import { useAnnotations } from "../live/consultation-live.tsx";
import { KeyHelp } from "./key-help.tsx";
import { NoticeStrip } from "./notice-strip.tsx";
import { placesIn } from "../../domain/annotation/place.ts";
import { ReviewDetail } from "./review-detail.tsx";
import { ReviewEmpty } from "./review-empty.tsx";
import { reviewEntries, type ReviewEntry } from "./review-entries.ts";
import { filterEntries } from "./review-filter.ts";
import { ReviewFilters } from "./review-filters.tsx";
import { ReviewHead } from "./review-head.tsx";
import { ReviewList } from "./review-list.tsx";
import { onSamePassage } from "./same-passage.ts";
import { emptySettleDraft, type SettleDraft } from "./settle-draft.ts";
import { nextUnsettled, stepFrom } from "./step-through.ts";
import { useLetterKeys } from "./use-letter-keys.ts";
import { useReviewAddress } from "./use-review-address.ts";
import { useReviewKeys } from "./use-review-keys.ts";
import { useSettle } from "./use-settle.ts";
import "./review-pane.css";

type Props = { readonly consultation: ConsultationDetail; readonly blocks: readonly Block[]; readonly base: string };

/** The reviewer's view: the list of threads, and the one being settled with all that bears on it. */
export const ReviewPane = ({ consultation, blocks, base }: Props) => {
  const { t } = useTranslation("review");
  const annotations = useAnnotations();
  const { filter, setFilter, threadId, hrefOf, open } = useReviewAddress();
  const [letterKeys, setLetterKeys] = useLetterKeys();
  const [helpOpen, setHelpOpen] = useState(false);
  const [drafts, setDrafts] = useState<ReadonlyMap<AnnotationId, SettleDraft>>(new Map());
  const act = useSettle();

  const placeOf = useMemo(() => placesIn(blocks), [blocks]);
  const ownBodies = useMemo(() => new Set(consultation.mine.map((m) => m.bodyId)), [consultation.mine]);
  const entries = useMemo(() => reviewEntries(annotations.values(), ownBodies, placeOf), [annotations, ownBodies, placeOf]);
  const shown = useMemo(() => filterEntries(entries, filter), [entries, filter]);

  // Until one is chosen the first is shown beside the list, and stays when others settle what stands before it.
  const [firstId, setFirstId] = useState(shown[0]?.annotation.id);
  const byId = (id: string | null | undefined) => entries.find((e) => e.annotation.id === id) ?? null;
  const chosen = byId(threadId);
  const current = chosen ?? byId(firstId) ?? shown[0] ?? null;
  const others = useMemo(
    () => (current ? onSamePassage(current.annotation, annotations.values(), blocks) : []),
    [current, annotations, blocks],
  );

  const moved = useRef(false);
  const goTo = (entry: ReviewEntry): void => {
    moved.current = true;
    open(entry.annotation.id);
  };
  const currentId = current?.annotation.id ?? null;
  const currentState = current?.annotation.state;
  useEffect(() => {
    if (!moved.current) return;
    moved.current = false;
    const heading = document.getElementById("review-current");
    heading?.focus({ preventScroll: true });
    heading?.closest(".review__detail")?.scrollTo({ top: 0 });
  }, [currentId, currentState]);

  const [previous, next] = [stepFrom(shown, current, -1), stepFrom(shown, current, 1)];
  const step = (direction: 1 | -1): void => {
    const to = direction === 1 ? next : previous;
    if (to) goTo(to);
  };
  useReviewKeys(letterKeys, (action) => {
    if (action.type === "help") setHelpOpen(true);
    if (action.type === "step") step(action.direction);
    return action.type !== "outcome";
  });

  const annotation = current?.annotation;
  const setDraft = (id: AnnotationId, draft: SettleDraft) => setDrafts((known) => new Map(known).set(id, draft));
  const nextOpen = annotation ? nextUnsettled(shown, annotation.id) : null;
  const index = shown.findIndex((e) => e.annotation.id === currentId);
  const linkTo = (a: AnnotationView) => (ownBodies.has(a.bodyId) ? hrefOf(a.id) : `${base}/read?a=${a.id}`);

  return (
    <div className={chosen ? "review review--thread" : "review"}>
      <div className="review__list">
        <ReviewHead entries={entries} onHelp={() => setHelpOpen(true)} />
        <ReviewFilters
          entries={entries}
          filter={filter}
          onFilter={(next) => {
            const left = filterEntries(entries, next);
            setFilter(next, { keepThread: left.some((e) => e === chosen) });
            setFirstId(left[0]?.annotation.id);
          }}
        />
        {shown.length > 0 ? (
          <ReviewList entries={shown} currentId={currentId} hrefOf={hrefOf} onOpen={open} />
        ) : (
          <ReviewEmpty hasEntries={entries.length > 0} filter={filter} base={base} />
        )}
      </div>
      <div className="review__notice">
        <NoticeStrip notice={act.notice} onDone={act.dropNotice} />
      </div>
      <div className="review__detail">
        {current && annotation && (
          <ReviewDetail
            entry={current}
            blocks={blocks}
            consultation={consultation}
            others={others}
            ownBodies={ownBodies}
            hrefOf={linkTo}
            readHref={`${base}/read?a=${annotation.id}`}
            listHref={hrefOf(null)}
            position={index >= 0 ? t("step.position", { position: index + 1, total: shown.length }) : t("step.outside")}
            onStep={step}
            canStep={{ next: next !== null, previous: previous !== null }}
            draft={drafts.get(annotation.id) ?? emptySettleDraft}
            onDraft={(draft) => setDraft(annotation.id, draft)}
            onSettle={(outcome, reason) => {
              void act.settle(annotation, outcome, reason, nextOpen === null).then((done) => {
                if (!done) return;
                setDraft(annotation.id, emptySettleDraft);
                if (nextOpen) goTo(nextOpen);
                else moved.current = true;
              });
            }}
            onReopen={(reason) => act.reopen(annotation, reason)}
            hasNext={nextOpen !== null}
            pending={act.pending}
            letterKeys={letterKeys}
          />
        )}
      </div>
      <KeyHelp isOpen={helpOpen} onOpenChange={setHelpOpen} letterKeys={letterKeys} onLetterKeys={setLetterKeys} />
    </div>
  );
};
