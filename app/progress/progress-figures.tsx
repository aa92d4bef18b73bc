import type { Count } from "../../domain/progress/matrix.ts";
import { useTranslation } from "../i18n/use-translation.ts";

/** The whole in three numbers. */
export const ProgressFigures = ({ total }: { readonly total: Count }) => {
  const { t } = useTranslation("review");
  return (
    <dl className="progress-figures">
      {(["written", "settled", "left"] as const).map((what) => (
        <div key={what}>
          <dt>{t(`progress.${what}`)}</dt>
          <dd>{total[what]}</dd>
        </div>
      ))}
    </dl>
  );
};
