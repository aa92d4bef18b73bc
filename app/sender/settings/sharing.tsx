import { Sheet } from "../../components/shell/sheet.tsx";
import { useSaving } from "../../components/shell/use-saving.ts";
import { Switch } from "../../components/ui/switch.tsx";
import { toast } from "../../components/ui/toast.ts";
import { useTranslation } from "../../i18n/use-translation.ts";
import { useAnswer } from "../form/use-answer.ts";
import type { SettingsConsultation } from "./settings-consultation.ts";

/** Whether bodies may see what others have shared, with what it means now and what a change would do. */
export const Sharing = ({ consultation }: { readonly consultation: SettingsConsultation }) => {
  const { t } = useTranslation("sender");
  const saving = useSaving();
  const wanted = saving.wanted("sharing");
  const sharing = wanted === undefined ? consultation.sharing : wanted === "on";
  useAnswer(saving, {
    done: () => toast({ tone: "success", text: t(consultation.sharing ? "settings.sharingTurnedOn" : "settings.sharingTurnedOff") }),
    refused: (text) => text !== undefined && toast({ tone: "danger", text }),
  });
  return (
    <Sheet title={t("settings.sharing")}>
      <div className="form">
        <Switch
          isSelected={sharing}
          aria-describedby="sharing-meaning"
          onChange={(on) => void saving.save({ intent: "share", sharing: on ? "on" : "off" })}
        >
          {t("settings.sharingSwitch")}
        </Switch>
        <div id="sharing-meaning" className="meaning">
          <p>{t(sharing ? "settings.sharingOn" : "settings.sharingOff")}</p>
          <p>{t(sharing ? "settings.sharingOnEffect" : "settings.sharingOffEffect")}</p>
        </div>
      </div>
    </Sheet>
  );
};
