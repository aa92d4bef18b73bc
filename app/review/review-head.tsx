import { Keyboard } from "lucide-react";
import { useTranslation } from "react-i18next";
import { IconButton } from "../components/ui/icon-button.tsx";
import { isUnsettled, type ReviewEntry } from "./review-entries.ts";

/** How much is left, whatever the selection shows. */
export const ReviewHead = ({ entries, onHelp }: { readonly entries: readonly ReviewEntry[]; readonly onHelp: () => void }) => {
  const { t } = useTranslation("review");
  return (
    <div className="review__head">
      <h1>
        {t("list.open", { count: entries.filter(isUnsettled).length })}{" "}
        <span className="review__total">{t("list.ofTotal", { total: entries.length })}</span>
      </h1>
      <IconButton className="review__keys" size="s" label={t("keys.open")} icon={<Keyboard aria-hidden="true" />} onPress={onHelp} />
    </div>
  );
};
