import { Link } from "@remix-run/react";
import ArrowRight from "lucide-react/icons/arrow-right";
import { useId } from "react";
import type { Consultation } from "../../../domain/consultation/consultation.ts";
import type { IsoDay } from "../../../domain/ids.ts";
import { useTranslation } from "../../i18n/use-translation.ts";
import { useActor } from "../../session/use-actor.ts";
import { DeadlineText } from "./deadline-text.tsx";
import { nextStep, pathOfStep } from "./next-step.ts";
import "./consultation-list.css";

export type ListedConsultation = Consultation & { readonly iAmSender: boolean; readonly myLastAnswerDay: IsoDay };

const Row = ({ consultation }: { readonly consultation: ListedConsultation }) => {
  const { t } = useTranslation();
  const actor = useActor();
  const step = nextStep(actor, consultation);
  const facts = [
    consultation.iAmSender ? t("home.bodies", { count: consultation.bodyIds.length }) : t("home.from", { sender: consultation.senderName }),
    consultation.dnr,
    consultation.versionNumber === null ? t("home.noVersion") : t("home.version", { number: consultation.versionNumber }),
  ];
  return (
    <li>
      <Link to={pathOfStep(consultation.id, step)} className="consultation-row">
        <span className="consultation-row__text">
          <span className="consultation-row__title">
            {consultation.title}
          </span>
          <span className="consultation-row__facts">
            {facts.map((fact) => (
              <span key={fact}>{fact}</span>
            ))}
          </span>
        </span>
        <span className="consultation-row__end">
          <DeadlineText consultation={consultation} />
          <span className="consultation-row__step">
            {t(`home.step.${step}`)}
            <ArrowRight aria-hidden="true" />
          </span>
        </span>
      </Link>
    </li>
  );
};

/** Consultations one may open, each with what one most likely opens it for. */
export const ConsultationList = ({ title, consultations }: { readonly title: string; readonly consultations: readonly ListedConsultation[] }) => {
  const id = useId();
  return (
    <section className="consultation-list" aria-labelledby={id}>
      <h2 id={id} className="consultation-list__title">
        {title}
      </h2>
      <ul className="consultation-list__rows">
        {consultations.map((consultation) => (
          <Row key={consultation.id} consultation={consultation} />
        ))}
      </ul>
    </section>
  );
};
