import type { Disposition } from "../../domain/annotation/annotation.ts";
import { useTranslation } from "../i18n/use-translation.ts";
import { Time } from "./time.tsx";
import "./verdict.css";

/** How a thread was settled, by whom, and why. */
export const Verdict = ({ disposition }: { readonly disposition: Disposition }) => {
  const { t } = useTranslation("common");
  return (
    <div className={`verdict verdict--${disposition.outcome}`}>
      <p className="verdict__line">
        <strong>{t(`standing.${disposition.outcome}`)}</strong>{" "}
        <span className="verdict__by">
          {disposition.byName}, <Time at={disposition.at} />
        </span>
      </p>
      {disposition.reason && <p className="verdict__reason">{disposition.reason}</p>}
    </div>
  );
};
