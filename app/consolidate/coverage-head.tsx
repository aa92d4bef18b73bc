import { Link } from "@remix-run/react";
import { Progress } from "../components/ui/progress.tsx";
import type { ResponseView } from "../../server/queries/response/responses.ts";
import { useTranslation } from "../i18n/use-translation.ts";

type Props = { readonly coverage: ResponseView["coverage"]; readonly base: string };

/** How much of what was accepted has a fate, in one line and a bar. */
export const CoverageHead = ({ coverage, base }: Props) => {
  const { t } = useTranslation("consolidate");
  const { accepted, used, setAside, left, unsettled } = coverage;
  return (
    <div className="coverage">
      <Progress
        label={t("handled", { count: accepted, done: used + setAside })}
        value={used}
        second={setAside}
        max={accepted}
        valueLabel={left === 0 ? t("noneLeft") : t("left", { count: left })}
      />
      <p className="coverage__counts">
        <span className="coverage__count coverage__count--used">{t("used", { count: used })}</span>
        <span className="coverage__count coverage__count--aside">{t("aside", { count: setAside })}</span>
        {unsettled > 0 && (
          <Link to={`${base}/review`} className="coverage__unsettled">
            {t("unsettled", { count: unsettled })}
          </Link>
        )}
      </p>
    </div>
  );
};
