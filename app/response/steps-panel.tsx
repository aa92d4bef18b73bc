import Check from "lucide-react/icons/check";
import { useState } from "react";
import { mayRecordDecision, mayTakeStep } from "../../domain/policy/response-policy.ts";
import { stepsOnTheWay, type ResponseState } from "../../domain/response/state.ts";
import { AlertDialog } from "../components/ui/alert-dialog.tsx";
import { Button } from "../components/ui/button.tsx";
import { toast } from "../components/ui/toast.ts";
import type { Material } from "../consolidate/material-data.ts";
import { useTranslation } from "../i18n/use-translation.ts";
import { useCommand } from "../live/use-command.ts";
import { useRefusal } from "../live/use-refusal.ts";
import { ReasonDialog } from "../review/reason-dialog.tsx";
import { useActor } from "../session/use-actor.ts";
import { DecisionDialog } from "./decision-dialog.tsx";
import { stepsFrom } from "./steps.ts";
import "./steps-panel.css";

type Props = { readonly material: Material; /** Called when a step has been taken. */ readonly onDone: () => Promise<void> };

/** Where the response stands, what comes next, and who may take it there. */
export const StepsPanel = ({ material, onDone }: Props) => {
  const { consultation, response } = material;
  const { t } = useTranslation("response");
  const actor = useActor();
  const { send } = useCommand();
  const tellRefusal = useRefusal();
  const [asking, setAsking] = useState<ResponseState | null>(null);
  const { decidedBy } = response.signOff;
  const way = stepsOnTheWay(decidedBy);
  const here = way.indexOf(response.state);
  const steps = stepsFrom(response.state, decidedBy);
  const may = (to: ResponseState) => mayTakeStep(actor, consultation, response, to, "reason").ok;
  const mayCorrect = response.state === "decided" && mayRecordDecision(actor, consultation, response).ok;

  const take = async (to: ResponseState, reason?: string): Promise<boolean> => {
    const result = await send("response.transition", { responseId: response.id, to, ...(reason ? { reason } : {}) });
    if (!result.ok) {
      tellRefusal(result.refusal);
      return false;
    }
    await onDone();
    toast({ tone: "success", text: t(`step.done.${to}`) });
    return true;
  };
  const forward = asking !== null && asking !== "writing" && asking !== "decided" ? asking : null;
  const closing = (open: boolean) => !open && setAsking(null);

  return (
    <section className="steps" aria-label={t("step.heading")}>
      <ol className="steps__row">
        {way.map((state, index) => (
          <li key={state} className="steps__step" aria-current={index === here ? "step" : undefined} data-done={index < here || undefined}>
            <span className="steps__dot" aria-hidden="true">
              {index < here ? <Check /> : index + 1}
            </span>
            {t(`step.states.${state}`)}
          </li>
        ))}
      </ol>
      <div className="steps__now">
        <p>{t(`step.stateHelp.${response.state}`)}</p>
        <ul>
          {steps
            .filter(({ to }) => !may(to))
            .map(({ key }) => (
              <li key={key}>{t(`step.who.${key}`)}</li>
            ))}
        </ul>
      </div>
      <div className="steps__acts">
        {steps
          .filter(({ to }) => may(to))
          .map(({ to }, index) => (
            <Button key={to} variant={index === 0 && to !== "writing" ? "primary" : "secondary"} onPress={() => setAsking(to)}>
              {t(`step.act.${to}`)}
            </Button>
          ))}
        {mayCorrect && <Button onPress={() => setAsking("decided")}>{t("step.correct")}</Button>}
      </div>
      {forward && (
        <AlertDialog
          isOpen
          onOpenChange={closing}
          title={`${t(`step.act.${forward}`)}?`}
          confirm={t(`step.act.${forward}`)}
          tone="primary"
          onConfirm={async () => {
            await take(forward);
          }}
        >
          <p>{t(`step.actText.${forward}`)}</p>
        </AlertDialog>
      )}
      <ReasonDialog
        isOpen={asking === "writing"}
        onOpenChange={closing}
        title={`${t("step.act.writing")}?`}
        text={t(response.state === "committee" ? "step.referredBackText" : "step.backToWritingText")}
        reasonLabel={t("step.reason")}
        missing={t("step.reasonMissing")}
        confirm={t("step.act.writing")}
        onConfirm={(reason) => take("writing", reason)}
      />
      {asking === "decided" && <DecisionDialog material={material} onClose={() => setAsking(null)} onDone={onDone} />}
    </section>
  );
};
