import { Link, useRevalidator } from "@remix-run/react";
import ArrowLeft from "lucide-react/icons/arrow-left";
import Lock from "lucide-react/icons/lock";
import type { CommitteeDecision } from "../../../domain/response/committee-decision.ts";
import type { FormalDocument } from "../../../domain/response/formal-document.ts";
import type { SealedAttachment } from "../../../domain/response/sealed-content.ts";
import type { ReceivedResponse } from "../../../server/queries/response/received.ts";
import { Badge } from "../../components/ui/badge.tsx";
import { Button } from "../../components/ui/button.tsx";
import { toast } from "../../components/ui/toast.ts";
import { DownloadLink } from "../../download/download-link.tsx";
import { DownloadList } from "../../download/download-list.tsx";
import { useDownloads } from "../../download/use-downloads.ts";
import { useTranslation } from "../../i18n/use-translation.ts";
import { useCommand } from "../../live/use-command.ts";
import { useRefusal } from "../../live/use-refusal.ts";
import { DecisionView } from "../../response/decision-view.tsx";
import { exportFormats } from "../../response/export-formats.ts";
import { FormalDocumentView } from "../../response/formal-document-view.tsx";
import { useFormats } from "../use-formats.ts";
import "./received.css";

export type ReceivedViewProps = {
  readonly base: string;
  readonly received: ReceivedResponse;
  readonly document: FormalDocument;
  readonly decision: CommitteeDecision | null;
  readonly attachments: readonly SealedAttachment[];
};

/** A response as it reached the sender: what was sealed, when it came, and the receipt for it. */
export const ReceivedView = ({ base, received, document, decision, attachments }: ReceivedViewProps) => {
  const { t } = useTranslation("sender");
  const { t: words } = useTranslation("response");
  const { moment } = useFormats();
  const { send, pending } = useCommand();
  const tellRefusal = useRefusal();
  const revalidator = useRevalidator();
  const { downloads, start } = useDownloads();
  const acknowledge = async () => {
    const result = await send("response.acknowledge", { responseId: received.responseId });
    if (!result.ok) return tellRefusal(result.refusal);
    toast({ tone: "success", text: t("received.acknowledged") });
    revalidator.revalidate();
  };
  const filesAt = `${base}/responses/${received.responseId}/attachments`;
  return (
    <div className="received">
      <Link to={`${base}/overview`} className="received__back">
        <ArrowLeft aria-hidden="true" /> {t("overview.title")}
      </Link>
      <header className="received__head">
        <h1>{received.bodyName}</h1>
        <p className="received__facts">
          {received.stance && <Badge tone="accent">{t(`overview.stances.${received.stance}`)}</Badge>}
          {received.stanceWording !== "" && <q lang="sv">{received.stanceWording}</q>}
        </p>
        <p className="received__seal">
          <Lock aria-hidden="true" />
          <span>
            {t("received.dispatched", { at: moment(received.dispatchedAt), revision: received.revision })}{" "}
            <span className="received__hash">SHA-256 {received.sha256}</span>
          </span>
        </p>
        <div className="received__acts">
          {received.receivedAt ? (
            <p>{t("received.receipt", { at: moment(received.receivedAt), by: received.receivedByName ?? "" })}</p>
          ) : (
            <Button variant="primary" isPending={pending} onPress={() => void acknowledge()}>
              {t("received.acknowledge")}
            </Button>
          )}
          {exportFormats.map((format) => (
            <DownloadLink
              key={format}
              href={`${base}/received/${received.responseId}/export/${format}`}
              name={words(`exports.${format}`)}
              label={words("exports.download", { format: words(`exports.${format}`) })}
              start={start}
            >
              {words(`exports.${format}`)}
            </DownloadLink>
          ))}
          <DownloadList downloads={downloads} />
        </div>
      </header>
      {decision && <DecisionView decision={decision} filesAt={filesAt} />}
      <FormalDocumentView document={document} />
      {attachments.length > 0 && (
        <section className="received__attachments" aria-labelledby="attachments-heading">
          <h2 id="attachments-heading">{t("received.attachments")}</h2>
          <ol>
            {attachments.map(({ number, title, fileName, sha256 }) => (
              <li key={number} value={number}>
                <a href={`${filesAt}/${number}`}>
                  {title} ({fileName})
                </a>{" "}
                <span className="received__hash">SHA-256 {sha256}</span>
              </li>
            ))}
          </ol>
        </section>
      )}
    </div>
  );
};
