import { useEffect, useRef, useState, type KeyboardEvent } from "react";
import { needsReason, type Outcome } from "../../domain/annotation/disposition.ts";
import { Button } from "../components/ui/button.tsx";
import { Spinner } from "../components/ui/spinner.tsx";
import { TextArea } from "../components/ui/text-area.tsx";
import { useTranslation } from "../i18n/use-translation.ts";
import { OutcomeChoice } from "./outcome-choice.tsx";
import { settleProblem, type SettleDraft, type SettleProblem } from "./settle-draft.ts";
import type { KeyChoice } from "./review-keys.ts";
import { useReviewKeys } from "./use-review-keys.ts";
import "./settle-panel.css";

type Props = {
  readonly draft: SettleDraft;
  readonly onDraft: (draft: SettleDraft) => void;
  readonly onSettle: (outcome: Outcome, reason: string) => void;
  /** There is another unsettled thread to go to. */
  readonly hasNext: boolean;
  readonly pending: boolean;
  readonly keys: KeyChoice;
  /** Whoever raised the thread has the last word: the verdict is proposed. */
  readonly proposes?: boolean;
};

/** Where a reviewer gives a verdict. A key chooses the outcome and goes to what is needed next: the reason, or the button. */
export const SettlePanel = ({ draft, onDraft, onSettle, hasNext, pending, keys, proposes = false }: Props) => {
  const { t } = useTranslation("review");
  const panel = useRef<HTMLElement>(null);
  const [problem, setProblem] = useState<SettleProblem | null>(null);
  const focus = (selector: string) => panel.current?.querySelector<HTMLElement>(selector)?.focus();

  const change = (next: SettleDraft) => {
    setProblem(null);
    onDraft(next);
  };
  const submit = () => {
    const lacking = settleProblem(draft);
    setProblem(lacking);
    if (lacking === "reason") focus("textarea");
    if (lacking === "outcome") focus("input[type=radio]");
    if (lacking === null && draft.outcome && !pending) onSettle(draft.outcome, draft.reason.trim());
  };

  // The reason's field is there first when the choice has been drawn.
  const [keyed, setKeyed] = useState<{ readonly outcome: Outcome } | null>(null);
  useEffect(() => {
    if (keyed) focus(needsReason(keyed.outcome) ? "textarea" : ".settle__submit");
  }, [keyed]);
  useReviewKeys(keys, (action) => {
    if (action.type !== "outcome") return false;
    change({ ...draft, outcome: action.outcome });
    setKeyed({ outcome: action.outcome });
    return true;
  });
  const submitOnEnter = (event: KeyboardEvent) => {
    if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    submit();
  };

  const required = draft.outcome !== null && needsReason(draft.outcome);
  return (
    // eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- a shortcut for the button within
    <section ref={panel} className="settle" aria-labelledby="settle-heading" onKeyDown={submitOnEnter}>
      <div className="settle__head">
        <h3 id="settle-heading">{t("settle.heading")}</h3>
        <OutcomeChoice
          value={draft.outcome}
          onChange={(outcome) => change({ ...draft, outcome })}
          errorMessage={problem === "outcome" ? t("settle.outcomeMissing") : undefined}
          keys={keys}
        />
      </div>
      {draft.outcome && (
        <TextArea
          label={required ? t("settle.reasonRequired") : t("settle.reasonOptional")}
          description={t("settle.reasonHelp")}
          errorMessage={problem === "reason" ? t("settle.reasonMissing") : undefined}
          value={draft.reason}
          onChange={(reason) => change({ ...draft, reason })}
          isRequired={required}
          maxLength={2000}
          rows={2}
        />
      )}
      <div className="settle__foot">
        <p>{proposes ? t("settle.proposes") : draft.outcome ? t(`consequence.${draft.outcome}`) : t("settle.lock")}</p>
        {/* Not the button's own pending state: it is read out by the name of a button that is gone when the next thread is there. */}
        <Button variant="primary" className="settle__submit" icon={pending && <Spinner size="s" />} onPress={submit}>
          {t(proposes ? (hasNext ? "settle.proposeAndNext" : "settle.propose") : hasNext ? "settle.submitAndNext" : "settle.submit")}
        </Button>
      </div>
    </section>
  );
};
