import { useState } from "react";
import type { Extension } from "../../domain/consultation/extension.ts";
import type { BodyStatus } from "../../server/queries/consultation/status.ts";
import { Button } from "../components/ui/button.tsx";
import { useTranslation } from "../i18n/use-translation.ts";
import { useFormats } from "../sender/use-formats.ts";
import type { OverviewViewProps } from "../sender/overview/overview-view.tsx";
import { DeclineDialog, GrantDialog } from "./answer-dialogs.tsx";
import { ExtensionList } from "./extension-list.tsx";
import "./extension.css";

/** What bodies have asked the sender for, to grant or to decline. Nothing where nobody has. */
export const AskedExtensions = ({ consultation, statuses, extensions }: OverviewViewProps) => {
  const { t } = useTranslation("extension");
  const [answering, setAnswering] = useState<{ readonly extension: Extension; readonly with: "grant" | "decline" } | null>(null);
  if (extensions.length === 0) return null;
  const waiting = consultation.state === "open" ? extensions.filter((e) => e.state === "asked") : [];
  const answered = extensions.filter((e) => !waiting.includes(e));
  const statusOf = (bodyId: string) => statuses.find((s) => s.bodyId === bodyId);
  const asking = answering && statusOf(answering.extension.bodyId);
  return (
    <section className="extensions" aria-label={t("requests", { count: waiting.length })}>
      {waiting.length > 0 && <h2>{t("requests", { count: waiting.length })}</h2>}
      {waiting.map((extension) => {
        const status = statusOf(extension.bodyId);
        return (
          status && (
            <Asked
              key={extension.id}
              extension={extension}
              status={status}
              onGrant={() => setAnswering({ extension, with: "grant" })}
              onDecline={() => setAnswering({ extension, with: "decline" })}
            />
          )
        );
      })}
      {answered.length > 0 && (
        <ExtensionList
          summary={t("answered", { count: answered.length })}
          extensions={answered}
          bodyName={(bodyId) => statusOf(bodyId)?.bodyName ?? ""}
        />
      )}
      {answering && asking && answering.with === "grant" && (
        <GrantDialog extension={answering.extension} status={asking} onClose={() => setAnswering(null)} />
      )}
      {answering && asking && answering.with === "decline" && (
        <DeclineDialog extension={answering.extension} status={asking} onClose={() => setAnswering(null)} />
      )}
    </section>
  );
};

type AskedProps = { readonly extension: Extension; readonly status: BodyStatus; readonly onGrant: () => void; readonly onDecline: () => void };

const Asked = ({ extension, status, onGrant, onDecline }: AskedProps) => {
  const { t } = useTranslation("extension");
  const { day, moment } = useFormats();
  const { bodyName: body, meeting } = status;
  return (
    <article className="extensions__asked" aria-label={body}>
      <div>
        <h3>{body}</h3>
        <p>
          <strong>{t("wants", { day: day(extension.wantedDay) })}</strong> {t("wantsFrom", { day: day(status.lastAnswerDay) })}
        </p>
        <blockquote className="extension__words" lang="sv">{extension.reason}</blockquote>
        {meeting && <p className="extensions__facts">{t("decides", { held: day(meeting.heldOn), adjusted: day(meeting.adjustedOn) })}</p>}
        <p className="extensions__facts">{t("askedBy", { name: extension.askedByName, at: moment(extension.askedAt) })}</p>
      </div>
      <div className="extensions__acts">
        <Button variant="primary" onPress={onGrant} aria-label={t("grantFor", { body })}>
          {t("grant")}
        </Button>
        <Button onPress={onDecline} aria-label={t("declineFor", { body })}>
          {t("decline")}
        </Button>
      </div>
    </article>
  );
};
