import type { Consultation } from "../../../domain/consultation/consultation.ts";
import type { IsoDay } from "../../../domain/ids.ts";
import { formatDay } from "../../i18n/format.ts";
import type { Translator } from "../../i18n/translator.ts";
import { useTranslation } from "../../i18n/use-translation.ts";
import { useToday } from "../../session/today.ts";
import { classNames } from "../ui/class-names.ts";
import { deadlineOf, isUrgent, type Deadline } from "./days-left.ts";
import "./deadline-text.css";

const leftInWords = (t: Translator<"common">, deadline: Deadline): string => {
  switch (deadline.type) {
    case "left":
      return t("deadline.left", { count: deadline.days });
    case "passed":
      return t("deadline.passed", { count: deadline.days });
    case "today":
    case "closed":
    case "prepared":
      return t(`deadline.${deadline.type}`);
  }
};

type Props = { readonly consultation: Pick<Consultation, "state"> & { readonly myLastAnswerDay: IsoDay } };

/** "5 dagar kvar, svar senast 27 okt": how near the reader's own last answer day is, and which day exactly. */
export const DeadlineText = ({ consultation: { state, myLastAnswerDay } }: Props) => {
  const { t, i18n } = useTranslation();
  const today = useToday();
  const deadline = deadlineOf(state, today, myLastAnswerDay);
  const left = leftInWords(t, deadline);
  return (
    <span className={classNames("deadline", isUrgent(deadline) && "deadline--urgent")}>
      <span className="deadline__left">{left}</span>
      {deadline.type !== "closed" && (
        <time className="deadline__day" dateTime={myLastAnswerDay}>
          {t("deadline.answerBy", { day: formatDay(myLastAnswerDay, i18n.language, today) })}
        </time>
      )}
    </span>
  );
};
