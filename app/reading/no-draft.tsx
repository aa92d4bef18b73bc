import { FileText } from "lucide-react";
import { useTranslation } from "react-i18next";
import { EmptyState } from "../components/ui/empty-state.tsx";

export const NoDraft = () => {
  const { t } = useTranslation("reading");
  return (
    <>
      <h1 className="visually-hidden">{t("readOnlyTitle")}</h1>
      <EmptyState icon={<FileText />} title={t("draft.none")}>
        {t("draft.noneText")}
      </EmptyState>
    </>
  );
};
