import { meetingAdvice, type Meeting } from "../../domain/consultation/adjustment.ts";
import type { IsoDay } from "../../domain/ids.ts";
import { Banner, type BannerTone } from "../components/ui/banner.tsx";
import { useTranslation } from "../i18n/use-translation.ts";
import { adjustmentNotice, type AdjustmentNotice } from "./adjustment-notice.ts";
import { useToday } from "../session/today.ts";
import { useDay } from "./use-day.ts";

const tones: Readonly<Record<AdjustmentNotice, BannerTone>> = { ordinary: "success", immediate: "info", "too-late": "warning" };

type Props = { readonly lastAnswerDay: IsoDay; readonly meeting: Meeting | null; /** Those there are to choose from. */ readonly meetings: readonly Meeting[] };

/** What the chosen meeting means for the decision, in plain words. */
export const AdjustmentNote = ({ lastAnswerDay, meeting, meetings }: Props) => {
  const { t } = useTranslation("response");
  const day = useDay();
  const last = day(lastAnswerDay);
  const today = useToday();
  if (!meeting) {
    const advice = meetingAdvice(lastAnswerDay, meetings, today);
    if (advice?.kind === "ask-for-time") return <Banner tone="warning">{t("adjustment.askForTime", { last })}</Banner>;
    if (!advice) return <Banner>{t("adjustment.none", { last })}</Banner>;
    return <Banner>{t(advice.kind === "ordinary" ? "adjustment.choose" : "adjustment.chooseAtOnce", { last, held: day(advice.meeting.heldOn) })}</Banner>;
  }
  const notice = adjustmentNotice(lastAnswerDay, meeting);
  const words = { last, held: day(meeting.heldOn), adjusted: day(meeting.adjustedOn) };
  return (
    <Banner tone={tones[notice]} announce>
      {t(notice === "too-late" ? "adjustment.tooLate" : `adjustment.${notice}`, words)}
    </Banner>
  );
};
