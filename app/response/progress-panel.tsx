import Lock from "lucide-react/icons/lock";
import Send from "lucide-react/icons/send";
import type { ProgressView } from "../../server/queries/response/progress.ts";
import { useTranslation } from "../i18n/use-translation.ts";
import { useFormats } from "../sender/use-formats.ts";
import "./progress-panel.css";

/** The seal that is shown, where the response was sent, and every step with who took it, when and why. */
export const ProgressPanel = ({ progress }: { readonly progress: ProgressView }) => {
  const { t } = useTranslation("response");
  const { moment } = useFormats();
  const { current, dispatch, history, seals } = progress;
  if (history.length === 0) return null;
  return (
    <section className="progress-panel" aria-label={t("history.heading")}>
      {current && (
        <p className="progress-panel__seal">
          <Lock aria-hidden="true" />
          <span>
            {t("history.sealed", { revision: current.revision, at: moment(current.sealedAt), by: current.byName })}{" "}
            <span className="progress-panel__hash">SHA-256 {current.sha256}</span>
          </span>
        </p>
      )}
      {dispatch && (
        <p className="progress-panel__seal">
          <Send aria-hidden="true" />
          <span>
            {t("history.dispatched", { to: dispatch.toName, at: moment(dispatch.at) })}{" "}
            {dispatch.receivedAt
              ? t("history.received", { at: moment(dispatch.receivedAt), by: dispatch.receivedByName ?? "" })
              : t("history.notReceived")}
          </span>
        </p>
      )}
      <details>
        <summary>{t("history.show", { count: history.length })}</summary>
        <ol className="progress-panel__steps">
          {history.map((step) => (
            <li key={`${step.at} ${step.to}`}>
              <span>
                <strong>{t(`history.to.${step.to}`)}</strong> {step.byName}
              </span>
              <time dateTime={step.at}>{moment(step.at)}</time>
              {step.reason && <q>{step.reason}</q>}
            </li>
          ))}
        </ol>
        {seals.length > 1 && (
          <ul className="progress-panel__revisions">
            {seals.map((seal) => (
              <li key={seal.revision}>
                {t("history.revision", { revision: seal.revision, at: moment(seal.sealedAt) })}{" "}
                <span className="progress-panel__hash">{seal.sha256.slice(0, 16)}…</span>
              </li>
            ))}
          </ul>
        )}
      </details>
    </section>
  );
};
