import type { TFunction } from "i18next";
import type { NoticeView } from "../../domain/notifications/notification.ts";

/** What has happened, in a few words. */
export const noticeText = ({ kind, byName, lastAnswerDay }: NoticeView, t: TFunction<"common">): string =>
  t(`notices.kind.${kind}`, { name: byName, day: lastAnswerDay });
