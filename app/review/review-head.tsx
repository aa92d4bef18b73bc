import Keyboard from "lucide-react/icons/keyboard";
import { IconButton } from "../components/ui/icon-button.tsx";
import { DownloadList } from "../download/download-list.tsx";
import { useDownloads } from "../download/use-downloads.ts";
import { useTranslation } from "../i18n/use-translation.ts";
import { ExportMenu } from "./export-menu.tsx";
import { isUnsettled, type ReviewEntry } from "./review-entries.ts";

type Props = { readonly entries: readonly ReviewEntry[]; readonly shown: readonly ReviewEntry[]; readonly base: string; readonly onHelp: () => void };

/** How much is left, whatever the selection shows; and the selection as a file. */
export const ReviewHead = ({ entries, shown, base, onHelp }: Props) => {
  const { t } = useTranslation("review");
  const { downloads, start } = useDownloads();
  return (
    <div className="review__head">
      <h2>
        {t("list.open", { count: entries.filter(isUnsettled).length })}{" "}
        <span className="review__total">{t("list.ofTotal", { total: entries.length })}</span>
      </h2>
      <span className="review__tools">
        <ExportMenu shown={shown} base={base} start={start} />
        <IconButton className="review__keys" size="s" label={t("keys.open")} icon={<Keyboard aria-hidden="true" />} onPress={onHelp} />
      </span>
      <DownloadList downloads={downloads} />
    </div>
  );
};
