import { useTranslation } from "react-i18next";
import type { Meeting } from "../../domain/consultation/adjustment.ts";
import type { IsoDay } from "../../domain/ids.ts";
import { Banner, type BannerTone } from "../components/ui/banner.tsx";
import { adjustmentNotice, type AdjustmentNotice } from "./adjustment-notice.ts";
import { useDay } from "./use-day.ts";

const tones: Readonly<Record<AdjustmentNotice, BannerTone>> = { ordinary: "success", immediate: "info", "too-late": "warning" };

/** What the chosen meeting means for the decision, in plain words. */
export const AdjustmentNote = ({ lastAnswerDay, meeting }: { readonly lastAnswerDay: IsoDay; readonly meeting: Meeting | null }) => {
  const { t } = useTranslation("response");
  const day = useDay();
  const last = day(lastAnswerDay);
  if (!meeting) return <Banner>{t("adjustment.none", { last })}</Banner>;
  const notice = adjustmentNotice(lastAnswerDay, meeting);
  const words = { last, held: day(meeting.heldOn), adjusted: day(meeting.adjustedOn) };
  return (
    <Banner tone={tones[notice]} announce>
      {t(notice === "too-late" ? "adjustment.tooLate" : `adjustment.${notice}`, words)}
    </Banner>
  );
};
