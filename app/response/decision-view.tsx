import type { CommitteeDecision } from "../../domain/response/committee-decision.ts";
import { useTranslation } from "../i18n/use-translation.ts";
import { comparison } from "./comparison.ts";
import { useDay } from "./use-day.ts";
import "./decision.css";

type Props = { readonly decision: CommitteeDecision; /** Where the attachments are read, each by its number. */ readonly filesAt: string };

/** What was decided, against what was proposed. */
export const DecisionView = ({ decision, filesAt }: Props) => {
  const { t } = useTranslation("response");
  const day = useDay();
  return (
    <section className="decision" aria-labelledby="decision-heading">
      <h2 id="decision-heading">{t("decision.heading")}</h2>
      <p className="decision__facts">
        {[t(`decide.outcomes.${decision.outcome}`), day(decision.decidedOn), decision.paragraph.replace("§ ", "§\u00a0"), decision.immediatelyAdjusted ? t("decision.atOnce") : ""]
          .filter((part) => part !== "")
          .join(" · ")}
      </p>
      {decision.outcome === "asProposed" ? (
        <ol lang="sv">
          {decision.decided.map((item) => (
            <li key={item}>{item}</li>
          ))}
        </ol>
      ) : (
        <>
          <p className="decision__note">{t("decision.compared")}</p>
          <ol lang="sv">
            {comparison(decision.proposed, decision.decided).map((parts, index) => (
              <li key={index}>
                {parts.map(({ text, change }, at) => {
                  if (change === null) return <span key={at}>{text}</span>;
                  const Change = change === "added" ? "ins" : "del";
                  return (
                    <Change key={at}>
                      <span className="visually-hidden" lang={t("decision.language")}>
                        {t(`decision.${change}`)}{" "}
                      </span>
                      {text}
                    </Change>
                  );
                })}
              </li>
            ))}
          </ol>
        </>
      )}
      {decision.reservations.map((reservation) => (
        <details key={`${reservation.by} ${reservation.text}`} className="decision__reservation">
          <summary>{t("decision.reservation", { kind: t(`decide.kinds.${reservation.kind}`), by: reservation.by })}</summary>
          {reservation.text !== "" && <p lang="sv">{reservation.text}</p>}
          {reservation.file && (
            <p>
              <a href={`${filesAt}/${reservation.file.number}`}>
                {t("decision.file", { number: reservation.file.number, name: reservation.file.fileName })}
              </a>
            </p>
          )}
        </details>
      ))}
    </section>
  );
};
