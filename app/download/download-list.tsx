import type { ExportProgress } from "../../server/export/progress.ts";
import { Button } from "../components/ui/button.tsx";
import { Progress } from "../components/ui/progress.tsx";
import { useTranslation } from "../i18n/use-translation.ts";
import type { Download } from "./use-downloads.ts";
import "./download.css";

/** Files that are being made, how far each has come, and the way out. */
export const DownloadList = ({ downloads }: { readonly downloads: readonly Download[] }) => {
  const { t } = useTranslation();
  const waiting = (progress: ExportProgress | null): string =>
    progress?.stage === "waiting" ? t("download.ahead", { count: progress.ahead }) : t("download.waiting");
  return (
    <div className="downloads" role="status">
      {downloads.map(({ id, name, progress, cancel }) => {
        const percent = progress?.stage === "making" ? Math.round(progress.done * 100) : null;
        const far = percent === null ? waiting(progress) : t("download.done", { percent });
        return (
          <div key={id} className="downloads__one">
            <Progress label={t(percent === null ? "download.asked" : "download.making", { name })} value={percent ?? 0} max={100} valueLabel={far} />
            <Button size="s" onPress={cancel} aria-label={t("download.cancel", { name })}>
              {t("action.cancel")}
            </Button>
          </div>
        );
      })}
    </div>
  );
};
