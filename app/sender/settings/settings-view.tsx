import type { Option } from "../../components/ui/option.tsx";
import { Banner } from "../../components/ui/banner.tsx";
import { useTranslation } from "../../i18n/use-translation.ts";
import { useToday } from "../../session/today.ts";
import { AboutForm } from "./about-form.tsx";
import { CloseConsultation } from "./close-consultation.tsx";
import { DraftStatus } from "./draft-status.tsx";
import { InvitedBodies } from "./invited-bodies.tsx";
import { SendConsultation } from "./send-consultation.tsx";
import type { SettingsConsultation } from "./settings-consultation.ts";
import { Sharing } from "./sharing.tsx";
import { useStep } from "./use-step.ts";
import "../form/form.css";

export type SettingsViewProps = { readonly consultation: SettingsConsultation; readonly toInvite: readonly Option[] };

/** Everything that steers a consultation, in the order in which it is needed. */
export const SettingsView = ({ consultation, toInvite }: SettingsViewProps) => {
  const { t } = useTranslation("sender");
  const today = useToday();
  const { state } = consultation;
  const step = useStep(state);
  return (
    <div className="sender-page">
      <h1>{t("settings.title")}</h1>
      {state === "closed" && <Banner>{t("settings.closed")}</Banner>}
      {state === "open" && consultation.latestAnswerDay < today && <Banner tone="warning">{t("settings.passed")}</Banner>}
      <AboutForm key={consultation.id} consultation={consultation} />
      <DraftStatus consultation={consultation} />
      <InvitedBodies consultation={consultation} toInvite={toInvite} />
      {state === "prepared" && <SendConsultation consultation={consultation} today={today} step={step} />}
      {state !== "closed" && <Sharing consultation={consultation} />}
      {state === "open" && <CloseConsultation consultation={consultation} today={today} step={step} />}
    </div>
  );
};
