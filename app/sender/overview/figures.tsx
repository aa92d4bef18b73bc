import type { ConsultationState } from "../../../domain/consultation/consultation.ts";
import type { IsoDay } from "../../../domain/ids.ts";
import type { BodyStatus } from "../../../server/queries/consultation/status.ts";
import { daysBetween } from "../../components/shell/days-left.ts";
import { useTranslation } from "../../i18n/use-translation.ts";
import { useToday } from "../../session/today.ts";
import { useFormats } from "../use-formats.ts";
import { summaryFigures } from "./summary-figures.ts";

type Props = { readonly statuses: readonly BodyStatus[]; readonly lastAnswerDay: IsoDay; readonly state: ConsultationState };

/** The overview in five numbers. */
export const Figures = ({ statuses, lastAnswerDay, state }: Props) => {
  const { t } = useTranslation("sender");
  const { number, day } = useFormats();
  const left = daysBetween(useToday(), lastAnswerDay);
  const { bodies, begun, approved, released } = summaryFigures(statuses);
  const daysText = left > 0 ? t("overview.daysLeft", { count: left }) : left === 0 ? t("overview.dayLast") : t("overview.daysPast", { count: -left });
  const figures = [
    { key: "bodies", value: bodies, text: t("overview.bodies", { count: bodies }) },
    { key: "begun", value: begun, text: t("overview.begun") },
    { key: "approved", value: approved, text: t("overview.approved") },
    { key: "released", value: released, text: t("overview.released", { count: released }) },
  ];
  return (
    <ul className="figures" aria-label={t("overview.figures")}>
      {figures.map(({ key, value, text }) => (
        <li key={key} className="figures__figure">
          <strong className="figures__value">{number(value)}</strong> <span className="figures__text">{text}</span>
        </li>
      ))}
      {state !== "closed" && (
        <li className={left <= 7 ? "figures__figure figures__figure--near" : "figures__figure"}>
          <strong className="figures__value">{number(Math.abs(left))}</strong>{" "}
          <span className="figures__text">
            {daysText}
            <br />
            {t("overview.lastDay", { day: day(lastAnswerDay) })}
          </span>
        </li>
      )}
    </ul>
  );
};
