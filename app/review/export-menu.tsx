import { Download } from "lucide-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { IconButton } from "../components/ui/icon-button.tsx";
import { Menu, MenuItem } from "../components/ui/menu.tsx";
import { toast } from "../components/ui/toast.ts";
import { downloadList, type ListKind } from "./download-list.ts";
import type { ReviewEntry } from "./review-entries.ts";

const lists: readonly ListKind[] = ["xlsx", "csv", "jsonld"];

/** What the selection shows, as a file: for a spreadsheet, for a program. */
export const ExportMenu = ({ shown, base }: { readonly shown: readonly ReviewEntry[]; readonly base: string }) => {
  const { t } = useTranslation("review");
  const [busy, setBusy] = useState(false);
  const fetchList = async (list: ListKind): Promise<void> => {
    setBusy(true);
    const problem = await downloadList(`${base}/annotations/export/${list}`, shown.map((entry) => entry.annotation.id));
    setBusy(false);
    if (problem !== null) toast({ tone: "danger", text: problem === "" ? t("export.failed") : problem });
  };
  const trigger = (
    <IconButton
      className="review__export"
      size="s"
      label={busy ? t("export.making") : t("export.open", { count: shown.length })}
      icon={<Download aria-hidden="true" />}
      isDisabled={busy || shown.length === 0}
    />
  );
  return (
    <Menu trigger={trigger} aria-label={t("export.open", { count: shown.length })}>
      {lists.map((list) => (
        <MenuItem key={list} onAction={() => void fetchList(list)}>
          {t(`export.${list}`)}
        </MenuItem>
      ))}
    </Menu>
  );
};
