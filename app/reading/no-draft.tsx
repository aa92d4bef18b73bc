import FileText from "lucide-react/icons/file-text";
import { EmptyState } from "../components/ui/empty-state.tsx";
import { useTranslation } from "../i18n/use-translation.ts";

const NoDraft = () => {
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

export default NoDraft;
