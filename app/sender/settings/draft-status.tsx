import { Sheet } from "../../components/shell/sheet.tsx";
import { ButtonLink } from "../../components/ui/button-link.tsx";
import { useTranslation } from "../../i18n/use-translation.ts";
import type { SettingsConsultation } from "./settings-consultation.ts";

/** Whether there is a published draft, and the way to where one is read in. */
export const DraftStatus = ({ consultation }: { readonly consultation: SettingsConsultation }) => {
  const { t } = useTranslation("sender");
  const { id, versionNumber } = consultation;
  return (
    <Sheet title={t("settings.draft")}>
      <div className="form__actions">
        <span>{versionNumber === null ? t("settings.draftMissing") : t("settings.draftPublished", { number: versionNumber })}</span>
        <ButtonLink to={`/consultations/${id}/import`} size="s">
          {t(versionNumber === null ? "settings.toImport" : "settings.toDraft")}
        </ButtonLink>
      </div>
    </Sheet>
  );
};
