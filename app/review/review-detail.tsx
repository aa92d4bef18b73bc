import ArrowLeft from "lucide-react/icons/arrow-left";
import ChevronDown from "lucide-react/icons/chevron-down";
import ChevronUp from "lucide-react/icons/chevron-up";
import type { AnnotationView } from "../../domain/annotation/annotation.ts";
import type { Outcome } from "../../domain/annotation/disposition.ts";
import type { Block } from "../../domain/draft/block.ts";
import { mayReopen } from "../../domain/policy/annotation-policy.ts";
import { ButtonLink } from "../components/ui/button-link.tsx";
import { IconButton } from "../components/ui/icon-button.tsx";
import { useTranslation } from "../i18n/use-translation.ts";
import { useActor } from "../session/use-actor.ts";
import type { ThreadConsultation } from "../threads/abilities.ts";
import { OtherThreads } from "./other-threads.tsx";
import { PassageCard } from "./passage-card.tsx";
import { placeText } from "./place-text.ts";
import type { ReviewEntry } from "./review-entries.ts";
import { ReviewThread } from "./review-thread.tsx";
import { SettleArea } from "./settle-area.tsx";
import { keyCap, type KeyChoice } from "./review-keys.ts";
import type { SettleDraft } from "./settle-draft.ts";
import { VerdictPanel } from "./verdict-panel.tsx";
import "./review-detail.css";

type Props = {
  readonly entry: ReviewEntry;
  readonly blocks: readonly Block[];
  readonly consultation: ThreadConsultation;
  readonly others: readonly AnnotationView[];
  readonly ownBodies: ReadonlySet<string>;
  readonly hrefOf: (annotation: AnnotationView) => string;
  readonly readHref: string;
  /** The list, for where it is a page of its own. */
  readonly listHref: string;
  /** "3 av 14", or that the thread is outside the selection. */
  readonly position: string;
  /** Colleagues who have this thread before them now. */
  readonly viewers: readonly string[];
  readonly onStep: (direction: 1 | -1) => void;
  readonly canStep: { readonly next: boolean; readonly previous: boolean };
  readonly draft: SettleDraft;
  readonly onDraft: (draft: SettleDraft) => void;
  readonly onSettle: (outcome: Outcome, reason: string) => void;
  readonly onReopen: (reason: string) => Promise<boolean>;
  readonly hasNext: boolean;
  readonly pending: boolean;
  readonly keys: KeyChoice;
};

const withKey = (text: string, { letterKeys, keys }: KeyChoice, action: "next" | "previous"): string =>
  letterKeys && keys[action] ? `${text} (${keyCap(keys[action])})` : text;

/** One thread with everything that its verdict rests on. */
export const ReviewDetail = (props: Props) => {
  const { entry, consultation, onStep, canStep } = props;
  const { annotation, place } = entry;
  const { t, i18n } = useTranslation("review");
  const actor = useActor();
  return (
    <div className="review-detail">
      <div className="review-detail__bar">
        <ButtonLink to={props.listHref} size="s" variant="quiet" className="review-detail__back" icon={<ArrowLeft aria-hidden="true" />}>
          {t("step.back")}
        </ButtonLink>
        <h2 id="review-current" tabIndex={-1}>
          {placeText(place, t)}
        </h2>
        <span className="review-detail__position">{props.position}</span>
        <IconButton
          label={withKey(t("step.previous"), props.keys, "previous")}
          icon={<ChevronUp aria-hidden="true" />}
          isDisabled={!canStep.previous}
          onPress={() => onStep(-1)}
        />
        <IconButton
          label={withKey(t("step.next"), props.keys, "next")}
          icon={<ChevronDown aria-hidden="true" />}
          isDisabled={!canStep.next}
          onPress={() => onStep(1)}
        />
      </div>
      <p role="status" className="review-detail__viewers">
        {props.viewers.length > 0 && t("step.viewers", { who: new Intl.ListFormat(i18n.language).format(props.viewers), count: props.viewers.length })}
      </p>
      <PassageCard annotation={annotation} place={place} blocks={props.blocks} href={props.readHref} />
      <ReviewThread key={`thread-${annotation.id}`} annotation={annotation} consultation={consultation} />
      <OtherThreads key={`others-${annotation.id}`} annotations={props.others} hrefOf={props.hrefOf} ownBodies={props.ownBodies} />
      {annotation.state === "settled" && !props.pending ? (
        <VerdictPanel
          annotation={annotation}
          mayReopen={mayReopen(actor, consultation, annotation).ok}
          onReopen={props.onReopen}
          keys={props.keys}
        />
      ) : (
        <SettleArea key={`settle-${annotation.id}`} {...props} annotation={annotation} />
      )}
    </div>
  );
};
