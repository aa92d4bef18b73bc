import { Link } from "@remix-run/react";
import { useMemo } from "react";
import { mayCarry } from "../../../domain/policy/annotation-policy.ts";
import type { ConsultationDetail } from "../../../server/queries/consultation/consultations.ts";
import { useTranslation } from "../../i18n/use-translation.ts";
import { useAnnotations } from "../../live/consultation-live.tsx";
import { useActor } from "../../session/use-actor.ts";

/** Which version is read, once there are several, and how many comments wait for this person to place them in it. */
export const VersionLink = ({ consultation }: { readonly consultation: ConsultationDetail }) => {
  const { t } = useTranslation();
  const actor = useActor();
  const annotations = useAnnotations();
  const newest = consultation.versions.at(-1);
  const waiting = useMemo(
    () => [...annotations.values()].filter((a) => a.versionId !== newest?.id && mayCarry(actor, consultation, a).ok).length,
    [annotations, actor, consultation, newest],
  );
  if (!newest || newest.number === 1) return null;
  return (
    <Link to={`/consultations/${consultation.id}/versions`} className="consultation__version">
      <span className={waiting > 0 ? "consultation__version-long" : undefined}>
        {t("consultation.version", { number: newest.number })}
        {waiting > 0 && `: ${t("consultation.toPlace", { count: waiting })}`}
      </span>
      {waiting > 0 && <span className="consultation__version-short">{t("consultation.toPlaceShort", { count: waiting })}</span>}
    </Link>
  );
};
