import { Link } from "@remix-run/react";
import type { Difference } from "../../domain/draft/difference.ts";
import type { Uncarried } from "../../server/queries/annotation/uncarried.ts";
import { Sheet } from "../components/shell/sheet.tsx";
import { formatMoment } from "../i18n/format.ts";
import { useTranslation } from "../i18n/use-translation.ts";
import { DifferenceList } from "./difference-list.tsx";
import type { Place } from "./place-dialog.tsx";
import { UncarriedList } from "./uncarried-list.tsx";
import "./versions-view.css";

export type Version = { readonly id: string; readonly number: number; readonly title: string; readonly publishedAt: string };

export type VersionsViewProps = {
  readonly consultationId: string;
  /** Oldest first; never empty. */
  readonly versions: readonly Version[];
  /** Between the two newest; null when there is one version. */
  readonly differences: readonly Difference[] | null;
  readonly uncarried: readonly Uncarried[];
  readonly places: readonly Place[];
};

/** The versions of a draft: comments to place, what the newest says otherwise, and every earlier one to read. */
export const VersionsView = ({ consultationId, versions, differences, uncarried, places }: VersionsViewProps) => {
  const { t, i18n } = useTranslation("versions");
  const newest = versions.at(-1)?.number ?? 1;
  const numberOf = (versionId: string): number => versions.find((v) => v.id === versionId)?.number ?? 1;
  return (
    <div className="versions-page">
      <h1>{t("title")}</h1>
      {differences === null && <p className="versions-page__intro">{t("only")}</p>}
      {differences !== null && (
        <Sheet title={t("waiting.title")} text={uncarried.length > 0 ? t("waiting.text", { number: newest }) : t("waiting.done", { number: newest })}>
          {uncarried.length > 0 && <UncarriedList items={uncarried} places={places} numberOf={numberOf} />}
        </Sheet>
      )}
      {differences !== null && (
        <Sheet title={t("changes.title", { from: newest - 1, to: newest })}>
          <DifferenceList differences={differences} />
        </Sheet>
      )}
      <Sheet title={t("all")}>
        <ul className="versions-page__all">
          {[...versions].reverse().map((version) => (
            <li key={version.id}>
              <span>{t("published", { number: version.number, time: formatMoment(version.publishedAt, i18n.language) })}</span>
              {version.number === newest ? (
                <Link to={`/consultations/${consultationId}/read`}>{t("newest")}</Link>
              ) : (
                <Link to={`/consultations/${consultationId}/versions/${version.number}`}>{t("read", { number: version.number })}</Link>
              )}
            </li>
          ))}
        </ul>
      </Sheet>
    </div>
  );
};
