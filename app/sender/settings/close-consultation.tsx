import { useState } from "react";
import type { IsoDay } from "../../../domain/ids.ts";
import { daysBetween } from "../../components/shell/days-left.ts";
import { Sheet } from "../../components/shell/sheet.tsx";
import { AlertDialog } from "../../components/ui/alert-dialog.tsx";
import { Banner } from "../../components/ui/banner.tsx";
import { Button } from "../../components/ui/button.tsx";
import { useTranslation } from "../../i18n/use-translation.ts";
import { useFormats } from "../use-formats.ts";
import type { SettingsConsultation } from "./settings-consultation.ts";
import type { Step } from "./use-step.ts";

/** Ends new input for good, and says so before it does. */
export const CloseConsultation = ({ consultation, today, step }: { readonly consultation: SettingsConsultation; readonly today: IsoDay; readonly step: Step }) => {
  const { t } = useTranslation("sender");
  const { day } = useFormats();
  const [asking, setAsking] = useState(false);
  const left = daysBetween(today, consultation.latestAnswerDay);
  return (
    <Sheet title={t("settings.close")} text={t("settings.closeText")}>
      <Button variant="danger" isPending={step.isPending} onPress={() => setAsking(true)}>
        {t("settings.closeSubmit")}
      </Button>
      <AlertDialog
        isOpen={asking}
        onOpenChange={setAsking}
        title={t("settings.closeTitle")}
        confirm={t("settings.closeSubmit")}
        onConfirm={() => step.take("close")}
      >
        {left >= 0 && <Banner tone="warning">{t("settings.closeNotYet", { count: left, day: day(consultation.latestAnswerDay) })}</Banner>}
        <p>{t("settings.closeConfirm")}</p>
      </AlertDialog>
    </Sheet>
  );
};
