import { Circle, CircleCheck } from "lucide-react";
import { useFetcher } from "@remix-run/react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { IsoDay } from "../../../domain/ids.ts";
import { Sheet } from "../../components/shell/sheet.tsx";
import { AlertDialog } from "../../components/ui/alert-dialog.tsx";
import { Button } from "../../components/ui/button.tsx";
import { ButtonLink } from "../../components/ui/button-link.tsx";
import { toast } from "../../components/ui/toast.ts";
import { isReadyToSend, sendChecklist } from "../checklist.ts";
import { useAnswer } from "../form/use-answer.ts";
import { useFormats } from "../use-formats.ts";
import type { SettingsConsultation } from "./settings-consultation.ts";
import "./settings.css";

/** What remains before sending, and sending. */
export const SendConsultation = ({ consultation, today }: { readonly consultation: SettingsConsultation; readonly today: IsoDay }) => {
  const { t } = useTranslation("sender");
  const { day } = useFormats();
  const fetcher = useFetcher();
  const [asking, setAsking] = useState(false);
  const { bodies, versionNumber, lastAnswerDay } = consultation;
  const items = sendChecklist({ versionNumber, bodies: bodies.length, lastAnswerDay, today });
  const ready = isReadyToSend(items);
  useAnswer(fetcher, {
    done: () => toast({ tone: "success", text: t("settings.sent") }),
    refused: (text) => text !== undefined && toast({ tone: "danger", text }),
  });
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
                {key === "version" && !done && (
                  <ButtonLink to={`/consultations/${consultation.id}/import`} size="s">
                    {t("settings.toImport")}
                  </ButtonLink>
                )}
              </li>
            ))}
          </ul>
          <div className="form__actions">
            <Button variant="primary" isDisabled={!ready} isPending={fetcher.state !== "idle"} onPress={() => setAsking(true)}>
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
          onConfirm={() => fetcher.submit({ intent: "open" }, { method: "post" })}
        >
          <p>{t("settings.sendConfirm", { count: bodies.length, day: day(lastAnswerDay) })}</p>
        </AlertDialog>
      </Sheet>
    </div>
  );
};
