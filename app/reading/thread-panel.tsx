import ArrowLeft from "lucide-react/icons/arrow-left";
import MessageSquarePlus from "lucide-react/icons/message-square-plus";
import Send from "lucide-react/icons/send";
import X from "lucide-react/icons/x";
import { useRef, type ReactNode, type Ref } from "react";
import type { AnnotationView } from "../../domain/annotation/annotation.ts";
import type { Target } from "../../domain/annotation/target.ts";
import type { AnnotationId } from "../../domain/ids.ts";
import { PlainButton } from "../components/ui/plain-button.tsx";
import { Spinner } from "../components/ui/spinner.tsx";
import { useTranslation } from "../i18n/use-translation.ts";
import type { ThreadConsultation } from "../threads/abilities.ts";
import type { PlaceName } from "./place-name.ts";
import { nameOf, type ReadingState } from "./state/reading-state.ts";
import { useKeptFocus } from "./use-kept-focus.ts";
import { usePanelLists } from "./use-panel-lists.ts";
import { useWaiting } from "./use-waiting.ts";
import "./thread-panel.css";

type Props = {
  readonly state: ReadingState;
  readonly consultation: ThreadConsultation;
  /** What is shown at this place, in order. */
  readonly threads: readonly AnnotationView[];
  /** The thread whose words are pointed at in the draft. */
  readonly pointed: AnnotationId | null;
  readonly isUnread: (annotation: AnnotationView) => boolean;
  readonly follow: Ref<(index: number) => void>;
  readonly drafts: readonly AnnotationView[];
  /** Whether a target belongs to the open place. */
  readonly isHere: (target: Target) => boolean;
  /** False until the draft has been read: then nothing is known of what stands where. */
  readonly isReady: boolean;
  readonly canAnnotate: boolean;
  /** The target of a comment on the open place; null where none is open. */
  readonly target: Target | null;
  readonly placeName: PlaceName;
  /** The name of the filter that hides some; null when everything is shown. */
  readonly filterName: string | null;
  readonly composer: ReactNode;
  readonly onCompose: (target: Target) => void;
  readonly onContinue: (draft: AnnotationView) => void;
  readonly onOpen: (annotation: AnnotationView) => void;
  readonly onPointAt: (annotation: AnnotationView | null) => void;
  /** Sharing many at once; null for who may not, or when there is nothing to share. */
  readonly onReleaseMany: (() => void) | null;
  readonly onAll: () => void;
  readonly onShowAll: () => void;
  readonly onClose: () => void;
};

/** The threads beside the draft: those of the open place, or all. */
export const ThreadPanel = (props: Props) => {
  const { state, consultation, threads, drafts, canAnnotate, target, placeName, filterName, composer } = props;
  const { t } = useTranslation("reading");
  const scroller = useRef<HTMLDivElement>(null);
  const above = useRef<HTMLDivElement>(null);
  const panel = useRef<HTMLElement>(null);
  useKeptFocus(panel, "[data-panel-title]");
  const waiting = useWaiting(props.isHere);
  const { lists, failed } = usePanelLists(props.isReady);
  // For the view's error boundary, which says why and offers another try.
  if (failed !== undefined && threads.length > 0) throw failed;
  const title = target ? placeName(target).name : (filterName ?? t("panel.all"));

  return (
    <section ref={panel} className="panel" aria-label={t("panel.label")}>
      <header className="panel__head">
        {state.place !== null && (
          <PlainButton size="s" variant="quiet" icon={<ArrowLeft aria-hidden="true" />} onPress={props.onAll} className="panel__back">
            {filterName ?? t("panel.back")}
          </PlainButton>
        )}
        <div className="panel__line">
          <h2 className="panel__title" tabIndex={-1} data-panel-title>
            {title}
          </h2>
          <span className="panel__count">{props.isReady && t("panel.count", { count: threads.length })}</span>
          {canAnnotate && target && !composer && (
            <PlainButton size="s" icon={<MessageSquarePlus aria-hidden="true" />} onPress={() => props.onCompose(target)} className="panel__comment">
              {t("panel.comment")}
            </PlainButton>
          )}
          <PlainButton size="s" variant="quiet" aria-label={t("panel.close")} onPress={props.onClose} className="button--icon panel__close">
            <X aria-hidden="true" />
          </PlainButton>
        </div>
      </header>
      {props.onReleaseMany && state.place === null && (
        <PlainButton size="s" variant="quiet" icon={<Send aria-hidden="true" />} onPress={props.onReleaseMany} className="panel__release">
          {t("releaseMany.open")}
        </PlainButton>
      )}
      <div className="panel__body" ref={scroller}>
        <div ref={above}>
          {composer}
          {lists && (
            <>
              <lists.WaitingList waiting={waiting} nameOf={(place) => placeName(place).name} />
              <lists.BegunList drafts={drafts} nameOf={(place) => placeName(place).name} onContinue={props.onContinue} />
            </>
          )}
        </div>
        {!props.isReady ? (
          <noscript>
            <p className="panel__none">{t("panel.noScript")}</p>
          </noscript>
        ) : threads.length > 0 ? (
          lists ? (
            <lists.ThreadList
              annotations={threads}
              consultation={consultation}
              selected={state.selected}
              pointed={props.pointed}
              isUnread={props.isUnread}
              place={state.place && nameOf(state.place)}
              placeName={placeName}
              scroller={scroller}
              above={above}
              follow={props.follow}
              onOpen={props.onOpen}
              onPointAt={props.onPointAt}
            />
          ) : (
            <Spinner label={t("panel.loading")} />
          )
        ) : (
          // What is on its way is something.
          lists &&
          !composer &&
          (waiting.length === 0 || filterName !== null) && (
            <lists.NoThreads isPlace={state.place !== null} canAnnotate={canAnnotate} filterName={filterName} onShowAll={props.onShowAll} />
          )
        )}
      </div>
    </section>
  );
};
