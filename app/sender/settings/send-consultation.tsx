import Circle from "lucide-react/icons/circle";
import CircleCheck from "lucide-react/icons/circle-check";
import { useState } from "react";
import type { IsoDay } from "../../../domain/ids.ts";
import { Sheet } from "../../components/shell/sheet.tsx";
import { AlertDialog } from "../../components/ui/alert-dialog.tsx";
import { Button } from "../../components/ui/button.tsx";
import { useTranslation } from "../../i18n/use-translation.ts";
import { isReadyToSend, sendChecklist } from "../checklist.ts";
import { useFormats } from "../use-formats.ts";
import type { SettingsConsultation } from "./settings-consultation.ts";
import type { Step } from "./use-step.ts";
import "./settings.css";

/** What remains before sending, and sending. */
export const SendConsultation = ({ consultation, today, step }: { readonly consultation: SettingsConsultation; readonly today: IsoDay; readonly step: Step }) => {
  const { t } = useTranslation("sender");
  const { day } = useFormats();
  const [asking, setAsking] = useState(false);
  const { bodies, versionNumber, lastAnswerDay } = consultation;
  const items = sendChecklist({ versionNumber, bodies: bodies.length, lastAnswerDay, today });
  const ready = isReadyToSend(items);
  return (
    <div id="send">
      <Sheet title={t("settings.send")} text={t("settings.sendText")}>
        <div className="form">
          <ul className="checklist">
            {items.map(({ key, done }) => (
              <li key={key} className={done ? "checklist__item checklist__item--done" : "checklist__item"}>
                {done ? <CircleCheck aria-hidden="true" /> : <Circle aria-hidden="true" />}
                <span>
                  {t(`settings.check.${key}`)} <span className="checklist__state">{t(done ? "settings.done" : "settings.missing")}</span>
                </span>
              </li>
            ))}
          </ul>
          <div className="form__actions">
            <Button variant="primary" isDisabled={!ready} isPending={step.isPending} onPress={() => setAsking(true)}>
              {t("settings.sendSubmit")}
            </Button>
            {!ready && <span className="form__hint">{t("settings.notReady")}</span>}
          </div>
        </div>
        <AlertDialog
          isOpen={asking}
          onOpenChange={setAsking}
          title={t("settings.sendTitle")}
          confirm={t("settings.send")}
          tone="primary"
          onConfirm={() => step.take("open")}
        >
          <p>{t("settings.sendConfirm", { count: bodies.length, day: day(lastAnswerDay) })}</p>
        </AlertDialog>
      </Sheet>
    </div>
  );
};
