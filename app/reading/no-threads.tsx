import MessagesSquare from "lucide-react/icons/messages-square";
import { EmptyState } from "../components/ui/empty-state.tsx";
import { PlainButton } from "../components/ui/plain-button.tsx";
import { useTranslation } from "../i18n/use-translation.ts";

type Props = {
  /** Whether a place in the draft is open, and not all of it. */
  readonly isPlace: boolean;
  readonly canAnnotate: boolean;
  /** The name of the filter that hides some; null when everything is shown. */
  readonly filterName: string | null;
  readonly onShowAll: () => void;
};

/** Where there is no thread: why, and how one gets here. */
export const NoThreads = ({ isPlace, canAnnotate, filterName, onShowAll }: Props) => {
  const { t } = useTranslation("reading");
  if (filterName !== null) {
    return (
      <EmptyState icon={<MessagesSquare />} title={t("panel.emptyFilter")} action={<PlainButton onPress={onShowAll}>{t("panel.showAll")}</PlainButton>}>
        {t("panel.emptyFilterText", { filter: filterName })}
      </EmptyState>
    );
  }
  if (isPlace) return <p className="panel__none">{t("panel.emptyPlace")}</p>;
  return (
    <EmptyState icon={<MessagesSquare />} title={t("panel.empty")}>
      {t(canAnnotate ? "panel.emptyText" : "panel.emptyReadOnly")}
    </EmptyState>
  );
};
