import Download from "lucide-react/icons/download";
import { DownloadLink } from "../download/download-link.tsx";
import { DownloadList } from "../download/download-list.tsx";
import { useDownloads } from "../download/use-downloads.ts";
import { useTranslation } from "../i18n/use-translation.ts";
import { formatsFor } from "./export-formats.ts";
import "./export-bar.css";

type Props = { readonly base: string; readonly bodyId: string; readonly isSealed: boolean };

/** The response as files. */
export const ExportBar = ({ base, bodyId, isSealed }: Props) => {
  const { t } = useTranslation("response");
  const { downloads, start } = useDownloads();
  return (
    <div className="export-bar">
      <span className="export-bar__title">
        <Download aria-hidden="true" />
        {t("exports.heading")}
      </span>
      {formatsFor(isSealed).map((format) => (
        <DownloadLink
          key={format}
          href={`${base}/response/export/${format}?body=${bodyId}`}
          name={t(`exports.${format}`)}
          title={t(`exports.${format}Help`)}
          label={t("exports.download", { format: t(`exports.${format}`) })}
          start={start}
        >
          {t(`exports.${format}`)}
        </DownloadLink>
      ))}
      {(["docx", "pdf"] as const).map((format) => (
        <DownloadLink
          key={`${format}-trail`}
          href={`${base}/response/export/${format}?body=${bodyId}&trail=${format === "docx" ? "both" : "appendix"}`}
          name={t(`exports.${format}Trail`)}
          title={t("exports.trailHelp")}
          start={start}
        >
          {t(`exports.${format}Trail`)}
        </DownloadLink>
      ))}
      {!isSealed && <span className="export-bar__note">{t("exports.draft")}</span>}
      <DownloadList downloads={downloads} />
    </div>
  );
};
