import type { Outcome } from "../../domain/annotation/disposition.ts";
import type { VerdictEntry } from "../../server/queries/annotation/annotations.ts";
import { useTranslation } from "../i18n/use-translation.ts";
import { useTimeText } from "../threads/time.tsx";

/** The verdicts that were taken back, with who did what and why. */
export const VerdictHistory = ({ history }: { readonly history: readonly VerdictEntry[] }) => {
  const { t } = useTranslation("review");
  const { t: common } = useTranslation();
  const time = useTimeText();
  const reopened = history.flatMap((entry) => (entry.reopened ? [{ ...entry, reopened: entry.reopened }] : []));
  if (reopened.length === 0) return null;
  return (
    <details className="verdict-panel__history">
      <summary>{t("settled.history")}</summary>
      <ol>
        {reopened.map(({ outcome, reason, byName, at, reopened: back }) => (
          <li key={at}>
            {t("settled.historyItem", { verdict: common(`standing.${outcome as Outcome}`), name: byName, when: time(at) })}
            {reason && <q lang="sv">{reason}</q>}
            <br />
            {t("settled.historyReopened", { name: back.byName, when: time(back.at) })}
            {back.reason && <q lang="sv">{back.reason}</q>}
          </li>
        ))}
      </ol>
    </details>
  );
};
