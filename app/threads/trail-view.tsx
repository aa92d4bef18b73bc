import { Link } from "@remix-run/react";
import type { AnnotationTrail } from "../../server/queries/response/annotation-trail.ts";
import { useTranslation } from "../i18n/use-translation.ts";
import "./trail-view.css";

type Props = { readonly consultationId: string; readonly trail: AnnotationTrail };

const longest = 160;
const brief = (text: string): string => (text.length > longest ? `${text.slice(0, longest).trimEnd()} …` : text);

/** Used in, merged with, set aside because: what became of a view in the body's response. */
export const TrailView = ({ consultationId, trail }: Props) => {
  const { t } = useTranslation("reading");
  const { usedIn, mergedWith, setAside, isLeft } = trail;
  if (usedIn.length === 0 && setAside === null && !isLeft) return null;
  return (
    <dl className="trail">
      {usedIn.length > 0 && (
        <div>
          <dt>{t("trail.usedIn")}</dt>
          {usedIn.map(({ pointId, text }, index) => (
            <dd key={pointId ?? index} lang="sv">
              <Link to={`/consultations/${consultationId}/consolidate${pointId ? `?point=${pointId}` : ""}`}>{brief(text)}</Link>
            </dd>
          ))}
        </div>
      )}
      {mergedWith.length > 0 && (
        <div>
          <dt>{t("trail.mergedWith")}</dt>
          {mergedWith.map(({ id, authorName, text }) => (
            <dd key={id}>
              <Link to={`/consultations/${consultationId}/read?a=${id}`}>{authorName}</Link>: <span lang="sv">{brief(text)}</span>
            </dd>
          ))}
        </div>
      )}
      {setAside !== null && (
        <div>
          <dt>{t("trail.setAside")}</dt>
          <dd lang="sv">{setAside}</dd>
        </div>
      )}
      {isLeft && (
        <div>
          <dt>{t("trail.left")}</dt>
        </div>
      )}
    </dl>
  );
};
