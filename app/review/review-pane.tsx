import { useEffect, useMemo, useRef, useState } from "react";
import type { AnnotationView } from "../../domain/annotation/annotation.ts";
import type { Block } from "../../domain/draft/block.ts";
import type { AnnotationId } from "../../domain/ids.ts";
import type { ConsultationDetail } from "../../server/queries/consultation/consultations.ts";
import { hasRole } from "../../domain/people/actor.ts";
import type { PersonalSettings } from "../../domain/notifications/settings.ts";
import type { SavedView } from "../../server/queries/account/my-settings.ts";
import { useTranslation } from "../i18n/use-translation.ts";
import { useActor } from "../session/use-actor.ts";
import { BulkBar } from "./bulk-bar.tsx";
import { contradictoryIn } from "./contradictory.ts";
import { ViewsMenu } from "./views-menu.tsx";
import { useAnnotations } from "../live/consultation-live.tsx";
import { KeyHelp } from "./key-help.tsx";
import { NoticeStrip } from "./notice-strip.tsx";
import { placesIn } from "../../domain/annotation/place.ts";
import { ReviewDetail } from "./review-detail.tsx";
import { ReviewEmpty } from "./review-empty.tsx";
import { isUnsettled, reviewEntries, type ReviewEntry } from "./review-entries.ts";
import { filterEntries, type ReviewFilter } from "./review-filter.ts";
import { ReviewFilters } from "./review-filters.tsx";
import { ReviewHead } from "./review-head.tsx";
import { ReviewList } from "./review-list.tsx";
import { onSamePassage } from "./same-passage.ts";
import { emptySettleDraft, type SettleDraft } from "./settle-draft.ts";
import { nextUnsettled, positionIn, stepFrom } from "./step-through.ts";
import { useChosen } from "./use-chosen.ts";
import { useKeyChoice } from "./use-key-choice.ts";
import { useReviewAddress } from "./use-review-address.ts";
import { useReviewKeys } from "./use-review-keys.ts";
import { useViewers } from "./use-viewers.ts";
import { useSettle } from "./use-settle.ts";
import "./review-pane.css";

type Props = {
  readonly consultation: ConsultationDetail;
  readonly blocks: readonly Block[];
  readonly base: string;
  readonly settings: PersonalSettings;
  readonly views: readonly SavedView[];
  readonly mentions: readonly AnnotationId[];
};

/** The reviewer's view: the list of threads, and the one being settled with all that bears on it. */
export const ReviewPane = ({ consultation, blocks, base, settings, views, mentions }: Props) => {
  const { t } = useTranslation("review");
  const annotations = useAnnotations();
  const { filter, setFilter, threadId, hrefOf, open } = useReviewAddress();
  const actor = useActor();
  const keys = useKeyChoice(settings);
  const { chosen: picked, choose, clear } = useChosen();
  const [helpOpen, setHelpOpen] = useState(false);
  const [drafts, setDrafts] = useState<ReadonlyMap<AnnotationId, SettleDraft>>(new Map());
  const act = useSettle();

  const placeOf = useMemo(() => placesIn(blocks), [blocks]);
  const ownBodies = useMemo(() => new Set(consultation.mine.map((m) => m.bodyId)), [consultation.mine]);
  const entries = useMemo(() => {
    const contradictory = contradictoryIn(annotations.values(), ownBodies, blocks);
    return reviewEntries(annotations.values(), ownBodies, placeOf, { personId: actor.personId, mentions: new Set(mentions), contradictory });
  }, [annotations, ownBodies, placeOf, blocks, actor.personId, mentions]);
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
    // The last one gives way to none: then when its verdict has been given.
  }, [currentId, currentState, act.settling]);

  const viewers = useViewers(consultation.id, currentId);
  const [previous, next] = [stepFrom(shown, current, -1), stepFrom(shown, current, 1)];
  const step = (direction: 1 | -1): void => {
    const to = direction === 1 ? next : previous;
    if (to) goTo(to);
  };
  useReviewKeys(keys, (action) => {
    if (action.type === "help") setHelpOpen(true);
    if (action.type === "step") step(action.direction);
    if (action.type === "select" && currentId) choose(currentId);
    if (action.type === "undo") return act.undo();
    return action.type !== "outcome";
  });
  const bulk = entries.filter((e) => picked.has(e.annotation.id) && isUnsettled(e));

  const annotation = current?.annotation;
  const setDraft = (id: AnnotationId, draft: SettleDraft) => setDrafts((known) => new Map(known).set(id, draft));
  const nextOpen = annotation ? nextUnsettled(shown, annotation.id) : null;
  const position = positionIn(shown, current, act.settling?.id === currentId ? act.settling.next : null);
  const linkTo = (a: AnnotationView) => (ownBodies.has(a.bodyId) ? hrefOf(a.id) : `${base}/read?a=${a.id}`);

  const narrow = (next: ReviewFilter): void => {
    const left = filterEntries(entries, next);
    setFilter(next, { keepThread: left.some((e) => e === chosen) });
    setFirstId(left[0]?.annotation.id);
  };
  return (
    <div className={chosen ? "review review--thread" : "review"}>
      {/* Of the whole view: on a narrow screen the list, with its own heading, is not there beside a thread. */}
      <h1 className="visually-hidden">{t("title")}</h1>
      <div className="review__list">
        <ReviewHead entries={entries} shown={shown} base={base} onHelp={() => setHelpOpen(true)} />
        <ReviewFilters
          entries={entries}
          filter={filter}
          onFilter={narrow}
          views={<ViewsMenu consultationId={consultation.id} initial={views} filter={filter} onFilter={narrow} />}
        />
        {bulk.length > 0 && (
          <BulkBar
            chosen={bulk}
            pending={act.pending}
            onClear={clear}
            onSettle={async (outcome, reason) => {
              const done = await act.settleMany(bulk.map((e) => e.annotation), outcome, reason);
              if (done.length === 0) return false;
              // Those that could not be settled stay chosen: it is seen which they are.
              if (done.length === bulk.length) clear();
              document.getElementById("review-current")?.focus({ preventScroll: true });
              return true;
            }}
          />
        )}
        {shown.length > 0 ? (
          <ReviewList
            entries={shown}
            currentId={currentId}
            hrefOf={hrefOf}
            onOpen={open}
            chosen={picked}
            onChoose={choose}
            viewers={viewers}
          />
        ) : (
          <ReviewEmpty
            hasEntries={entries.length > 0}
            filter={filter}
            base={base}
            consolidates={[...ownBodies].some((bodyId) => hasRole(actor, bodyId, "consolidator"))}
          />
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
            position={position === null ? t("step.outside") : t("step.position", { position, total: shown.length })}
            viewers={viewers.get(annotation.id) ?? []}
            onStep={step}
            canStep={{ next: next !== null, previous: previous !== null }}
            draft={drafts.get(annotation.id) ?? emptySettleDraft}
            onDraft={(draft) => setDraft(annotation.id, draft)}
            onSettle={(outcome, reason) =>
              void act.settle(annotation, outcome, reason, nextOpen, () => {
                setDraft(annotation.id, emptySettleDraft);
                if (nextOpen) goTo(nextOpen);
                else moved.current = true;
              })
            }
            onReopen={(reason) => act.reopen(annotation, reason)}
            hasNext={nextOpen !== null}
            pending={act.settling?.id === annotation.id}
            keys={keys}
          />
        )}
      </div>
      <KeyHelp isOpen={helpOpen} onOpenChange={setHelpOpen} settings={keys} />
    </div>
  );
};
