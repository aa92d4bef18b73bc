import { Download } from "lucide-react";
import { useTranslation } from "react-i18next";
import { buttonClass } from "../components/ui/button-look.ts";
import { exportFormats } from "./export-formats.ts";
import "./export-bar.css";

type Props = { readonly base: string; readonly bodyId: string; readonly isSealed: boolean };

/** The response as files. Plain links, so that they work without a script and can be saved as. */
export const ExportBar = ({ base, bodyId, isSealed }: Props) => {
  const { t } = useTranslation("response");
  return (
    <div className="export-bar">
      <span className="export-bar__title">
        <Download aria-hidden="true" />
        {t("exports.heading")}
      </span>
      {exportFormats.map((format) => (
        <a
          key={format}
          href={`${base}/response/export/${format}?body=${bodyId}`}
          className={buttonClass({ size: "s" })}
          title={t(`exports.${format}Help`)}
          aria-label={t("exports.download", { format: t(`exports.${format}`) })}
        >
          {t(`exports.${format}`)}
        </a>
      ))}
      {(["docx", "pdf"] as const).map((format) => (
        <a
          key={`${format}-trail`}
          href={`${base}/response/export/${format}?body=${bodyId}&trail=${format === "docx" ? "both" : "appendix"}`}
          className={buttonClass({ size: "s" })}
          title={t("exports.trailHelp")}
        >
          {t(`exports.${format}Trail`)}
        </a>
      ))}
      {!isSealed && <span className="export-bar__note">{t("exports.draft")}</span>}
    </div>
  );
};
