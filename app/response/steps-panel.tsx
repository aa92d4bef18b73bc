import { Check } from "lucide-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { mayTakeStep } from "../../domain/policy/response-policy.ts";
import { responseStates, type ResponseState } from "../../domain/response/state.ts";
import { AlertDialog } from "../components/ui/alert-dialog.tsx";
import { Button } from "../components/ui/button.tsx";
import { toast } from "../components/ui/toast.ts";
import type { Material } from "../consolidate/material-data.ts";
import { useCommand } from "../live/use-command.ts";
import { useRefusal } from "../live/use-refusal.ts";
import { ReasonDialog } from "../review/reason-dialog.tsx";
import { useActor } from "../session/use-actor.ts";
import { stepsFrom } from "./steps.ts";
import "./steps-panel.css";

type Props = { readonly material: Material; /** Called when a step has been taken. */ readonly onDone: () => Promise<void> };

/** Where the response stands, what comes next, and who may take it there. */
export const StepsPanel = ({ material: { consultation, response }, onDone }: Props) => {
  const { t } = useTranslation("response");
  const actor = useActor();
  const { send } = useCommand();
  const tellRefusal = useRefusal();
  const [asking, setAsking] = useState<ResponseState | null>(null);
  const steps = stepsFrom(response.state);
  const may = (to: ResponseState) => mayTakeStep(actor, consultation, response, to, "reason").ok;
  const here = responseStates.indexOf(response.state);

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
  const words = {
    review: { title: t("step.toReview"), text: t("step.toReviewText") },
    approved: { title: t("step.toApproved"), text: t("step.toApprovedText") },
  };
  const forward = asking === "review" || asking === "approved" ? asking : null;

  return (
    <section className="steps" aria-label={t("step.heading")}>
      <ol className="steps__row">
        {responseStates.map((state, index) => (
          <li key={state} className="steps__step" aria-current={state === response.state ? "step" : undefined} data-done={index < here || undefined}>
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
          .map(({ to }) => (
            <Button key={to} variant={to === "writing" ? "secondary" : "primary"} onPress={() => setAsking(to)}>
              {to === "writing" ? t("step.backToWriting") : words[to].title}
            </Button>
          ))}
      </div>
      {forward && (
        <AlertDialog
          isOpen
          onOpenChange={(open) => !open && setAsking(null)}
          title={`${words[forward].title}?`}
          confirm={words[forward].title}
          tone="primary"
          onConfirm={async () => {
            await take(forward);
          }}
        >
          <p>{words[forward].text}</p>
        </AlertDialog>
      )}
      <ReasonDialog
        isOpen={asking === "writing"}
        onOpenChange={(open) => !open && setAsking(null)}
        title={`${t("step.backToWriting")}?`}
        text={t("step.backToWritingText")}
        reasonLabel={t("step.reason")}
        missing={t("step.reasonMissing")}
        confirm={t("step.backToWriting")}
        onConfirm={(reason) => take("writing", reason)}
      />
    </section>
  );
};
