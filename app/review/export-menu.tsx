import Download from "lucide-react/icons/download";
import type { ListFormat } from "../../server/export/order.ts";
import { IconButton } from "../components/ui/icon-button.tsx";
import { Menu, MenuItem } from "../components/ui/menu.tsx";
import type { StartDownload } from "../download/use-downloads.ts";
import { useTranslation } from "../i18n/use-translation.ts";
import type { ReviewEntry } from "./review-entries.ts";

const lists: readonly ListFormat[] = ["xlsx", "csv", "jsonld"];

type Props = { readonly shown: readonly ReviewEntry[]; readonly base: string; readonly start: StartDownload };

/** What the selection shows, as a file: for a spreadsheet, for a program. */
export const ExportMenu = ({ shown, base, start }: Props) => {
  const { t } = useTranslation("review");
  const fetchList = (list: ListFormat): void => {
    const form = new FormData();
    form.set("ids", shown.map((entry) => entry.annotation.id).join(","));
    void start(`${base}/annotations/export/${list}`, t(`export.${list}`), form);
  };
  const trigger = (
    <IconButton
      className="review__export"
      size="s"
      label={t("export.open", { count: shown.length })}
      icon={<Download aria-hidden="true" />}
      isDisabled={shown.length === 0}
    />
  );
  return (
    <Menu trigger={trigger} aria-label={t("export.open", { count: shown.length })}>
      {lists.map((list) => (
        <MenuItem key={list} onAction={() => fetchList(list)}>
          {t(`export.${list}`)}
        </MenuItem>
      ))}
    </Menu>
  );
};
