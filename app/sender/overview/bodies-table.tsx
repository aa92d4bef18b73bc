/* eslint-disable jsx-a11y/no-redundant-roles, jsx-a11y/no-interactive-element-to-noninteractive-role -- laid out as cards, a table loses its roles in some browsers; they are given again */
import { Link } from "@remix-run/react";
import type { IsoDay } from "../../../domain/ids.ts";
import type { Stance } from "../../../domain/response/state.ts";
import type { BodyStatus } from "../../../server/queries/consultation/status.ts";
import { Badge, type BadgeTone } from "../../components/ui/badge.tsx";
import { useTranslation } from "../../i18n/use-translation.ts";
import { useFormats } from "../use-formats.ts";
import { decisionNote, type DecisionNote } from "./decision-note.ts";
import { progressOf, type BodyProgress } from "./summary-figures.ts";

const progressTone: Readonly<Record<BodyProgress, BadgeTone>> = { notBegun: "neutral", writing: "accent", review: "warning", approved: "success", dispatched: "success" };

const stanceTone: Readonly<Record<Stance, BadgeTone>> = {
  supports: "success",
  supportsWithRemarks: "warning",
  opposes: "danger",
  noObjection: "neutral",
  abstains: "neutral",
};

const noteTone: Readonly<Record<DecisionNote, string>> = { inTime: "", immediate: "bodies__note--warning", tooLate: "bodies__note--danger" };

const Decision = ({ status }: { readonly status: BodyStatus }) => {
  const { t } = useTranslation("sender");
  const { shortDay } = useFormats();
  const { meeting, lastAnswerDay } = status;
  const note = decisionNote(lastAnswerDay, meeting);
  if (!meeting || !note) return <span className="bodies__none">{t("overview.noDecision")}</span>;
  return (
    <>
      <time dateTime={meeting.heldOn}>{shortDay(meeting.heldOn)}</time>
      <span className={`bodies__note ${noteTone[note]}`}>{t(`overview.decisionNote.${note}`, { day: shortDay(meeting.adjustedOn) })}</span>
    </>
  );
};

/** One row per body in list order; on a narrow screen each row is a card. */
export const BodiesTable = ({ statuses, lastAnswerDay }: { readonly statuses: readonly BodyStatus[]; readonly lastAnswerDay: IsoDay }) => {
  const { t } = useTranslation("sender");
  const { number, shortDay } = useFormats();
  const heads = ["body", "state", "stance", "decision", "released"] as const;
  return (
    <table className="bodies" role="table" aria-label={t("overview.table")}>
      <thead role="rowgroup">
        <tr role="row">
          {heads.map((head) => (
            <th key={head} scope="col" role="columnheader" className={head === "released" ? "bodies__number" : undefined}>
              {t(`overview.${head === "released" ? "sharedColumn" : head}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup">
        {statuses.map((status) => {
          const progress = progressOf(status);
          return (
            <tr key={status.bodyId} role="row">
              <th scope="row" role="rowheader" className="bodies__body">
                {status.bodyName}
                {status.dnr && <span className="bodies__dnr">{status.dnr}</span>}
                {status.lastAnswerDay > lastAnswerDay && (
                  <span className="bodies__note bodies__note--warning">{t("overview.ownDay", { day: shortDay(status.lastAnswerDay) })}</span>
                )}
              </th>
              <td role="cell" data-head={t("overview.state")}>
                <Badge tone={progressTone[progress]}>{t(`overview.progress.${progress}`)}</Badge>
                {status.responseId && (
                  <Link
                    to={`../received/${status.responseId}`}
                    relative="path"
                    className="bodies__note"
                    aria-label={t("received.open", { body: status.bodyName })}
                  >
                    {t("received.openShort")}
                  </Link>
                )}
              </td>
              <td role="cell" data-head={t("overview.stance")}>
                {status.stance ? (
                  <Badge tone={stanceTone[status.stance]}>{t(`overview.stances.${status.stance}`)}</Badge>
                ) : (
                  <span className="bodies__none" title={t("overview.stanceUnknown")}>
                    <span aria-hidden="true">–</span>
                    <span className="visually-hidden">{t("overview.stanceUnknown")}</span>
                  </span>
                )}
              </td>
              <td role="cell" data-head={t("overview.decision")} className="bodies__decision">
                <Decision status={status} />
              </td>
              <td role="cell" data-head={t("overview.sharedColumn")} className="bodies__number">
                {number(status.released)}
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
};
